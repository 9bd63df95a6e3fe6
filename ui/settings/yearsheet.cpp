// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/yearsheet.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 3;
constexpr int kWeekdays = 7;
constexpr int kWeeks = 6;
constexpr int kCellWidth = 28; //!< Two digits, a mark, and air between them.
constexpr int kCellHeight = 20;
constexpr int kMonthGap = 12;
constexpr int kHeadLines = 2; //!< The month's name and the weekdays.

int monthRow(int month)
{
    return (month - 1) / kColumns;
}

int monthColumn(int month)
{
    return (month - 1) % kColumns;
}

} // namespace

YearSheet::YearSheet(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(u"year-sheet"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &QWidget::updateGeometry);
}

void YearSheet::setYear(const CalendarYear& year, QDate today)
{
    m_year = year;
    m_today = today;
    if (m_current.year() != year.year)
        go(today.year() == year.year ? today : QDate(year.year, 1, 1));
    else
        go(m_current);
    update();
}

int YearSheet::cellWidth() const
{
    return m_look.scaled(kCellWidth);
}

int YearSheet::cellHeight() const
{
    return m_look.height(kCellHeight, FontRole::Line2, 4);
}

QSize YearSheet::sizeHint() const
{
    const int month = (kWeeks + kHeadLines) * cellHeight();
    const int rows = monthRow(12) + 1;
    return {kColumns * kWeekdays * cellWidth() + (kColumns - 1) * kMonthGap,
            rows * month + (rows - 1) * kMonthGap / 2};
}

QRect YearSheet::monthRect(int month) const
{
    const int wide = kWeekdays * cellWidth();
    const int high = (kWeeks + kHeadLines) * cellHeight();
    return {monthColumn(month) * (wide + kMonthGap), monthRow(month) * (high + kMonthGap / 2), wide,
            high};
}

QRect YearSheet::dayRect(QDate day) const
{
    const QRect month = monthRect(day.month());
    const int first = QDate(day.year(), day.month(), 1).dayOfWeek() - 1;
    const int place = first + day.day() - 1;
    return {month.left() + place % kWeekdays * cellWidth(),
            month.top() + (kHeadLines + place / kWeekdays) * cellHeight(), cellWidth(),
            cellHeight()};
}

QDate YearSheet::dayAt(QPoint point) const
{
    for (const CalendarDay& day : m_year.days) {
        if (dayRect(day.date).contains(point))
            return day.date;
    }
    return {};
}

QString YearSheet::describe(QDate day) const
{
    const qsizetype place = day.dayOfYear() - 1;
    if (day.year() != m_year.year || place < 0 || place >= m_year.days.size())
        return {};
    const CalendarDay& shown = m_year.days.at(place);
    QStringList words{QLocale().toString(day, tr("ddd, MMM d", "day of the calendar"))};
    if (shown.makeUp)
        words.append(shown.name.isEmpty() ? tr("make-up working day")
                                          : tr("make-up working day (%1)").arg(shown.name));
    else if (!shown.name.isEmpty())
        words.append(shown.name);
    words.append(shown.open ? tr("service %1").arg(shown.hours) : tr("closed"));
    return words.join(u" · "_s);
}

void YearSheet::go(QDate day)
{
    if (day.year() != m_year.year)
        return;
    m_current = day;
    setAccessibleName(tr("Service calendar %1").arg(m_year.year));
    setAccessibleDescription(describe(day));
    update();
    emit currentChanged(day);
}

void YearSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (int month = 1; month <= 12; ++month)
        paintMonth(painter, month);
    for (const CalendarDay& day : std::as_const(m_year.days))
        paintDay(painter, day);
}

void YearSheet::paintMonth(QPainter& painter, int month) const
{
    const QRect box = monthRect(month);
    painter.setFont(m_look.font(FontRole::Pill));
    painter.setPen(m_look.ink(Ink::Text));
    painter.drawText(QRect(box.left() + 4, box.top(), box.width(), cellHeight()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().standaloneMonthName(month, QLocale::ShortFormat));
    painter.setFont(m_look.font(FontRole::Caption));
    painter.setPen(m_look.ink(Ink::Text3));
    for (int weekday = 1; weekday <= kWeekdays; ++weekday) {
        const QRect cell(box.left() + (weekday - 1) * cellWidth(), box.top() + cellHeight(),
                         cellWidth(), cellHeight());
        painter.drawText(cell, Qt::AlignCenter,
                         QLocale().standaloneDayName(weekday, QLocale::NarrowFormat));
    }
}

void YearSheet::paintDay(QPainter& painter, const CalendarDay& day) const
{
    const QRect cell = dayRect(day.date);
    const QRect ground = cell.adjusted(1, 1, -1, -1);
    const Tokens& t = m_look.tokens();
    if (day.makeUp)
        painter.fillRect(ground, t.runBg);
    else if (day.rest)
        painter.fillRect(ground, t.leftBg);
    else if (!day.open)
        painter.fillRect(ground, t.window);
    painter.setFont(m_look.font(day.date == m_today ? FontRole::Pill : FontRole::Line2));
    painter.setPen(day.rest ? t.left : day.open ? t.text : t.text3);
    const bool marked = day.rest || day.makeUp;
    painter.drawText(marked ? ground : cell,
                     int(Qt::AlignVCenter | (marked ? Qt::AlignLeft : Qt::AlignHCenter)),
                     QString::number(day.date.day()));
    if (marked) {
        painter.setFont(m_look.font(FontRole::DayMark));
        painter.setPen(day.rest ? t.left : t.accent);
        painter.drawText(ground, Qt::AlignTop | Qt::AlignRight,
                         day.rest ? tr("H", "mark of a public holiday")
                                  : tr("W", "mark of a make-up working day"));
    }
    const bool current = day.date == m_current && hasFocus();
    if (day.date == m_today || current) {
        painter.setPen(QPen(current ? t.focus : t.accent, current ? 2 : 1));
        painter.drawRect(ground.adjusted(0, 0, -1, -1));
    }
}

void YearSheet::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: return go(m_current.addDays(-1));
    case Qt::Key_Right: return go(m_current.addDays(1));
    case Qt::Key_Up: return go(m_current.addDays(-kWeekdays));
    case Qt::Key_Down: return go(m_current.addDays(kWeekdays));
    case Qt::Key_PageUp: return go(m_current.addMonths(-1));
    case Qt::Key_PageDown: return go(m_current.addMonths(1));
    default: QWidget::keyPressEvent(event);
    }
}

void YearSheet::mousePressEvent(QMouseEvent* event)
{
    if (const QDate day = dayAt(event->position().toPoint()); day.isValid())
        go(day);
    QWidget::mousePressEvent(event);
}

bool YearSheet::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), describe(day), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace keting
