// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"
#include "models/wire/eventhash.h"

#include <span>

namespace keting {

//! Enters what these events of a user's own scope tell of exports and reveals in the audit log,
//! inside the caller's transaction. Others are passed by; one that cannot be read is entered so.
[[nodiscard]] Result<void> auditDisclosures(SqlSession& session,
                                            std::span<const HashedEvent> events,
                                            const UserId& author, Instant now);

} // namespace keting
