// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"
#include "models/domain/progress.h"

namespace keting {

struct VerifyReport {
    qint64 events = 0;
    qint64 requests = 0;
    qint64 differences = 0; //!< Rows, roll-ups, keys or indexed texts that are not what the log
                            //!< says; indexes and the like that are not as a new desk has them.
    QString stateHash; //!< Hexadecimal SHA-256 of everything folded: equal on every desk with the
                       //!< same log.
};

//! Checks the database, refolds the whole log and compares the tables with it.
[[nodiscard]] Result<VerifyReport> verify(Desk& desk, const ProgressFn& progress = {});
//! Only the second half: the tables of any open database against its log.
[[nodiscard]] Result<VerifyReport> compare(Database& database, Tables& tables,
                                           const Records& records, const ProgressFn& progress = {});
//! Writes the tables anew from the log, in one transaction. Corrupt: events are missing from the
//! log, of which the tables may be all that is left; they are as they were.
[[nodiscard]] Result<void> rebuild(Desk& desk, const ProgressFn& progress = {});
//! The same from whatever the log still has.
[[nodiscard]] Result<void> makeTables(Desk& desk, const ProgressFn& progress);

} // namespace keting
