// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"
#include "models/store/sqlsession.h"

#include <QMap>
#include <QStringList>

namespace keting {

//! A desk's database that has signed in.
struct Device {
    DeviceId id;
    UserId account; //!< One database per user: it never changes.
    bool disabled = false;
    qint64 permissions = 0; //!< Version of what it may see.
};

//! What the operator, or its user, may want to know of a device.
struct DeviceRecord {
    Device device;
    Instant created;
    Instant seen; //!< When it last signed in or renewed its sign-in: every ten minutes.
    QString app; //!< Version of the program that greeted last; empty: none has.
};

//! What changed in what a device may see since one version of its permissions.
struct PermissionChange {
    qint64 permissions = 0; //!< The version now.
    QStringList grants;
    QStringList revokes;
    QStringList scopes; //!< All it may see now, sorted.
};

//! A device, and what it may see: all as of one moment.
struct DeviceView {
    Device device;
    QString app; //!< Version of the program that greeted last.
    QString epoch; //!< Of the centre; empty: it is not set up.
    QString center; //!< Which centre this is.
    QMap<QString, ScopeCursor> heads; //!< An empty one for a scope without events.
};

//! The devices that have ever signed in, and what each may see.
class DeviceTable {
public:
    explicit DeviceTable(SqlSession& session) : m_session(session) {}

    [[nodiscard]] Result<void> add(const DeviceId& id, const QString& account, Instant now);
    [[nodiscard]] Result<std::optional<Device>> find(const DeviceId& id);
    //! In one question.
    [[nodiscard]] Result<std::optional<DeviceView>> view(const DeviceId& id);
    //! In the order of their making: everybody's, or one account's.
    [[nodiscard]] Result<QList<DeviceRecord>> all(const QString& account = {});
    //! It is there now.
    [[nodiscard]] Result<void> saw(const DeviceId& id, Instant now);
    //! Which version of the program it runs.
    [[nodiscard]] Result<void> greeted(const DeviceId& id, const QString& app);
    //! False: there is no such device. Nothing lets it in again.
    [[nodiscard]] Result<bool> disable(const DeviceId& id);
    //! As find(), and nobody else changes it before the writing transaction ends.
    [[nodiscard]] Result<std::optional<Device>> lock(const DeviceId& id);
    //! Makes `scopes` what it may see; a new version if that is a change. In a writing transaction,
    //! of a device that was locked.
    [[nodiscard]] Result<void> permit(const Device& device, const QStringList& scopes);
    [[nodiscard]] Result<QStringList> permitted(const DeviceId& id);
    [[nodiscard]] Result<PermissionChange> changesSince(const Device& device, qint64 permissions);

private:
    SqlSession& m_session;
};

} // namespace keting
