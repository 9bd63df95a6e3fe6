// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/datadirectory.h"

#include <functional>

namespace keting {

//! Has a last look at a copy before it gets its name, which it does not get on a failure.
using CopyCheck = std::function<Result<void>(const QString&)>;

//! Writes a consistent copy of the database to `file`, on disk and checked before it gets that
//! name; an existing file is replaced only then. Nobody but the owner may read it.
[[nodiscard]] Result<void> copyDatabase(Database& database, const QString& file,
                                        const CopyCheck& check = {});

//! copyDatabase to where a person wants it, refused where checkOutputFile refuses and over a file
//! that holds something and is no earlier backup (Invalid).
[[nodiscard]] Result<void> backUp(Database& database, const QString& file,
                                  const CopyCheck& check = {});

//! Makes `file` the database of the directory; nothing may have it open. A file that does not
//! verify is refused (Corrupt; TooNew from a newer program) and nothing is changed. The database
//! that was there stays as "keting.db.before-restore", or with "-2", "-3" … where that is taken:
//! its path comes back, empty if none was there.
[[nodiscard]] Result<QString> restoreBackup(const QString& file, DataDirectory& directory,
                                            const CopyCheck& check = {});

} // namespace keting
