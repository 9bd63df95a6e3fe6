// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

namespace keting {

//! "09:02" today, "yesterday 16:52" (short), "10/8" this year, "2025/10/8" before; translated.
[[nodiscard]] QString momentText(Instant at, Instant now);

} // namespace keting
