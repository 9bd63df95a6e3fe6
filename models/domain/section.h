// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestrow.h"

namespace keting {

//! Under which heading a row of the inbox stands. Not a sort key: the order is the rank and the
//! active due instant, and headings follow it.
enum class SectionKind {
    Overdue, //!< Active, its due instant has passed.
    Running, //!< Active, any clock but a left message's.
    Left, //!< Active, a left message that waits for its first reply.
    Resting, //!< Waiting, snoozed and the rest.
    Ended, //!< Closed, dismissed, merged.
};

[[nodiscard]] SectionKind sectionOf(const InboxRow& row, Instant now);

} // namespace keting
