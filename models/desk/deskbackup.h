// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/verification.h"

namespace keting {

//! backUp(), and the copy is checked as checkDeskFile() does before it gets its name. Corrupt, with
//! what to do, when the copy is not sound; earlier backups are left as they were. Takes about as
//! long as verify(); `progress` is told of the check.
[[nodiscard]] Result<void> backUpDesk(Database& database, const QString& file,
                                      const ProgressFn& progress = {});

//! Every event of the file is what was written, and its tables are what its log says (Corrupt).
//! Those that older rules have made are not compared: the desk makes them anew when it is opened.
[[nodiscard]] Result<void> checkDeskFile(const QString& file, const ProgressFn& progress = {});

} // namespace keting
