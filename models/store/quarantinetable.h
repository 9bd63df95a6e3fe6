// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/instant.h"
#include "models/store/sqlsession.h"

#include <optional>

namespace keting {

struct QuarantinedEvent {
    qint64 number = 0;
    QString id; //!< As it came.
    QString author;
    DeviceId device; //!< Whose push it was in.
    Instant received;
    QString code;
    QByteArray envelope;
    bool isAdopted = false;
};

//! What was pushed and is part of no scope: kept as it came, also after a manager has adopted it.
class QuarantineTable {
public:
    explicit QuarantineTable(SqlSession& session) : m_session(session) {}

    //! The same envelope again is kept once.
    [[nodiscard]] Result<void> add(const QString& id, const QString& author, const DeviceId& device,
                                   const QString& code, const QByteArray& envelope, Instant now);
    [[nodiscard]] Result<qint64> size();
    [[nodiscard]] Result<std::optional<QuarantinedEvent>> find(qint64 number);
    //! Those nobody has adopted, after that number and in the order of their numbers.
    [[nodiscard]] Result<QList<QuarantinedEvent>> waiting(qint64 after, int limit);
    //! Those of them that this device has sent.
    [[nodiscard]] Result<QList<QuarantinedEvent>> waitingOf(const DeviceId& device, qint64 after,
                                                            int limit);
    [[nodiscard]] Result<void> setAdopted(qint64 number, const UserId& by, Instant now);

private:
    SqlSession& m_session;
};

} // namespace keting
