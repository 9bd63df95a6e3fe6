// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"
#include "models/intake/parseoptions.h"

namespace keting {

//! A conversation from a file a user has: copied text, or an export as txt, csv, json or xlsx. What
//! it is shows in its content; the name does not matter. Blocks while it reads: call it off the GUI
//! thread.
[[nodiscard]] Result<ParsedChat> parseChatFile(const QString& path, const ParseOptions& options);

//! The same for bytes that are at hand, and for pasted text.
[[nodiscard]] Result<ParsedChat> parseChatBytes(const QByteArray& bytes,
                                                const ParseOptions& options);
[[nodiscard]] Result<ParsedChat> parseChatText(const QString& text, const ParseOptions& options);

} // namespace keting
