// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/clockreading.h"
#include "ui/look/clockspans.h"
#include "ui/look/pill.h"

namespace keting {

//! The pill of a clock; none for one that ended without an answer.
[[nodiscard]] std::optional<PillSpec> pillOf(const ClockView& view, Instant now);
//! The same without its sentence: what a countdown needs every second.
[[nodiscard]] std::optional<PillSpec> pillFaceOf(const ClockView& view, Instant now);
//! The bar of a clock, days labelled where they begin.
[[nodiscard]] std::vector<BarSpan> barOf(const ClockView& view, Instant now);
//! What stands right of the bar: when it was met, or when it is due.
[[nodiscard]] QString dueText(const ClockView& view, Instant now);

} // namespace keting
