// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"

#include <QList>

namespace keting {

//! One day as the calendar sheet shows it.
struct CalendarDay {
    QDate date;
    bool open = false;
    bool rest = false; //!< 休: off, although its weekday or name would not suggest it.
    bool makeUp = false; //!< 班: worked, although its weekday is off.
    QString name; //!< Holiday or reason, if any.
    QString hours; //!< "09:00–17:00"; empty when closed.
    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

struct CalendarYear {
    int year = 0;
    int version = 0; //!< Of the calendar.
    bool published = false; //!< The year's holidays are known; else due times may still move.
    int workingDays = 0;
    QList<CalendarDay> days; //!< 1 January to 31 December.
    friend bool operator==(const CalendarYear&, const CalendarYear&) = default;
};
[[nodiscard]] CalendarYear calendarYear(const ServiceCalendar& calendar, int year);

//! "09:00–12:00, 14:00–17:00"; empty when closed.
[[nodiscard]] QString hoursText(const DayHours& hours);

} // namespace keting
