// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"

namespace keting {

//! What an event did, in a few translated words; empty for messages and replies, which are shown as
//! such. Personal data inside notes is masked.
[[nodiscard]] QString eventWords(const RequestView& view, const Payload& payload);
//! Why an event changed nothing: "came too late", "taken back"…
[[nodiscard]] QString outcomeWords(Outcome outcome);

} // namespace keting
