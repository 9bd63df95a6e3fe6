// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"
#include "models/intake/parseoptions.h"

namespace keting {

//! WeFlow, PyWxDump and chatlog JSON, told apart by their keys. Invalid for damaged JSON (with the
//! place) and for JSON of another kind.
[[nodiscard]] Result<ParsedChat> parseJsonChat(const QString& text, const ParseOptions& options);

} // namespace keting
