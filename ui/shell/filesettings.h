// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settingsstore.h"

#include <QSettings>

namespace keting {

//! Settings in one INI file. A file that cannot be written costs the settings, never the work.
class FileSettings final : public SettingsStore {
public:
    explicit FileSettings(const QString& path);

    [[nodiscard]] QVariant value(const QString& key) const override;
    void setValue(const QString& key, const QVariant& value) override;
    [[nodiscard]] QStringList keys(const QString& prefix) const override;

private:
    QSettings m_file;
};

} // namespace keting
