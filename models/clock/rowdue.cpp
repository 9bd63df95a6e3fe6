// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/rowdue.h"

namespace keting {

std::optional<int> unpublishedYear(const InboxRow& row, const ServiceCalendar& calendar)
{
    if (!row.due || row.clock == ClockKind::Promise || row.clock == ClockKind::None)
        return std::nullopt;
    return calendar.unpublishedYear(row.clockStart.value_or(row.received), *row.due);
}

} // namespace keting
