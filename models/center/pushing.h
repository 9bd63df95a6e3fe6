// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/refusal.h"
#include "models/center/rights.h"
#include "models/store/scopelog.h"
#include "models/wire/syncmessages.h"

namespace keting {

//! Takes the entries of one push inside the caller's writing transaction.
class Pushing {
public:
    //! `rights` must outlive it.
    Pushing(SqlSession& session, const Rights& rights, const UserId& author, const DeviceId& device,
            Instant now);

    //! One result for each entry, in order.
    [[nodiscard]] Answer<QList<PushResult>> take(const QList<PushedEntry>& entries);

private:
    [[nodiscard]] Answer<void> lockHeadsOf(const QList<PushedEntry>& entries);
    //! What the log knows of these events and their numbers, asked for all of them together.
    [[nodiscard]] Answer<void> lookUp(const QList<PushedEntry>& entries);
    //! The right, or the home of the request, that the event lacks.
    [[nodiscard]] std::optional<QString> refusal(const Event& event) const;
    //! Which sets about one request have an event that is refused: the others go with it.
    void findSpoiled(const QList<PushedEntry>& entries);
    [[nodiscard]] Answer<PushResult> takeOne(const PushedEntry& entry);
    [[nodiscard]] PushResult place(const HashedEvent& event);
    [[nodiscard]] Answer<PushResult> quarantine(const PushedEntry& entry, const QString& code);
    //! Writes what was given a place.
    [[nodiscard]] Answer<void> append();

    SqlSession& m_session;
    ScopeLog m_log;
    const Rights& m_rights;
    UserId m_author;
    DeviceId m_device;
    Instant m_now;
    QMap<QString, ScopeCursor> m_heads;
    QHash<EventId, EventPlace> m_known; //!< What this push gives a place is known from then on.
    QSet<qint64> m_numbers; //!< Of this device, taken likewise.
    QHash<QString, QString> m_homes; //!< Subject → the scope it lives in.
    QSet<std::pair<EventId, QString>> m_spoiled; //!< By set and subject.
    QMap<QString, QList<HashedEvent>> m_placed;
};

} // namespace keting
