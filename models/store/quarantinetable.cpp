// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/quarantinetable.h"

namespace keting {

namespace {

constexpr auto kAddQuarantined
    = "INSERT INTO quarantine (id, author, device, received, code, envelope) "
      "SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT 1 FROM quarantine WHERE device = $3 "
      "AND id = $1 AND envelope = $6)";
constexpr auto kQuarantineSize = "SELECT count(*) FROM quarantine";

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

} // namespace keting
