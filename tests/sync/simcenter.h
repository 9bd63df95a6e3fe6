// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/exchange.h"
#include "models/store/sqlitesession.h"
#include "models/sync/syncengine.h"

#include <QHash>

namespace keting {

//! Who is who in a simulated county.
struct SimPeople {
    QStringList commissioners{QStringLiteral("li"), QStringLiteral("wang"), QStringLiteral("chen")};
    QStringList managers{QStringLiteral("zhao"), QStringLiteral("sun")};
};
[[nodiscard]] const QStringList& simVillages();

//! The centre of a simulated world: the real exchange and the real tables over a database in
//! memory, with quick sign-ins instead of password hashes.
class SimCenter {
public:
    explicit SimCenter(Instant now);

    struct Served {
        SyncReply reply;
        QStringList moved; //!< Scopes that others may be waiting for.
        bool waits = false; //!< A pull that found nothing and is willing to wait.
    };
    //! What the centre answers to a call; `killAfter` steps of its database it dies, if not 0.
    [[nodiscard]] Served serve(const QString& path, const QByteArray& token, const QByteArray& body,
                               Instant now, int killAfter);

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
    void open(const QByteArray& image);
    [[nodiscard]] Answer<QJsonObject> login(const QJsonObject& json, Instant now);
    [[nodiscard]] Answer<QJsonObject> refresh(const QJsonObject& json, Instant now);
    [[nodiscard]] QJsonObject issue(const Caller& caller, Instant now);
    [[nodiscard]] Answer<Caller> callerOf(const QByteArray& token, Instant now);
    [[nodiscard]] Answer<QJsonObject> answer(const QString& path, const QByteArray& token,
                                             const QJsonObject& json, Instant now, Served& served);
    [[nodiscard]] Answer<QJsonObject> push(const Caller& caller, const QJsonObject& json,
                                           Instant now, Served& served);
    [[nodiscard]] Answer<QJsonObject> pull(const Caller& caller, const QJsonObject& json,
                                           Instant now, Served& served);
    void write(const CountyPayload& payload, const QString& subject, Instant now);

    struct Token {
        Caller caller;
        Instant expires;
    };
    Database* m_database = nullptr; //!< The session's.
    std::unique_ptr<SqliteSession> m_session;
    std::unique_ptr<CountyCache> m_county;
    QHash<QByteArray, Token> m_access;
    QHash<QByteArray, Caller> m_refresh;
    int m_tokens = 0;
};

} // namespace keting
