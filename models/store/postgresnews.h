// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/postgresaddress.h"
#include "models/store/sqlsession.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <memory>

namespace keting {

//! Scope → its head: how far its log reaches.
using ScopeHeads = QMap<QString, qint64>;

//! How programs on one PostgreSQL database tell each other that scopes have moved: one connection
//! and one thread of its own, from construction to destruction. A hint and nothing more: what is
//! not told in time (a program was killed, a connection lost) is found by looking at all heads
//! once a second.
class PostgresNews {
public:
    //! `moved` is called on the news' thread with what others have moved.
    using Moved = std::function<void(const QStringList&)>;
    PostgresNews(const PostgresAddress& address, Moved moved);
    ~PostgresNews();
    Q_DISABLE_COPY_MOVE(PostgresNews)

    //! Tells the others what this program has committed; returns at once. From any thread.
    void tell(const ScopeHeads& heads);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

//! The same from a program that has no news of its own, once it has committed.
[[nodiscard]] Result<void> tellMoved(SqlSession& session, const QStringList& scopes);

//! As they are sent, in pieces that the database takes.
[[nodiscard]] QStringList newsOf(const ScopeHeads& heads);
//! What cannot be read is left out.
[[nodiscard]] ScopeHeads headsOf(QStringView news);

} // namespace keting
