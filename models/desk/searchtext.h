// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"

namespace keting {

//! What the log's side tables keep of one event: the key of its message and the words people search
//! for.
struct IndexedText {
    MessageKey key;
    QString text;
};
[[nodiscard]] IndexedText indexedText(const Payload& payload);

} // namespace keting
