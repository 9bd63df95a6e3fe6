// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "ui/dashboard/chartmath.h"
#include "ui/dashboard/markchart.h"

class QScrollBar;

namespace keting {

//! Consultations per village, stacked from those in service time and the left messages. More
//! villages than fit are scrolled, never dropped.
class VillageBars final : public MarkChart {
    Q_OBJECT
public:
    explicit VillageBars(const Look& look, QWidget* parent = nullptr);

    void setRows(const QList<TallyRow>& rows);
    [[nodiscard]] ChartTable table() const override;
    //! From here on nothing has to be scrolled.
    [[nodiscard]] int widthOfAll() const;

protected:
    [[nodiscard]] QList<ChartMark> layOut() override;
    void paintChart(QPainter& painter) override;
    void reveal(int mark) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double pitch() const;
    //! Always by whole bars.
    [[nodiscard]] double scrolledBy() const;
    [[nodiscard]] QRectF barBox(int row) const;
    void placeScrollBar();
    void paintBar(QPainter& painter, int row) const;

    QList<TallyRow> m_rows;
    Axis m_axis;
    QScrollBar* m_scroll;
};

} // namespace keting
