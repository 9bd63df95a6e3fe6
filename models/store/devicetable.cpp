// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/devicetable.h"

#include "models/store/damage.h"

#include <QSet>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddDevice
    = "INSERT INTO device (id, account, created, seen, disabled, permissions) VALUES ($1, $2, $3, "
      "$3, 0, 0) ON CONFLICT (id) DO UPDATE SET seen = excluded.seen";
constexpr auto kFindDevice = "SELECT account, disabled, permissions FROM device WHERE id = $1";
// What is about the device comes once, and a row of its own for each of its scopes.
constexpr auto kDeviceView
    = "SELECT account, disabled, permissions, app, "
      "(SELECT value FROM meta WHERE name = 'epoch'), "
      "(SELECT value FROM meta WHERE name = 'center'), NULL, NULL, NULL FROM device WHERE id = $1 "
      "UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, s.scope, h.head, h.chain "
      "FROM device_scope s LEFT JOIN scope_head h ON h.scope = s.scope "
      "WHERE s.device = $1 AND s.revoked IS NULL";
constexpr auto kAllDevices = "SELECT account, disabled, permissions, id, created, seen, app "
                             "FROM device ORDER BY created, id";
constexpr auto kDevicesOfAccount
    = "SELECT account, disabled, permissions, id, created, seen, app FROM device "
      "WHERE account = $1 ORDER BY created, id";
constexpr auto kSawDevice = "UPDATE device SET seen = $1 WHERE id = $2";
constexpr auto kDeviceGreeted = "UPDATE device SET app = $1 WHERE id = $2";
constexpr auto kDisableDevice = "UPDATE device SET disabled = 1 WHERE id = $1";
constexpr auto kPermittedScopes
    = "SELECT scope FROM device_scope WHERE device = $1 AND revoked IS NULL ORDER BY scope";
constexpr auto kGrantScope
    = "INSERT INTO device_scope (device, scope, granted, revoked) VALUES ($1, $2, $3, NULL) "
      "ON CONFLICT (device, scope) DO UPDATE SET granted = excluded.granted, revoked = NULL";
constexpr auto kRevokeScope
    = "UPDATE device_scope SET revoked = $1 WHERE device = $2 AND scope = $3";
constexpr auto kNewPermissions = "UPDATE device SET permissions = $1 WHERE id = $2";
constexpr auto kScopesGrantedSince
    = "SELECT scope FROM device_scope WHERE device = $1 AND granted > $2 "
      "AND revoked IS NULL ORDER BY scope";
constexpr auto kScopesRevokedSince
    = "SELECT scope FROM device_scope WHERE device = $1 AND revoked > $2 ORDER BY scope";

namespace viewcolumn {
enum Column : size_t { App = 3, Epoch, Center, Scope, Head, Chain };
}

QStringList firstColumn(const QList<SqlRow>& rows)
{
    QStringList texts;
    for (const SqlRow& row : rows)
        texts.append(row.text(0));
    return texts;
}

Result<std::optional<Device>> deviceOf(const DeviceId& id, const QList<SqlRow>& rows)
{
    if (rows.isEmpty())
        return std::optional<Device>();
    const SqlRow& row = rows.first();
    const auto account = UserId::parse(row.text(0));
    if (!account)
        return tl::unexpected(damage(u"a device cannot be read"_s));
    return std::optional(Device{id, *account, row.integer(1) != 0, row.integer(2)});
}

} // namespace

Result<void> DeviceTable::add(const DeviceId& id, const QString& account, Instant now)
{
    return m_session.run(kAddDevice, {id.toBytes(), account, toMs(now)}).map([](qint64) {});
}

Result<std::optional<Device>> DeviceTable::find(const DeviceId& id)
{
    return m_session.rows(kFindDevice, {id.toBytes()}).and_then([&](const QList<SqlRow>& rows) {
        return deviceOf(id, rows);
    });
}

