// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskrestore.h"

#include "models/desk/projection.h"
#include "models/desk/verification.h"
#include "models/store/backup.h"
#include "models/store/migration.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkTables(const QString& file)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    const auto steps = shippedMigrations();
    if (!database || !steps)
        return tl::unexpected(!database ? database.error() : steps.error());
    const auto version = schemaVersion(**database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version < steps->last().version)
        return {};
    Tables tables(**database);
    const auto fits = tablesFit(tables);
    if (!fits || !*fits)
        return fits ? Result<void>{} : tl::unexpected(fits.error());
    const auto records = loadRecords(tables.log);
    if (!records)
        return tl::unexpected(records.error());
    const auto report = compare(**database, tables, **records);
    if (!report)
        return tl::unexpected(report.error());
    if (report->differences > 0)
        return fail(Error::Code::Corrupt,
                    u"the tables of the backup are not what its log says: nothing was changed"_s);
    return {};
}

} // namespace

Result<void> restoreDeskFrom(const QString& file, DataDirectory& directory)
{
    return restoreBackup(file, directory, checkTables);
}

} // namespace keting
