// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarrules.h"

namespace keting {

struct HolidayDay {
    QDate date;
    QString name;
    bool isOff = true; //!< false: a make-up day, worked although its weekday is off.

    friend bool operator==(const HolidayDay&, const HolidayDay&) = default;
};

//! One State Council notice. A notice may name days of the neighbouring years.
struct HolidayYear {
    int year = 0;
    bool published = false;
    QStringList papers; //!< Addresses of the notices.
    std::vector<HolidayDay> days; //!< By date, each date once; empty when not published.

    friend bool operator==(const HolidayYear&, const HolidayYear&) = default;
};

//! What taking in a year does to one date. A day whose hours a person set by hand stays as it is
//! and is listed with `kept`, so that nothing happens unseen.
struct DayChange {
    QDate date;
    DayHours before;
    DayHours after;
    QString name;
    bool kept = false;

    friend bool operator==(const DayChange&, const DayChange&) = default;
};

//! Reads one year in holiday-cn form
//! (`{"year":…,"papers":[…],"days":[{"name","date","isOffDay"}]}`) or several as shipped
//! (`{"years":[…]}`, with weekdays and totals, which must agree). In holiday-cn form a year without
//! days counts as not published. Up to 1 MB.
[[nodiscard]] Result<std::vector<HolidayYear>> parseHolidayYears(const QByteArray& json);

//! By date; nothing for a year that is not published.
[[nodiscard]] std::vector<DayChange> previewYear(const CalendarRules& rules,
                                                 const HolidayYear& year);
//! Days off close; make-up days get Monday's hours (those of the first open weekday if Monday has
//! none). What an earlier file said about the year goes; days set by hand stay. `version` is left
//! to the caller. A year that is not published changes nothing.
[[nodiscard]] CalendarRules applyYear(CalendarRules rules, const HolidayYear& year);

} // namespace keting
