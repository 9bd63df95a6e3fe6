// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/datadirectory.h"

namespace keting {

//! restoreBackup() of a file that checkDeskFile() takes.
[[nodiscard]] Result<QString> restoreDeskFrom(const QString& file, DataDirectory& directory);

} // namespace keting
