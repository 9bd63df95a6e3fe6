// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/exchange.h"
#include "models/store/postgresaddress.h"

#include <random>

namespace keting {

//! How a writer numbers its events. BareSerial is the planted bug: a sequence gives the numbers,
//! and nobody locks a head, so that a higher number can become visible before a lower one.
enum class Numbering { Heads, BareSerial };

//! Event → "scope number".
using Placements = QHash<QString, QString>;

//! Somebody who pushes events of random scopes, each push until it is answered.
class CrowdWriter {
public:
    CrowdWriter(SqlSession& session, CountyCache& county, Numbering numbering, quint32 seed);

    //! One more push. False: something went wrong that trying again does not cure.
    [[nodiscard]] bool push();
    [[nodiscard]] const Placements& acknowledged() const { return m_acknowledged; }
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
    [[nodiscard]] qint64 tries() const { return m_tries; }

private:
    [[nodiscard]] QList<DeviceEvent> someEvents();
    [[nodiscard]] std::optional<QList<PushResult>> sent(const QList<DeviceEvent>& events);
    [[nodiscard]] std::optional<QList<PushResult>> sentBare(const QList<DeviceEvent>& events);
    void acknowledge(const QList<PushResult>& results);

    SqlSession& m_session;
    CountyCache& m_county;
    Numbering m_numbering;
    std::mt19937 m_random;
    IdSource m_ids;
    Caller m_caller;
    qint64 m_dseq = 0;
    qint64 m_tries = 0;
    Placements m_acknowledged;
    QStringList m_complaints;
};

//! Somebody who pulls with cursors, as a desk does, and keeps what came.
class CrowdReader {
public:
    CrowdReader(SqlSession& session, CountyCache& county, Numbering numbering, quint32 seed);

    //! How many events were new; none: the centre did not answer.
    [[nodiscard]] std::optional<qsizetype> pull();
    [[nodiscard]] const Placements& seen() const { return m_seen; }
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }

private:
    [[nodiscard]] std::optional<qsizetype> pullBare();
    void take(const QString& scope, const QList<PlacedEvent>& events);

    SqlSession& m_session;
    CountyCache& m_county;
    Numbering m_numbering;
    Caller m_caller;
    QMap<QString, ScopeCursor> m_cursors;
    Placements m_seen;
    QStringList m_complaints;
};

//! Makes the centre all of them work with: eight villages and a manager.
[[nodiscard]] Result<void> makeCrowdedCenter(SqlSession& session);

//! What is wrong after everybody has finished, in sentences; empty: nothing is. Every reader must
//! have seen every acknowledged event, once, where it was acknowledged to be.
[[nodiscard]] QStringList judged(const Placements& acknowledged, const QList<Placements>& readers);

} // namespace keting
