// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"
#include "ui/request/requestfacts.h"

namespace keting {

//! Times on the work calendar a request may be snoozed to, soonest first.
[[nodiscard]] QList<TimedChoice> snoozeChoices(const ServiceCalendar& calendar, Instant now);

} // namespace keting
