// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/holidayyear.h"
#include "ui/settings/calendarimportdialog.h"

namespace keting {

//! The preview of a calendar file in words.
[[nodiscard]] CalendarChanges calendarChanges(const std::vector<DayChange>& days,
                                              const QString& file);

} // namespace keting
