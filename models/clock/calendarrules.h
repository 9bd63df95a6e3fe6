// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/dayhours.h"

#include <QDate>

#include <array>
#include <map>
#include <set>

namespace keting {

//! What a manager edits and what is stored. `open` replaces a whole day and wins over `closed`,
//! which wins over `weekly`. Only dates of 1970–9999 have an effect.
struct CalendarRules {
    std::array<DayHours, 7> weekly; //!< Monday first.
    std::set<QDate> closed;
    std::map<QDate, DayHours> open;
    std::map<QDate, QString> names; //!< Holiday or reason, on days off and make-up days alike.
    std::map<QDate, int> imported; //!< Entries from a year file, with the year of its notice.
    std::set<int> publishedYears; //!< Years whose State Council notice has been taken in.
    int version = 0;

    [[nodiscard]] const DayHours& hoursOn(QDate date) const;
    [[nodiscard]] const DayHours& weekdayHours(QDate date) const;

    friend bool operator==(const CalendarRules&, const CalendarRules&) = default;
};

//! Monday to Friday 09:00–17:00, no holidays.
[[nodiscard]] CalendarRules officeWeek();

} // namespace keting
