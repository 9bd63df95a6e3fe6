// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inboxmodel.h"

namespace keting {

//! What a filter asks for beyond its plain() part, as the words of one chip: "2026-11-01 – 11-30 ·
//! Medical insurance · without a first reply". Empty: nothing.
[[nodiscard]] QString filterWords(const RequestFilter& filter, const InboxNames& names);

} // namespace keting
