// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditlog.h"

namespace keting {

namespace {

constexpr auto kAddAuditEntry
    = "INSERT INTO audit (at, account, device, what, about) VALUES ($1, $2, $3, $4, $5)";

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

} // namespace keting
