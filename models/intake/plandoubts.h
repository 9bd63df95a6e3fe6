// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/groupcontext.h"
#include "models/intake/parsedchat.h"

namespace keting {

//! Sent by whoever exported the file, under a name (matchKey) that is not one a tool makes up.
[[nodiscard]] bool isNamedExporter(const ParsedMessage& message, const QString& name);

//! Written for later than the desk's clock.
[[nodiscard]] bool isAhead(const ParsedMessage& message, const GroupContext& context);

} // namespace keting
