// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/datadirectory.h"

namespace keting {

//! restoreBackup(), and the tables of the file must be what its log says (Corrupt). Those that
//! older rules have made are not compared: the desk makes them anew when it is opened.
[[nodiscard]] Result<void> restoreDeskFrom(const QString& file, DataDirectory& directory);

} // namespace keting
