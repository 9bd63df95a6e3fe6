// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/groupcontext.h"
#include "models/intake/parsedchat.h"

namespace keting {

//! What is said by a message with a time.
[[nodiscard]] inline SaidAt saidAt(const ParsedMessage& message)
{
    return {*message.time, message.precision};
}

//! Without what people are asked to bring: "请大家带好身份证" is no word about 身份证.
[[nodiscard]] ParsedMessage withoutPapers(ParsedMessage message);

//! Sent by whoever exported the file, under a name (matchKey) that is not one a tool makes up.
[[nodiscard]] bool isNamedExporter(const ParsedMessage& message, const QString& name);

//! Written for later than the desk's clock.
[[nodiscard]] bool isAhead(const ParsedMessage& message, const GroupContext& context);

} // namespace keting
