// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"
#include "models/intake/unread.h"

namespace keting {

//! WeFlow, PyWxDump and chatlog JSON, told apart by their keys. DamagedJson (with the place) or
//! UnknownJson else.
[[nodiscard]] ReadChat parseJsonChat(const QString& text, const ParseOptions& options);

} // namespace keting
