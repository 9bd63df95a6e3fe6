// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace keting {

//! Tables, indexes, triggers and views that are missing, changed or too many against what the
//! migrations make of a new desk.
[[nodiscard]] Result<qint64> schemaDifferences(Database& database);

//! Makes the indexes as the migrations make them, and removes triggers and views of others. Tables
//! stay: what is in them cannot be told from their names. Inside the caller's transaction.
[[nodiscard]] Result<void> mendSchema(Database& database);

} // namespace keting
