// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/intakepreview.h"

namespace keting {

[[nodiscard]] QString decisionWords(IntakeDecision decision);
//! Why, from the planner's reason code; a code from a newer planner is shown as it is.
[[nodiscard]] QString reasonWords(const IntakePreviewRow& row);
[[nodiscard]] QString totalsWords(const IntakeTotals& totals);
[[nodiscard]] QString columnWords(int column);

} // namespace keting
