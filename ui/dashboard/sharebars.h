// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/markchart.h"

namespace keting {

//! One horizontal bar with its words and number beside it.
struct ShareBar {
    enum class Kind { Normal, Bad, Other };
    QString label;
    qint64 count = 0;
    Kind kind = Kind::Normal;
    friend bool operator==(const ShareBar&, const ShareBar&) = default;
};

//! Parts of a whole as horizontal bars of one colour; bad ones are hatched as well.
class ShareBars final : public MarkChart {
    Q_OBJECT
public:
    ShareBars(const Look& look, bool showPercent, QWidget* parent = nullptr);

    void setBars(const QList<ShareBar>& bars);
    [[nodiscard]] ChartTable table() const override;

protected:
    [[nodiscard]] QList<ChartMark> layOut() override;
    void paintChart(QPainter& painter) override;

private:
    [[nodiscard]] QString numberText(const ShareBar& bar) const;
    [[nodiscard]] QString shareText(const ShareBar& bar) const;

    bool m_showPercent;
    QList<ShareBar> m_bars;
    qint64 m_total = 0;
    qint64 m_greatest = 0;
};

} // namespace keting
