// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace keting {

//! Where the window's own settings live between two runs. Keys it does not know are kept as they
//! are, so that an older version of the program loses nothing of a newer one's.
class SettingsStore {
public:
    virtual ~SettingsStore() = default;

    [[nodiscard]] virtual QVariant value(const QString& key) const = 0;
    //! An invalid variant removes the key.
    virtual void setValue(const QString& key, const QVariant& value) = 0;
    [[nodiscard]] virtual QStringList keys(const QString& prefix) const = 0;

protected:
    SettingsStore() = default;
    Q_DISABLE_COPY_MOVE(SettingsStore)
};

} // namespace keting
