// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schemaaudit.h"

#include "models/store/migration.h"
#include "models/store/rows.h"

#include <QMap>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// The shadow tables of the search are SQLite's own, worded as its version likes.
constexpr auto kSchema
    = "SELECT name, type, sql FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_' "
      "AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')";

struct Item {
    QString type;
    QString sql;
    friend bool operator==(const Item&, const Item&) = default;
};
using Schema = QMap<QString, Item>; // By name.

Result<Schema> schemaOf(Database& database)
{
    Schema schema;
    const Result<void> read = visitRows(database.query(kSchema), [&](const Statement& row) {
        schema.insert(row.text(0), {row.text(1), row.text(2)});
    });
    return read ? Result<Schema>(schema) : tl::unexpected(read.error());
}

Result<Schema> readSchemaOfNewDesk()
{
    const auto database = Database::open(u":memory:"_s, Database::Mode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto made = migrate(**database); !made)
        return tl::unexpected(made.error());
    return schemaOf(**database);
}

const Result<Schema>& schemaOfNewDesk()
{
    static const Result<Schema> kNewDesk = readSchemaOfNewDesk();
    return kNewDesk;
}

//! What `schema` holds and `other` has not, or has differently.
Schema without(const Schema& schema, const Schema& other)
{
    Schema rest;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const auto same = other.constFind(it.key());
        if (same == other.constEnd() || *same != *it)
            rest.insert(it.key(), *it);
    }
    return rest;
}

Result<void> drop(Database& database, const QString& name, const Item& item)
{
    const QString quoted = QString(name).replace(u'"', u"\"\""_s);
    const QString sql = u"DROP %1 \"%2\""_s.arg(item.type, quoted);
    return database.run(sql.toUtf8().constData());
}

} // namespace

Result<qint64> schemaDifferences(Database& database)
{
    const auto& wanted = schemaOfNewDesk();
    const auto found = schemaOf(database);
    if (!wanted || !found)
        return tl::unexpected(!wanted ? wanted.error() : found.error());
    QStringList names = without(*wanted, *found).keys() + without(*found, *wanted).keys();
    names.removeDuplicates();
    return names.size();
}

Result<void> mendSchema(Database& database)
{
    const auto& wanted = schemaOfNewDesk();
    const auto found = schemaOf(database);
    if (!wanted || !found)
        return tl::unexpected(!wanted ? wanted.error() : found.error());
    const Schema wrong = without(*found, *wanted);
    for (auto it = wrong.begin(); it != wrong.end(); ++it) {
        if (it->type == "table"_L1)
            continue;
        if (const auto dropped = drop(database, it.key(), *it); !dropped)
            return dropped;
    }
    const Schema missing = without(*wanted, *found);
    for (const Item& item : missing) {
        if (item.type != "index"_L1)
            continue;
        if (const auto made = database.run(item.sql.toUtf8().constData()); !made)
            return made;
    }
    return {};
}

} // namespace keting
