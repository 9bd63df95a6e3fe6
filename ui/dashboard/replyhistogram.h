// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tally.h"
#include "ui/dashboard/chartmath.h"
#include "ui/dashboard/markchart.h"

namespace keting {

//! First replies by minute of service time, with the ten-minute target; what is later is hatched.
class ReplyHistogram final : public MarkChart {
    Q_OBJECT
public:
    static constexpr int kBuckets = kFirstReplyBuckets;

    explicit ReplyHistogram(const Look& look, QWidget* parent = nullptr);

    //! Sixteen counts, or none.
    void setMinutes(const QList<qint64>& minutes);
    [[nodiscard]] ChartTable table() const override;
    //! Replies after more than ten minutes.
    [[nodiscard]] qint64 late() const;

protected:
    [[nodiscard]] QList<ChartMark> layOut() override;
    void paintChart(QPainter& painter) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF column(int bucket) const;
    void paintAxes(QPainter& painter, const QRectF& area) const;
    void paintTarget(QPainter& painter, const QRectF& area) const;

    QList<qint64> m_minutes;
    Axis m_axis;
};

} // namespace keting
