// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"
#include "models/store/database.h"

#include <QMap>

namespace keting {

//! How far a desk has got in each scope it holds. Changes are made inside the caller's
//! transaction, the one that brings the events.
class ScopeCursors {
public:
    explicit ScopeCursors(Database& database) : m_database(database) {}
    [[nodiscard]] Result<QMap<QString, ScopeCursor>> all();
    [[nodiscard]] Result<void> set(const QString& scope, const ScopeCursor& cursor);
    [[nodiscard]] Result<void> remove(const QString& scope);
    [[nodiscard]] Result<void> clear();

private:
    Database& m_database;
};

} // namespace keting
