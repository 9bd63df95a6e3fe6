// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/clockface.h"

#include "models/clock/rowdue.h"

namespace keting {

namespace {

Millis workingDayAt(Instant instant, const ServiceCalendar& calendar)
{
    const QDate date = localDate(instant);
    const Millis open = calendar.openTime(startOfDay(date), startOfDay(date.addDays(1)));
    return open > Millis(0) ? open : std::chrono::hours(8);
}

} // namespace

ClockFace clockFace(const InboxRow& row, Instant now, const ServiceCalendar& calendar)
{
    ClockFace face;
    face.open = calendar.isOpen(now);
    if (row.waitingSince)
        face.waited = calendar.openTime(*row.waitingSince, now);
    if (row.due) {
        // Overdue is overdue, even while no open time has passed since.
        face.left = row.isOverdue(now) ? -std::max(calendar.openTime(*row.due, now), Millis(1))
                                       : calendar.openTime(now, std::max(now, *row.due));
        face.unpublishedYear = unpublishedYear(row, calendar);
        face.target = calendar.openTime(row.clockStart.value_or(row.received), *row.due);
    }
    // Days are told only where they could be; most rows are minutes away.
    const Millis longest = std::max(face.waited, std::chrono::abs(face.left));
    if (longest >= std::chrono::hours(1))
        face.workingDay = workingDayAt(row.due.value_or(now), calendar);
    return face;
}

} // namespace keting
