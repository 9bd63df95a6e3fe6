// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

namespace keting {

//! Changes with every single changed byte of any field of the event and of its place in the log.
[[nodiscard]] qint64 eventChecksum(qint64 lseq, const Event& event);

} // namespace keting
