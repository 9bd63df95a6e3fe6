// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace keting {

enum class CheckDepth {
    Quick, //!< Structure of every page; seconds for a large database.
    Full, //!< Also every index against its table.
};
//! Corrupt, with the first finding, unless the database is sound. The log and the tables are not
//! compared with each other here.
[[nodiscard]] Result<void> checkIntegrity(Database& database, CheckDepth depth);

} // namespace keting
