// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/chatheader.h"
#include "models/intake/parsedchat.h"
#include "models/intake/parseoptions.h"

namespace keting {

//! Reads a conversation that is plain text, in any ChatLayout. The layout is the one that explains
//! the text best; Invalid when none finds a message.
[[nodiscard]] Result<ParsedChat> parseTextChat(const QString& text, const ParseOptions& options);

} // namespace keting
