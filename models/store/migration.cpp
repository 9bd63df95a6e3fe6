// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migration.h"

#include "models/store/backup.h"
#include "models/store/transaction.h"
#include "resources/resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCopiesKept = 2;

Result<void> copyBefore(Database& database, int version)
{
    const QString copy = database.file() + u".v%1"_s.arg(version);
    if (const Result<void> copied = copyDatabase(database, copy); !copied)
        return copied;

    const QFileInfo file(database.file());
    QFileInfoList copies = file.dir().entryInfoList({file.fileName() + u".v*"_s}, QDir::Files);
    const auto versionOf = [](const QFileInfo& info) { return info.suffix().remove(0, 1).toInt(); };
    std::ranges::sort(copies, std::ranges::greater{}, versionOf);
    for (qsizetype i = kCopiesKept; i < copies.size(); ++i)
        QFile::remove(copies.at(i).filePath());
    return {};
}

Result<void> apply(Database& database, const Migration& step)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QByteArray sql
        = step.sql + "\n;PRAGMA user_version = " + QByteArray::number(step.version);
    if (const Result<void> done = database.run(sql.constData()); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<QList<Migration>> shippedMigrations(MigrationsOf whose)
{
    initResources();
    static const QRegularExpression kName(u"^([0-9]{4})_[a-z0-9_]+\\.sql$"_s);
    QList<Migration> steps;
    const QDir folder(whose == MigrationsOf::Desk ? u":/keting/migrations"_s
                                                  : u":/keting/migrations/center"_s);
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = kName.match(name);
        QFile file(folder.filePath(name));
        if (!match.hasMatch() || match.captured(1).toInt() != steps.size() + 1
            || !file.open(QIODevice::ReadOnly))
            return fail(Error::Code::Storage, u"this program's migrations are incomplete"_s);
        steps.append({int(steps.size()) + 1, name, file.readAll()});
    }
    if (steps.isEmpty())
        return fail(Error::Code::Storage, u"this program's migrations are missing"_s);
    return steps;
}

Result<int> schemaVersion(Database& database)
{
    return database.integer("PRAGMA user_version").map([](qint64 version) { return int(version); });
}

Result<int> versionOfDesk(Database& database)
{
    Result<int> version = schemaVersion(database);
    if (version && *version == 0)
        return emptyDatabase(database.file());
    return version;
}

tl::unexpected<Error> emptyDatabase(const QString& file)
{
    return fail(
        Error::Code::Corrupt,
        u"the database %1 is empty: nothing was changed; restore the latest backup"_s.arg(file));
}

Result<void> migrate(Database& database, const QList<Migration>& steps)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    const int latest = steps.isEmpty() ? 0 : steps.last().version;
    if (*version > latest)
        return fail(Error::Code::TooNew,
                    u"the database was written by a newer version of Keting (its format is %1, "
                    "this program knows up to %2): nothing was changed; install the newer "
                    "version"_s.arg(*version)
                        .arg(latest));
    if (*version < 0)
        return fail(Error::Code::Corrupt, u"this is not a database of Keting"_s);
    const Result<qint64> tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return tl::unexpected(tables.error());
    if (*version == 0 && *tables > 0)
        return fail(Error::Code::Corrupt,
                    u"this is another program's database: nothing was changed"_s);
    if (*version > 0 && *version < latest) {
        if (const Result<void> copied = copyBefore(database, *version); !copied)
            return copied;
    }
    for (const Migration& step : steps.mid(*version)) {
        if (const Result<void> applied = apply(database, step); !applied)
            return applied;
    }
    return {};
}

Result<void> migrate(Database& database)
{
    const Result<QList<Migration>> steps = shippedMigrations();
    return steps ? migrate(database, *steps) : tl::unexpected(steps.error());
}

} // namespace keting
