// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace keting {

//! Corrupt: `what` of the database cannot be right; what is safe, and what to do.
[[nodiscard]] Error damage(const QString& what);

} // namespace keting
