// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskbackup.h"

#include "models/desk/projection.h"
#include "models/desk/soundness.h"
#include "models/store/backup.h"
#include "models/store/migration.h"

namespace keting {

using namespace Qt::StringLiterals;

Result<void> backUpDesk(Database& database, const QString& file, const ProgressFn& progress)
{
    auto done = backUp(database, file,
                       [&progress](const QString& copy) { return checkDeskFile(copy, progress); });
    if (done || done.error().code != Error::Code::Corrupt)
        return done;
    return fail(Error::Code::Corrupt,
                u"no backup was written, earlier ones are as they were: "_s + done.error().detail);
}

Result<void> checkDeskFile(const QString& file, const ProgressFn& progress)
{
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    const auto steps = shippedMigrations();
    if (!database || !steps)
        return tl::unexpected(!database ? database.error() : steps.error());
    const auto version = schemaVersion(**database);
    if (!version)
        return tl::unexpected(version.error());
    Tables tables(**database);
    if (*version < steps->last().version)
        return checkEvents(tables.log);
    const auto fits = tablesFit(tables);
    if (!fits)
        return tl::unexpected(fits.error());
    if (!*fits)
        return checkEvents(tables.log);
    // Comparing reads what every request is made of; what nothing folds is read here.
    const auto others = tables.log.ofNoRequest();
    if (!others)
        return tl::unexpected(others.error());
    const auto records = loadRecords(tables.log);
    if (!records)
        return tl::unexpected(records.error());
    const auto report = compare(**database, tables, **records, progress);
    if (!report)
        return tl::unexpected(report.error());
    if (report->differences > 0)
        return fail(Error::Code::Corrupt,
                    u"the tables differ from the log, which can be read from end to "
                    "end: `keting-cli verify --rebuild` writes the tables anew"_s);
    return {};
}

} // namespace keting
