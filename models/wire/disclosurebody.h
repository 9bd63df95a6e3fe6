// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/disclosure.h"
#include "models/domain/event.h"

namespace keting {

//! Bodies of the events "exported" and "revealed" of a user's own scope: of no request and no
//! record, so nothing folds them.
[[nodiscard]] bool isDisclosure(const QString& kind);
[[nodiscard]] QString kindOf(const Disclosure& disclosure);
[[nodiscard]] QByteArray encodeBody(const Disclosure& disclosure);
//! None: it is another kind, or its body cannot be read.
[[nodiscard]] std::optional<Disclosure> decodeDisclosure(const Event& event);

} // namespace keting
