// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
#include "models/intake/parsedchat.h"

namespace keting {

//! The staffed village whose name the group's title or most senders' names carry; empty: none does.
[[nodiscard]] QString villageByNames(const County& county, const ParsedChat& chat);

} // namespace keting
