// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/intake/parsedchat.h"
#include "ui/look/findbox.h"

namespace keting {

//! The staffed village whose name the group's title or most senders' names carry; empty: none does.
[[nodiscard]] QString villageByNames(const County& county, const ParsedChat& chat);

//! The staffed villages by town, to be chosen from by name, pinyin or initials.
[[nodiscard]] QList<FindBox::Entry> villageEntries(const Records& records);

} // namespace keting
