// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"

namespace keting {

struct LogCheck {
    qint64 scopes = 0;
    qint64 events = 0;
};

//! Every chain from its beginning, as of one moment: what was changed, or taken out, breaks it.
//! Corrupt names the scope and its last sound event.
[[nodiscard]] Result<LogCheck> checkLogs(SqlSession& session);

} // namespace keting
