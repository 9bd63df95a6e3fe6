// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"

#include <memory>

namespace keting {

//! An empty database for one test: of SQLite in `directory`, or on the server KETING_POSTGRES
//! names, whichever of the two the test is linked with.
[[nodiscard]] Result<std::unique_ptr<SqlSession>> freshDatabase(const QString& directory);

} // namespace keting
