// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"
#include "ui/dashboard/chartmath.h"
#include "ui/dashboard/markchart.h"

#include <QGraphicsScene>

QT_FORWARD_DECLARE_CLASS(QBarSeries)
QT_FORWARD_DECLARE_CLASS(QBarSet)
QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QLineSeries)
QT_FORWARD_DECLARE_CLASS(QValueAxis)

namespace keting {

//! Consultations per day with their seven-day mean; days off are shaded, named holidays named.
class DayTrend final : public MarkChart {
    Q_OBJECT
public:
    explicit DayTrend(const Look& look, QWidget* parent = nullptr);
    ~DayTrend() override;

    //! `marks` has the same length as `days`.
    void setDays(const QList<TallyRow>& days, const QList<PeriodDay>& marks);
    [[nodiscard]] ChartTable table() const override;

protected:
    [[nodiscard]] QList<ChartMark> layOut() override;
    void paintChart(QPainter& painter) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double dayWidth() const;
    void restyle();
    void paintDaysOff(QPainter& painter) const;
    void paintMonths(QPainter& painter) const;

    QList<TallyRow> m_days;
    QList<PeriodDay> m_periodDays;
    QList<double> m_means;
    Axis m_axis;
    QGraphicsScene m_scene;
    QChart* m_chart;
    QBarSet* m_counts;
    QBarSeries* m_bars;
    QLineSeries* m_mean;
    QValueAxis* m_dayAxis;
    QValueAxis* m_countAxis;
};

} // namespace keting
