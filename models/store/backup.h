// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/datadirectory.h"

#include <functional>

namespace keting {

//! Writes a consistent copy of the database to `file`, on disk and checked before it gets that
//! name; an existing file is replaced only then.
[[nodiscard]] Result<void> copyDatabase(Database& database, const QString& file);

//! copyDatabase to where a person wants it, refused where checkOutputFile refuses and over a file
//! that holds something and is no earlier backup (Invalid).
[[nodiscard]] Result<void> backUp(Database& database, const QString& file);

//! Makes `file` the database of the directory; nothing may have it open. A file that does not
//! verify is refused (Corrupt; TooNew from a newer program) and nothing is changed. The database
//! that was there stays as "keting.db.before-restore".
//! `check` has a last look at the copy that is about to become the database.
[[nodiscard]] Result<void> restoreBackup(const QString& file, DataDirectory& directory,
                                         const std::function<Result<void>(const QString&)>& check
                                         = {});

} // namespace keting
