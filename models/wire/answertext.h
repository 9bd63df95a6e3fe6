// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's most frequent answers as JSON, written at once: building an object for each takes
// longer than all the rest of a short answer.
#pragma once

#include "models/wire/syncmessages.h"

namespace keting {

[[nodiscard]] QByteArray answerText(const HelloAnswer& answer);
[[nodiscard]] QByteArray answerText(const PushAnswer& answer);
[[nodiscard]] QByteArray answerText(const PullAnswer& answer);

} // namespace keting
