// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarrules.h"

namespace keting {

const DayHours& CalendarRules::hoursOn(QDate date) const
{
    static const DayHours closedAllDay;
    if (const auto day = open.find(date); day != open.end())
        return day->second;
    return closed.contains(date) ? closedAllDay : weekdayHours(date);
}

const DayHours& CalendarRules::weekdayHours(QDate date) const
{
    return weekly[std::size_t(date.dayOfWeek() - 1)];
}

CalendarRules officeWeek()
{
    CalendarRules rules;
    for (std::size_t day = 0; day < 5; ++day)
        rules.weekly[day] = DayHours::nineToFive();
    return rules;
}

} // namespace keting
