// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskrestore.h"

#include "models/desk/deskbackup.h"
#include "models/store/backup.h"

namespace keting {

Result<QString> restoreDeskFrom(const QString& file, DataDirectory& directory)
{
    return restoreBackup(file, directory, [](const QString& copy) { return checkDeskFile(copy); });
}

} // namespace keting
