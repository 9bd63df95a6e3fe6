// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settingstore.h"

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
    Result<Statement> rows = m_database.query(kAllSettings);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<QString, QString> settings;
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return settings;
        settings.insert(rows->text(0), rows->text(1));
    }
}

} // namespace keting
