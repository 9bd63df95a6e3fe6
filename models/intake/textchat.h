// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/chatheader.h"
#include "models/intake/parseoptions.h"
#include "models/intake/unread.h"

namespace keting {

//! Reads a conversation that is plain text, in any ChatLayout. The layout is the one that explains
//! the text best; NoMessages when none finds one.
[[nodiscard]] ReadChat parseTextChat(const QString& text, const ParseOptions& options);

} // namespace keting
