// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/store/sqlsession.h"

#include <optional>

namespace keting {

//! Sign-ins, refusals, reveals, exports and changes of staffing; never the words of anybody.
class AuditLog {
public:
    explicit AuditLog(SqlSession& session) : m_session(session) {}

    struct Entry {
        Instant at;
        QString account; //!< Empty: nobody who is known.
        std::optional<DeviceId> device;
        QString what; //!< "signed-in", "sign-in-refused", "token-reused"…
        QString about; //!< A code, a scope or a user.
    };
    [[nodiscard]] Result<void> add(const Entry& entry);

    struct Line {
        qint64 number = 0;
        Entry entry;
    };
    //! The next of them after that number, in their order; with `user`: by or about that one.
    [[nodiscard]] Result<QList<Line>> read(qint64 after, Instant since, const QString& user,
                                           int limit);

private:
    SqlSession& m_session;
};

} // namespace keting
