// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/errortext.h"
#include "models/intake/unread.h"

namespace keting {

//! Why no conversation came of what was opened or pasted, and what to do instead. `name` is that of
//! the file; empty: it was pasted.
[[nodiscard]] ErrorText unreadText(const Unread& unread, const QString& name);

} // namespace keting
