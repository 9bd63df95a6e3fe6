// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/clockface.h"
#include "ui/look/pill.h"

namespace keting {

//! What the pill of an inbox row is made from; none for a row that says nothing about time.
[[nodiscard]] std::optional<PillInput> rowPillInput(const InboxRow& row, const ClockFace& face,
                                                    Instant now);

} // namespace keting