Result<std::optional<DeviceView>> DeviceTable::view(const DeviceId& id)
{
    const auto rows = m_session.rows(kDeviceView, {id.toBytes()});
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<QString, ScopeCursor> heads;
    QList<SqlRow> own;
    for (const SqlRow& row : *rows) {
        if (row.isNull(viewcolumn::Scope))
            own.append(row);
        else
            heads.insert(row.text(viewcolumn::Scope),
                         {row.integer(viewcolumn::Head), row.bytes(viewcolumn::Chain)});
    }
    const auto device = deviceOf(id, own);
    if (!device)
        return tl::unexpected(device.error());
    if (!*device)
        return std::optional<DeviceView>();
    const SqlRow& row = own.first();
    return std::optional(DeviceView{**device, row.text(viewcolumn::App),
                                    row.text(viewcolumn::Epoch), row.text(viewcolumn::Center),
                                    heads});
}

Result<QList<DeviceRecord>> DeviceTable::all(const QString& account)
{
    const auto rows = account.isEmpty() ? m_session.rows(kAllDevices)
                                        : m_session.rows(kDevicesOfAccount, {account});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<DeviceRecord> records;
    for (const SqlRow& row : *rows) {
        const auto id = DeviceId::fromBytes(row.bytes(3));
        if (!id)
            return tl::unexpected(damage(u"a device cannot be read"_s));
        const auto device = deviceOf(*id, {row});
        if (!device)
            return tl::unexpected(device.error());
        records.append({**device, fromMs(row.integer(4)), fromMs(row.integer(5)), row.text(6)});
    }
    return records;
}

Result<void> DeviceTable::saw(const DeviceId& id, Instant now)
{
    return m_session.run(kSawDevice, {toMs(now), id.toBytes()}).map([](qint64) {});
}

Result<void> DeviceTable::greeted(const DeviceId& id, const QString& app)
{
    return m_session.run(kDeviceGreeted, {app, id.toBytes()}).map([](qint64) {});
}

Result<bool> DeviceTable::disable(const DeviceId& id)
{
    return m_session.run(kDisableDevice, {id.toBytes()}).map([](qint64 changed) {
        return changed > 0;
    });
}

Result<std::optional<Device>> DeviceTable::lock(const DeviceId& id)
{
    return m_session.lockedRows(kFindDevice, {id.toBytes()})
        .and_then([&](const QList<SqlRow>& rows) { return deviceOf(id, rows); });
}

Result<void> DeviceTable::permit(const Device& device, const QStringList& scopes)
{
    const auto held = permitted(device.id);
    if (!held)
        return tl::unexpected(held.error());
    const QSet<QString> before(held->cbegin(), held->cend());
    const QSet<QString> after(scopes.cbegin(), scopes.cend());
    if (before == after)
        return {};
    const qint64 version = device.permissions + 1;
    QList<QList<SqlValue>> granted;
    const QSet<QString> added = after - before;
    for (const QString& scope : added)
        granted.append({device.id.toBytes(), scope, version});
    QList<QList<SqlValue>> revoked;
    const QSet<QString> gone = before - after;
    for (const QString& scope : gone)
        revoked.append({version, device.id.toBytes(), scope});
    return m_session.runEach(kGrantScope, granted)
        .and_then([&] { return m_session.runEach(kRevokeScope, revoked); })
        .and_then([&] {
            return m_session.run(kNewPermissions, {version, device.id.toBytes()}).map([](qint64) {
            });
        });
}

Result<QStringList> DeviceTable::permitted(const DeviceId& id)
{
    return m_session.rows(kPermittedScopes, {id.toBytes()}).map(firstColumn);
}

Result<PermissionChange> DeviceTable::changesSince(const Device& device, qint64 permissions)
{
    const QByteArray id = device.id.toBytes();
    const auto scopes = permitted(device.id);
    const auto grants = m_session.rows(kScopesGrantedSince, {id, permissions}).map(firstColumn);
    const auto revokes = m_session.rows(kScopesRevokedSince, {id, permissions}).map(firstColumn);
    for (const auto* list : {&scopes, &grants, &revokes}) {
        if (!*list)
            return tl::unexpected(list->error());
    }
    return PermissionChange{device.permissions, *grants, *revokes, *scopes};
}

} // namespace keting
