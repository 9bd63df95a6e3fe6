// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/calendaryear.h"

namespace keting {

using namespace Qt::StringLiterals;

QString hoursText(const DayHours& hours)
{
    QStringList spans;
    for (const HourSpan& span : hours.spans())
        spans.append(clockTimeText(span.open) + u'–' + clockTimeText(span.close));
    return spans.join(u", "_s);
}

CalendarYear calendarYear(const ServiceCalendar& calendar, int year)
{
    CalendarYear sheet;
    sheet.year = year;
    sheet.version = calendar.version();
    sheet.published = calendar.rules().publishedYears.contains(year);
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        const DayHours& hours = calendar.rules().hoursOn(date);
        const DayMark mark = calendar.markOf(date);
        sheet.days.append(CalendarDay{date, !hours.isClosed(), mark == DayMark::Rest,
                                      mark == DayMark::MakeUp, calendar.nameOf(date),
                                      hoursText(hours)});
        sheet.workingDays += hours.isClosed() ? 0 : 1;
    }
    return sheet;
}

} // namespace keting
