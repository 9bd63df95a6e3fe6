// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QHash>

namespace keting {

//! Settings of this desk as named values; names this version does not know are kept.
class SettingStore {
public:
    explicit SettingStore(Database& database) : m_database(database) {}
    [[nodiscard]] Result<void> set(const QString& name, const QString& value);
    [[nodiscard]] Result<void> remove(const QString& name);
    [[nodiscard]] Result<std::optional<QString>> value(const QString& name);
    [[nodiscard]] Result<QHash<QString, QString>> all();

private:
    Database& m_database;
};

} // namespace keting
