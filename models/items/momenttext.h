// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

namespace keting {

//! "09:02" today, "yesterday 16:52" (short), "10/8" this year, "2025/10/8" before; translated.
[[nodiscard]] QString momentText(Instant at, Instant now);
//! "2026-07-01 – 10-08", both days included; the year is not repeated, nor a single day.
[[nodiscard]] QString dayRangeText(QDate from, QDate to);

} // namespace keting
