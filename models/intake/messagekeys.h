// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"

#include <span>

namespace keting {

//! The identity of each message in its group (a village code), in order: 16 bytes over group,
//! sender, minute, normalised text and how often exactly that occurred before in this paste. The
//! part two pastes share has the same keys in both.
[[nodiscard]] QList<MessageKey> messageKeys(QStringView group,
                                            std::span<const ParsedMessage> messages);

} // namespace keting
