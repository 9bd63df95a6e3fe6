// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/store/sqlsession.h"

namespace keting {

//! What was pushed and is part of no scope: kept as it came until a manager adopts it.
class QuarantineTable {
public:
    explicit QuarantineTable(SqlSession& session) : m_session(session) {}

    //! The same envelope again is kept once.
    [[nodiscard]] Result<void> add(const QString& id, const QString& author, const DeviceId& device,
                                   const QString& code, const QByteArray& envelope, Instant now);
    [[nodiscard]] Result<qint64> size();

private:
    SqlSession& m_session;
};

} // namespace keting
