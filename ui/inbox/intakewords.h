// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/intakepreview.h"

namespace keting {

[[nodiscard]] QString decisionWords(IntakeDecision decision);
//! Why, from the planner's reason code; a code from a newer planner is shown as it is.
[[nodiscard]] QString reasonWords(const IntakePreviewRow& row);
//! What a recognised layout is called: "copied from WeChat"; an unknown one by its own name.
[[nodiscard]] QString layoutWords(const QString& format);
[[nodiscard]] QString totalsWords(const IntakeTotals& totals);
[[nodiscard]] QString columnWords(int column);

} // namespace keting
