// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/exchange.h"
#include "models/store/sqlitesession.h"
#include "models/sync/syncengine.h"
#include "tests/sync/simstore.h"

#include <QHash>
#include <QSet>

namespace keting {

//! Who is who in a simulated county.
struct SimPeople {
    QStringList commissioners{QStringLiteral("li"), QStringLiteral("wang"), QStringLiteral("chen")};
    QStringList managers{QStringLiteral("zhao"), QStringLiteral("sun")};
};
[[nodiscard]] const QStringList& simVillages();

//! The centre of a simulated world: the real exchange and the real tables over a simulated store,
//! with quick sign-ins instead of password hashes.
class SimCenter {
public:
    SimCenter(SimStore::Medium medium, quint32 seed, Instant now);

    struct Served {
        SyncReply reply;
        QStringList moved; //!< Scopes that others may be waiting for.
        QSet<EventId> answeredFor; //!< Durable, it says.
        bool waits = false; //!< A pull that found nothing and is willing to wait.
    };
    //! What the centre answers to a call; `killAfter` steps of its database it dies, if not 0: it
    //! is killed, or its power goes.
    [[nodiscard]] Served serve(const QString& path, const QByteArray& token, const QByteArray& body,
                               Instant now, int killAfter);

    //! The power goes and comes back; nothing was under way.
    void losePower();
    //! From now on whoever runs an older program than today's cannot fetch anything.
    void requireToday() { m_requiresToday = true; }
    //! Events that it had answered for and then knew nothing of.
    [[nodiscard]] const QStringList& forgotten() const { return m_forgotten; }

    //! Another commissioner from now on.
    void assign(const QString& village, const QString& user, Instant now);
    [[nodiscard]] QByteArray image() const;
    //! The disk of an earlier day, and a new epoch as the operator is told to make.
    void restore(const QByteArray& image, Instant now);

    [[nodiscard]] SqlSession& session() { return *m_session; }
    [[nodiscard]] QHash<EventId, PlacedEvent> log();
    [[nodiscard]] QStringList quarantinedIds();
    [[nodiscard]] QStringList scopesOf(const QString& user, Instant now);

private:
    //! Whose sign-in, and with which program.
    struct SignedIn {
        Caller caller;
        QString app;
        Instant expires;
    };
    void open();
    void begin(Instant now);
    void recover();
    void expectWhatItAnsweredFor();
    [[nodiscard]] SyncReply replyTo(const QString& path, const QByteArray& token,
                                    const QByteArray& body, Instant now, Served& served);
    [[nodiscard]] Answer<QByteArray> login(const QJsonObject& json, Instant now);
    [[nodiscard]] Answer<QByteArray> refresh(const QJsonObject& json, Instant now);
    [[nodiscard]] QByteArray issue(const SignedIn& who, Instant now);
    [[nodiscard]] Answer<SignedIn*> signedIn(const QByteArray& token, Instant now);
    [[nodiscard]] Answer<QByteArray> answer(const QString& path, const QByteArray& token,
                                            const QJsonObject& json, Instant now, Served& served);
    [[nodiscard]] Answer<QByteArray> push(const Caller& caller, const QJsonObject& json,
                                          Instant now, Served& served);
    [[nodiscard]] Answer<QByteArray> piece(const Caller& caller, const QJsonObject& json,
                                           Instant now);
    [[nodiscard]] Answer<QByteArray> pull(const Caller& caller, const QJsonObject& json,
                                          Instant now, Served& served);
    void write(const CountyPayload& payload, const QString& subject, Instant now);

    SimStore m_store;
    Database* m_database = nullptr; //!< The session's.
    std::unique_ptr<SqliteSession> m_session;
    std::unique_ptr<CountyCache> m_county;
    QHash<QByteArray, SignedIn> m_access;
    QHash<QByteArray, SignedIn> m_refresh;
    QSet<EventId> m_answeredFor;
    QStringList m_forgotten;
    int m_tokens = 0;
    bool m_requiresToday = false;
};

} // namespace keting
