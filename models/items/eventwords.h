// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "models/items/privacy.h"

namespace keting {

//! What an event did, in a few translated words; empty for messages and replies, which are shown as
//! such.
[[nodiscard]] QString eventWords(const RequestView& view, const Payload& payload,
                                 Privacy privacy = Privacy::Masked);
//! Why an event changed nothing: "came too late", "taken back"…
[[nodiscard]] QString outcomeWords(Outcome outcome);

} // namespace keting
