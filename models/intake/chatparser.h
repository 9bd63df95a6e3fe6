// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"
#include "models/intake/unread.h"

namespace keting {

//! A conversation from a file a user has: copied text, or an export as txt, csv, json or xlsx. What
//! it is shows in its content; the name does not matter. A failure names the file. Blocks while it
//! reads: call it off the GUI thread.
[[nodiscard]] ReadChat parseChatFile(const QString& path, const ParseOptions& options);

//! The same for bytes that are at hand, and for pasted text.
[[nodiscard]] ReadChat parseChatBytes(const QByteArray& bytes, const ParseOptions& options);
[[nodiscard]] ReadChat parseChatText(const QString& text, const ParseOptions& options);

} // namespace keting
