// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsstore.h"

#include <QMap>

namespace keting {

class MemorySettings final : public SettingsStore {
public:
    [[nodiscard]] QVariant value(const QString& key) const override { return m_values.value(key); }
    void setValue(const QString& key, const QVariant& value) override
    {
        if (value.isValid())
            m_values.insert(key, value);
        else
            m_values.remove(key);
    }
    [[nodiscard]] QStringList keys(const QString& prefix) const override
    {
        QStringList found = m_values.keys();
        found.removeIf([&prefix](const QString& key) { return !key.startsWith(prefix); });
        return found;
    }

private:
    QMap<QString, QVariant> m_values;
};

} // namespace keting
