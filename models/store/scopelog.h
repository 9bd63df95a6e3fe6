// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"
#include "models/wire/eventhash.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <span>

namespace keting {

//! Where an event stands in the centre's log.
struct EventPlace {
    QString scope;
    qint64 sseq = 0;
    QByteArray hash;
    friend bool operator==(const EventPlace&, const EventPlace&) = default;
};

//! The centre's log: per scope numbered 1, 2, 3… in the order in which the commits became
//! visible, with a chain over all of them. Only lockHeads() makes numbering safe: a number
//! given without the lock can become visible after a higher one, and readers pass it by.
class ScopeLog {
public:
    explicit ScopeLog(SqlSession& session) : m_session(session) {}

    //! Heads of these scopes, an empty one for a scope without events; nobody else numbers in them
    //! until the writing transaction ends. Locked in the order of their names: no deadlock.
    [[nodiscard]] Result<QMap<QString, ScopeCursor>> lockHeads(const QStringList& scopes);
    //! Appends behind `head`, which was locked, and moves it. `author` signed in and sent them.
    [[nodiscard]] Result<QList<qint64>> append(const QString& scope, ScopeCursor& head,
                                               std::span<const HashedEvent> events,
                                               const QString& author, Instant recorded);

    //! Where these events stand, those of them that are there.
    [[nodiscard]] Result<QHash<EventId, EventPlace>> find(const QList<EventId>& ids);
    //! Whether the event at this place, if there is one yet, is this one, maybe under another
    //! number: after a restore two desks of one user send the same lost work, each as its own.
    [[nodiscard]] Result<bool> isSame(const EventPlace& place, const HashedEvent& event);
    //! Which of these numbers in the work of the device belong to events that are there.
    [[nodiscard]] Result<QSet<qint64>> numbersOf(const DeviceId& device,
                                                 const QList<qint64>& numbers);
    //! In which scope each of these subjects lives: the one given, from now on, if it is new.
    //! Inside the caller's writing transaction.
    [[nodiscard]] Result<QHash<QString, QString>> homes(const QMap<QString, QString>& scopes);
    [[nodiscard]] Result<QMap<QString, qint64>> heads();
    [[nodiscard]] Result<ScopeCursor> head(const QString& scope);
    //! The cursor of everybody who holds everything up to `sseq`; none: there is no such event.
    [[nodiscard]] Result<std::optional<ScopeCursor>> cursorAt(const QString& scope, qint64 sseq);
    [[nodiscard]] Result<QList<PlacedEvent>> after(const QString& scope, qint64 sseq, int limit);

private:
    SqlSession& m_session;
};

} // namespace keting
