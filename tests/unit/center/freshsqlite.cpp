// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlitesession.h"
#include "tests/unit/center/freshdatabase.h"

namespace keting {

Result<std::unique_ptr<SqlSession>> freshDatabase(const QString& directory)
{
    return SqliteSession::open(directory + QStringLiteral("/center.db"), Database::Mode::ReadWrite);
}

} // namespace keting
