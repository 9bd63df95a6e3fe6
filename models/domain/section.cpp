// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/section.h"

namespace keting {

SectionKind sectionOf(const InboxRow& row, Instant now)
{
    if (row.rank >= Rank::Closed)
        return SectionKind::Ended;
    if (row.rank == Rank::Resting)
        return SectionKind::Resting;
    if (row.isOverdue(now))
        return SectionKind::Overdue;
    return row.isLeft() && row.clock == ClockKind::FirstReply ? SectionKind::Left
                                                              : SectionKind::Running;
}

} // namespace keting
