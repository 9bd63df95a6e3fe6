// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarrules.h"

#include <QJsonObject>

namespace keting {

//! The calendar as written down (cli.md): "timezone", "weekly", "closed", "open", and what a stored
//! calendar adds: "names", "imported", "published", "version". Every key may be left out; an
//! unknown key, a wrong type, an impossible time or date or another time zone is refused with a
//! sentence that names the place. Up to 1 MB.
[[nodiscard]] Result<CalendarRules> parseCalendar(const QByteArray& json);
[[nodiscard]] Result<CalendarRules> parseCalendar(const QJsonObject& json);

//! Always the same bytes for equal rules.
[[nodiscard]] QJsonObject calendarToJson(const CalendarRules& rules);
[[nodiscard]] QByteArray calendarToBytes(const CalendarRules& rules);

//! "YYYY-MM-DD" of the years 1970–9999, nothing else.
[[nodiscard]] Result<QDate> parseCalendarDate(QStringView text);

} // namespace keting
