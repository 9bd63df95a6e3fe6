// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"
#include "models/domain/placedevent.h"
#include "models/store/sqlsession.h"

namespace keting {

//! Name of the setting that holds the epoch: 128 random bits, other ones after every restore.
[[nodiscard]] QString epochSetting();
//! Name of the setting that says which centre this is: random, and the same for ever.
[[nodiscard]] QString centerSetting();

//! Enters a deed of the centre's operator, who has no account, in the audit log.
[[nodiscard]] Result<void> auditOperator(SqlSession& session, Instant now, const QString& what,
                                         const QString& about);

//! Makes an empty database a centre with an epoch of its own, and brings one of an older program
//! up to date. Several programs may do so at once.
[[nodiscard]] Result<void> prepareCenter(SqlSession& session);
//! As prepareCenter(), with events made elsewhere to begin with; all or nothing. Conflict: it is a
//! centre already, and was left as it is.
[[nodiscard]] Result<void> foundCenter(SqlSession& session, const QList<DeviceEvent>& events,
                                       const QString& author, Instant now);
//! After a restore: desks then compare what both have before they go on. It stands in the audit
//! log.
[[nodiscard]] Result<QString> renewEpoch(SqlSession& session, Instant now);
//! Events made elsewhere; all or none.
[[nodiscard]] Result<void> appendAtCenter(SqlSession& session, const QList<DeviceEvent>& events,
                                          const QString& author, Instant now);
//! Records about one thing, written by the operator of the centre and entered in the audit log; all
//! or none.
[[nodiscard]] Result<void> writeCountyRecords(SqlSession& session,
                                              const QList<CountyPayload>& payloads,
                                              const QString& subject, Instant now);

} // namespace keting
