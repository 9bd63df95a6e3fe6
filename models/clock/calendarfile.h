// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/holidayyear.h"

namespace keting {

//! What a calendar file makes of the rules in force.
struct CalendarFile {
    CalendarRules rules; //!< As they would be; `version` is left to who takes them in.
    std::vector<int> years; //!< Whose holidays the file brings; empty for a whole calendar.
    std::vector<DayChange> days; //!< By date.
    std::vector<int> weekdays; //!< Whose weekly hours change, 1 = Monday.

    friend bool operator==(const CalendarFile&, const CalendarFile&) = default;
};

//! Reads a file of holiday years (see parseHolidayYears) or a whole calendar (see parseCalendar);
//! told apart by content. A whole calendar takes the place of the hours and of every special day;
//! what it does not say about published years and names stays as it is. Refused, besides what
//! those two refuse: a year of which nothing is published.
[[nodiscard]] Result<CalendarFile> readCalendarFile(const QByteArray& json,
                                                    const CalendarRules& inForce);

} // namespace keting
