// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/monthspan.h"

#include "models/store/rollups.h"

namespace keting {

MonthSpan MonthSpan::of(qint64 from, qint64 to)
{
    const auto nextMonth
        = [](qint64 day) { return dayNumber(dateOfDay(monthOf(day)).addMonths(1)); };
    MonthSpan span;
    const qint64 first = monthOf(from) == from ? from : nextMonth(from);
    const qint64 end = monthOf(to + 1) == to + 1 ? to + 1 : monthOf(to); // After the last month.
    if (first >= end) {
        if (from <= to)
            span.edges = {{from, to}};
        return span;
    }
    span.firstMonth = first;
    span.lastMonth = monthOf(end - 1);
    if (from < first)
        span.edges.emplace_back(from, first - 1);
    if (end <= to)
        span.edges.emplace_back(end, to);
    return span;
}

} // namespace keting
