// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditlog.h"

namespace keting {

namespace {

constexpr auto kAddAuditEntry
    = "INSERT INTO audit (at, account, device, what, about) VALUES ($1, $2, $3, $4, $5)";

constexpr auto kReadAudit
    = "SELECT n, at, account, device, what, about FROM audit WHERE n > $1 AND at >= $2 "
      "AND ($3 = '' OR account = $3 OR about = $3) ORDER BY n LIMIT $4";

} // namespace

Result<void> AuditLog::add(const Entry& entry)
{
    return m_session
        .run(kAddAuditEntry,
             {toMs(entry.at), entry.account,
              entry.device ? SqlValue(entry.device->toBytes()) : SqlValue(), entry.what,
              entry.about})
        .map([](qint64) {});
}

Result<QList<AuditLog::Line>> AuditLog::read(qint64 after, Instant since, const QString& user,
                                             int limit)
{
    const auto rows = m_session.rows(kReadAudit, {after, toMs(since), user, qint64(limit)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Line> lines;
    for (const SqlRow& row : *rows) {
        const auto device = DeviceId::fromBytes(row.bytes(3)); // Many entries have none.
        lines.append({row.integer(0),
                      {fromMs(row.integer(1)), row.text(2),
                       device ? std::optional(*device) : std::nullopt, row.text(4), row.text(5)}});
    }
    return lines;
}

} // namespace keting
