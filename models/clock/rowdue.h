// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"
#include "models/domain/requestrow.h"

namespace keting {

//! The year whose holidays nobody has published yet, if the row's due time counts through one: it
//! may still move. A promise names its instant and does not move.
[[nodiscard]] std::optional<int> unpublishedYear(const InboxRow& row,
                                                 const ServiceCalendar& calendar);

} // namespace keting
