// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"
#include "ui/shell/shellstatus.h"

namespace keting {

//! The service part of the status bar: open or closed, how long still, and a special day ahead.
[[nodiscard]] ShellStatus serviceStatus(const ServiceCalendar& calendar, Instant now,
                                        const QString& user);

} // namespace keting
