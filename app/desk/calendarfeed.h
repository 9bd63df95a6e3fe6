// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/calendarpreview.h"
#include "ui/settings/calendarimportdialog.h"

namespace keting {

//! The preview of a calendar file in words; people are masked.
[[nodiscard]] CalendarChanges calendarChanges(const CalendarPreview& preview,
                                              const Records& records, const QString& file,
                                              Instant now);

} // namespace keting
