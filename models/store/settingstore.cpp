// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settingstore.h"

#include "models/store/rows.h"

namespace keting {

namespace {

constexpr auto kSetSetting = "INSERT INTO setting (name, value) VALUES (?, ?) "
                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value";
constexpr auto kRemoveSetting = "DELETE FROM setting WHERE name = ?";
constexpr auto kSettingValue = "SELECT value FROM setting WHERE name = ?";
constexpr auto kAllSettings = "SELECT name, value FROM setting";

} // namespace

Result<void> SettingStore::set(const QString& name, const QString& value)
{
    return m_database.execute(kSetSetting, name, value);
}

Result<void> SettingStore::remove(const QString& name)
{
    return m_database.execute(kRemoveSetting, name);
}

Result<std::optional<QString>> SettingStore::value(const QString& name)
{
    const Result<std::optional<Statement>> row = m_database.first(kSettingValue, name);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Result<QHash<QString, QString>> SettingStore::all()
{
    QHash<QString, QString> settings;
    const Result<void> read = visitRows(m_database.query(kAllSettings), [&](const Statement& row) {
        settings.insert(row.text(0), row.text(1));
    });
    return read ? Result<QHash<QString, QString>>(settings) : tl::unexpected(read.error());
}

} // namespace keting
