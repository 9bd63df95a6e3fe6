// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/store/settingstore.h"

namespace keting {

//! What ties a desk to one user's work at a centre. A desk without it works for itself.
struct Binding {
    UserId user;
    QString center; //!< Which centre's; empty before the first time.
    QString epoch; //!< The centre's, as last told; empty before the first time.
    qint64 permissions = 0; //!< Version of what this desk may see that it has carried out.
    qint64 dseq = 0; //!< Number of the last event written here.

    friend bool operator==(const Binding&, const Binding&) = default;
};

[[nodiscard]] Result<std::optional<Binding>> loadBinding(SettingStore& settings);
//! Inside the caller's transaction.
[[nodiscard]] Result<void> saveBinding(SettingStore& settings, const Binding& binding);
[[nodiscard]] Result<void> saveNumbering(SettingStore& settings, qint64 dseq);

//! How far this machine's clock was ahead of the centre's when it was last heard.
[[nodiscard]] Result<std::optional<Millis>> loadClockAhead(SettingStore& settings);
[[nodiscard]] Result<void> saveClockAhead(SettingStore& settings, Millis ahead);

//! The desk's own id, made when it has none.
[[nodiscard]] Result<DeviceId> loadDevice(SettingStore& settings, IdSource& ids, Instant now);
[[nodiscard]] Result<void> saveDevice(SettingStore& settings, const DeviceId& device);

} // namespace keting
