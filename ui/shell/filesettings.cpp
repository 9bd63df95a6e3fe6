// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filesettings.h"

namespace keting {

FileSettings::FileSettings(const QString& path) : m_file(path, QSettings::IniFormat) {}

QVariant FileSettings::value(const QString& key) const
{
    return m_file.value(key);
}

void FileSettings::setValue(const QString& key, const QVariant& value)
{
    if (value.isValid())
        m_file.setValue(key, value);
    else
        m_file.remove(key);
}

QStringList FileSettings::keys(const QString& prefix) const
{
    QStringList found = m_file.allKeys();
    found.removeIf([&prefix](const QString& key) { return !key.startsWith(prefix); });
    return found;
}

} // namespace keting
