// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QList>

namespace keting {

//! One step of the schema: takes a database from version - 1 to version.
struct Migration {
    int version = 0;
    QString name;
    QByteArray sql;
    friend bool operator==(const Migration&, const Migration&) = default;
};

enum class MigrationsOf { Desk, Center };
//! The steps in the resources, in order, numbered 1, 2, 3… without a gap.
[[nodiscard]] Result<QList<Migration>> shippedMigrations(MigrationsOf whose = MigrationsOf::Desk);
[[nodiscard]] Result<int> schemaVersion(Database& database);
//! Corrupt if there is none: desks are moved into place when they are whole, so an empty database
//! is one that has lost everything.
[[nodiscard]] Result<int> versionOfDesk(Database& database);
[[nodiscard]] tl::unexpected<Error> emptyDatabase(const QString& file);

//! Brings the database to the last step; each step is one transaction, a failing one leaves the
//! file as it was. A database that already holds something is copied beside itself first
//! ("keting.db.v3", the latest two are kept). TooNew: written by a newer program; untouched.
[[nodiscard]] Result<void> migrate(Database& database, const QList<Migration>& steps);
//! With the shipped steps.
[[nodiscard]] Result<void> migrate(Database& database);

} // namespace keting
