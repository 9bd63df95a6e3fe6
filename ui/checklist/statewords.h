// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistsummary.h"
#include "ui/look/marks.h"

#include <optional>

namespace keting {

[[nodiscard]] QString stateWord(ChecklistSummary::State state);
[[nodiscard]] Ink stateInk(ChecklistSummary::State state);
//! None: the state is told in words only.
[[nodiscard]] std::optional<VersionMark> stateMark(ChecklistSummary::State state);

} // namespace keting
