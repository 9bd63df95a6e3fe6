// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantinetable.h"

#include "models/store/damage.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddQuarantined
    = "INSERT INTO quarantine (id, author, device, received, code, envelope) "
      "SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM quarantine WHERE device = $3 "
      "AND id = $1 AND envelope = $6)";
constexpr auto kQuarantineSize = "SELECT count(*) FROM quarantine";
constexpr auto kFindQuarantined = "SELECT n, id, author, device, received, code, envelope, adopted "
                                  "FROM quarantine WHERE n = $1";
constexpr auto kWaitingInQuarantine
    = "SELECT n, id, author, device, received, code, envelope, adopted FROM quarantine "
      "WHERE n > $1 AND adopted IS NULL ORDER BY n LIMIT $2";
constexpr auto kWaitingOfDevice
    = "SELECT n, id, author, device, received, code, envelope, adopted FROM quarantine "
      "WHERE n > $1 AND device = $2 AND adopted IS NULL ORDER BY n LIMIT $3";
constexpr auto kSetAdopted = "UPDATE quarantine SET adopted = $1, adopted_by = $2 WHERE n = $3";

Result<QuarantinedEvent> quarantinedOf(const SqlRow& row)
{
    const auto device = DeviceId::fromBytes(row.bytes(3));
    if (!device)
        return tl::unexpected(damage(u"an entry of the quarantine cannot be read"_s));
    return QuarantinedEvent{row.integer(0),         row.text(1), row.text(2),  *device,
                            fromMs(row.integer(4)), row.text(5), row.bytes(6), !row.isNull(7)};
}

Result<QList<QuarantinedEvent>> allOf(const QList<SqlRow>& rows)
{
    QList<QuarantinedEvent> events;
    for (const SqlRow& row : rows) {
        auto one = quarantinedOf(row);
        if (!one)
            return tl::unexpected(one.error());
        events.append(*std::move(one));
    }
    return events;
}

} // namespace

Result<void> QuarantineTable::add(const QString& id, const QString& author, const DeviceId& device,
                                  const QString& code, const QByteArray& envelope, Instant now)
{
    return m_session.run(kAddQuarantined, {id, author, device.toBytes(), toMs(now), code, envelope})
        .map([](qint64) {});
}

Result<qint64> QuarantineTable::size()
{
    return m_session.first(kQuarantineSize).map([](const std::optional<SqlRow>& row) {
        return row ? row->integer(0) : 0;
    });
}

Result<std::optional<QuarantinedEvent>> QuarantineTable::find(qint64 number)
{
    const auto row = m_session.first(kFindQuarantined, {number});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<QuarantinedEvent>();
    return quarantinedOf(**row).map([](const QuarantinedEvent& one) { return std::optional(one); });
}

Result<QList<QuarantinedEvent>> QuarantineTable::waiting(qint64 after, int limit)
{
    return m_session.rows(kWaitingInQuarantine, {after, qint64(limit)}).and_then(allOf);
}

Result<QList<QuarantinedEvent>> QuarantineTable::waitingOf(const DeviceId& device, qint64 after,
                                                           int limit)
{
    return m_session.rows(kWaitingOfDevice, {after, device.toBytes(), qint64(limit)})
        .and_then(allOf);
}

Result<void> QuarantineTable::setAdopted(qint64 number, const UserId& by, Instant now)
{
    return m_session.run(kSetAdopted, {toMs(now), by.toString(), number}).map([](qint64) {});
}

} // namespace keting
