// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

struct sqlite3;

namespace keting {

//! What went wrong last on this connection (may be null), as an error of ours: what happened, what
//! is safe, what to do.
[[nodiscard]] Error sqliteError(int code, sqlite3* handle);

} // namespace keting
