// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/daytrend.h"

#include "ui/dashboard/valueaxis.h"
#include "ui/look/look.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMeanDays = 7;

//! A make-up day goes by the name of the holiday it was moved for, and is none.
QString nameOf(const PeriodDay& day)
{
    return day.workingDay && !day.name.isEmpty() && day.date.dayOfWeek() > Qt::Friday
        ? DayTrend::tr("make-up day")
        : day.name;
}

} // namespace

DayTrend::DayTrend(const Look& look, QWidget* parent)
    : MarkChart(look, parent)
    , m_chart(new QChart)
    , m_counts(new QBarSet({}))
    , m_bars(new QBarSeries)
    , m_mean(new QLineSeries)
    , m_dayAxis(new QValueAxis)
    , m_countAxis(new QValueAxis)
{
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_bars->append(m_counts);
    m_bars->setBarWidth(0.72);
    m_chart->addSeries(m_bars);
    m_chart->addSeries(m_mean);
    m_chart->addAxis(m_dayAxis, Qt::AlignBottom);
    m_chart->addAxis(m_countAxis, Qt::AlignLeft);
    for (QAbstractSeries* series : std::initializer_list<QAbstractSeries*>{m_bars, m_mean}) {
        series->attachAxis(m_dayAxis);
        series->attachAxis(m_countAxis);
    }
    // Axes are painted like those of the other charts; these two only scale.
    m_dayAxis->setVisible(false);
    m_countAxis->setVisible(false);
    m_scene.addItem(m_chart);
    connect(&look, &Look::changed, this, &DayTrend::restyle);
    restyle();
}

DayTrend::~DayTrend() = default;

void DayTrend::restyle()
{
    const Tokens& t = look().tokens();
    m_counts->setColor(t.c6);
    m_counts->setBorderColor(Qt::transparent);
    m_mean->setPen(QPen(t.c1, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    invalidate();
}

void DayTrend::setDays(const QList<TallyRow>& days, const QList<PeriodDay>& marks)
{
    Q_ASSERT(days.size() == marks.size());
    m_days = days;
    m_periodDays = marks;
    QList<qint64> counts;
    QList<qreal> heights;
    for (const TallyRow& day : days) {
        counts.append(day.tally.received);
        heights.append(static_cast<qreal>(day.tally.received));
    }
    m_means = trailingMean(counts, kMeanDays);
    m_counts->remove(0, m_counts->count());
    m_counts->append(heights);
    QList<QPointF> line;
    for (qsizetype i = 0; i < m_means.size(); ++i)
        line.append({static_cast<qreal>(i), m_means.at(i)});
    m_mean->replace(line);
    m_axis = axisFor(counts.isEmpty() ? 0 : *std::ranges::max_element(counts), 4);
    m_dayAxis->setRange(-0.5, std::max(0.5, static_cast<qreal>(days.size()) - 0.5));
    m_countAxis->setRange(0, static_cast<qreal>(m_axis.top));
    dataChanged();
}

ChartTable DayTrend::table() const
{
    ChartTable table{{tr("Day"), tr("All"), tr("7-day mean"), tr("Left messages"), tr("Day off")},
                     {}};
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const PeriodDay& mark = m_periodDays.at(i);
        table.rows.append(
            {mark.date.toString(Qt::ISODate), QString::number(m_days.at(i).tally.received),
             locale().toString(m_means.at(i), 'f', 1), QString::number(m_days.at(i).tally.left),
             mark.workingDay           ? QString()
                 : mark.name.isEmpty() ? tr("weekend")
                                       : mark.name});
    }
    return table;
}

QRectF DayTrend::plot() const
{
    const double left = valueAxisWidth(look(), m_axis);
    // Whole pixels: the chart's margins are whole as well.
    return QRectF(rect().adjusted(static_cast<int>(left), 10, -4, -look().scaled(20)));
}

double DayTrend::dayWidth() const
{
    return plot().width() / std::max<double>(1, static_cast<double>(m_days.size()));
}

QList<ChartMark> DayTrend::layOut()
{
    const QRectF area = plot();
    m_scene.setSceneRect(rect());
    m_chart->setMargins(QMargins(static_cast<int>(area.left()), static_cast<int>(area.top()),
                                 static_cast<int>(width() - area.right()),
                                 static_cast<int>(height() - area.bottom())));
    m_chart->setGeometry(rect());
    m_chart->layout()->activate();
    QList<ChartMark> marks;
    marks.reserve(m_days.size());
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const double left = area.left() + dayWidth() * static_cast<double>(i);
        const QRectF column(left, area.top(), dayWidth(), area.height());
        const Tally& t = m_days.at(i).tally;
        QString name = locale().toString(m_periodDays.at(i).date, QLocale::LongFormat);
        if (const QString remark = nameOf(m_periodDays.at(i)); !remark.isEmpty())
            name += u" · "_s + remark;
        marks.append({column,
                      column,
                      {name,
                       tr("%n request(s), 7-day mean %1", nullptr, static_cast<int>(t.received))
                           .arg(locale().toString(m_means.at(i), 'f', 1)),
                       tr("Enter opens them")}});
    }
    return marks;
}

void DayTrend::paintChart(QPainter& painter)
{
    paintDaysOff(painter);
    paintValueAxis(painter, look(), plot(), m_axis);
    m_scene.render(&painter, rect(), rect());
    paintMonths(painter);
}

void DayTrend::paintDaysOff(QPainter& painter) const
{
    const QRectF area = plot();
    for (qsizetype i = 0; i < m_periodDays.size(); ++i) {
        if (m_periodDays.at(i).workingDay)
            continue;
        const double left = area.left() + dayWidth() * static_cast<double>(i);
        painter.fillRect(QRectF(left, area.top(), dayWidth() + 0.5, area.height()),
                         look().tokens().window);
    }
}

void DayTrend::paintMonths(QPainter& painter) const
{
    const QRectF area = plot();
    painter.setFont(look().font(FontRole::Caption));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(look().tokens().text3);
    const bool months = m_days.size() > 45;
    // A make-up day says what it is when it is pointed at; here the holidays need the room.
    const auto offName = [this](qsizetype day) {
        return m_periodDays.at(day).workingDay ? QString() : m_periodDays.at(day).name;
    };
    double free = 0;
    double freeName = 0;
    for (qsizetype i = 0; i < m_periodDays.size(); ++i) {
        const QDate date = m_periodDays.at(i).date;
        const double left = area.left() + dayWidth() * static_cast<double>(i);
        const QString name = offName(i);
        const double nameWidth = metrics.horizontalAdvance(name);
        const bool firstOfHoliday = i == 0 || offName(i - 1) != name;
        if (!name.isEmpty() && firstOfHoliday && left > freeName) {
            const double x = std::min(left, area.right() - nameWidth);
            painter.drawText(QPointF(x, area.top() + metrics.ascent()), name);
            freeName = x + nameWidth + 6;
        }
        const bool tick = i == 0 || (months ? date.day() == 1 : date.dayOfWeek() == 1);
        if (!tick || left < free)
            continue;
        const QString label = months ? locale().toString(date, tr("MMM", "month on an axis"))
                                     : locale().toString(date, tr("M/d", "day on an axis"));
        const double width = metrics.horizontalAdvance(label);
        if (left + width > this->width())
            continue;
        painter.drawText(QPointF(left, area.bottom() + 4 + metrics.ascent()), label);
        free = left + width + 8;
    }
}

} // namespace keting
