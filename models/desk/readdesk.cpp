// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/readdesk.h"

#include "models/desk/projection.h"
#include "models/store/datadirectory.h"
#include "models/store/migration.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> olderVersion()
{
    return fail(
        Error::Code::Invalid,
        u"the data was written by an older version of Keting; open it once with the workstation, or run `keting-cli verify`, to upgrade it"_s);
}

Result<void> checkSchema(Database& database)
{
    const auto steps = shippedMigrations();
    const auto version = versionOfDesk(database);
    if (!steps || !version)
        return tl::unexpected(!steps ? steps.error() : version.error());
    const int known = steps->isEmpty() ? 0 : steps->last().version;
    if (*version > known)
        return fail(
            Error::Code::TooNew,
            u"the data was written by a newer version of Keting; it is untouched, upgrade the program"_s);
    if (*version < known)
        return olderVersion();
    return {};
}

} // namespace

ReadDesk::ReadDesk(std::unique_ptr<Database> database, std::unique_ptr<Tables> tables,
                   RecordsPtr records)
    : m_database(std::move(database))
    , m_tables(std::move(tables))
    , m_reader(*m_tables, std::move(records))
{}

Result<std::unique_ptr<ReadDesk>> ReadDesk::open(const QString& directory)
{
    if (const auto found = DataDirectory::find(directory); !found)
        return tl::unexpected(found.error());
    auto database
        = Database::open(DataDirectory::databaseFile(directory), Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto fits = checkSchema(**database); !fits)
        return tl::unexpected(fits.error());
    auto tables = std::make_unique<Tables>(**database);
    const auto fits = tablesFit(*tables);
    if (!fits || !*fits)
        return fits ? olderVersion() : tl::unexpected(fits.error());
    auto records = loadRecords(tables->log);
    if (!records)
        return tl::unexpected(records.error());
    return std::unique_ptr<ReadDesk>(
        new ReadDesk(*std::move(database), std::move(tables), *std::move(records)));
}

} // namespace keting
