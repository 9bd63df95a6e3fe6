// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDate>
#include <QDateTime>

#include <chrono>

namespace keting {

//! A moment: UTC, milliseconds. Durations are std::chrono, so units cannot be mixed up.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Millis = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

//! Milliseconds since 1970-01-01T00:00Z, the form stored and sent.
[[nodiscard]] constexpr qint64 toMs(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] constexpr Instant fromMs(qint64 ms)
{
    return Instant(Millis(ms));
}

//! Wall-clock view in Asia/Shanghai (from the system's zone database).
[[nodiscard]] QDateTime toLocal(Instant instant);
[[nodiscard]] QDate localDate(Instant instant);
[[nodiscard]] QTime localTime(Instant instant);
//! First moment of a Shanghai date / a moment given as Shanghai date and milliseconds after
//! midnight (24:00 is legal).
[[nodiscard]] Instant startOfDay(QDate date);
[[nodiscard]] Instant atLocal(QDate date, Millis sinceMidnight);

//! ISO 8601 with offset, second precision, "+08:00" ("2026-10-09T09:05:00+08:00").
[[nodiscard]] QString toIso(Instant instant);
//! Reads ISO 8601; without an offset the text is Shanghai time. Years 1970–9999.
[[nodiscard]] Result<Instant> parseIso(QStringView text);

} // namespace keting
