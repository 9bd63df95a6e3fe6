// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/centerdata.h"
#include "app/center/routes.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace keting {

//! What answers requests: a few sessions with the centre's database, each used by one thread at a
//! time, all for the same log.
class Answering {
public:
    //! All must outlive it.
    Answering(Pokes& pokes, const RequestMeter& meter, std::function<Instant()> now);

    //! How many of its answers can be made at the same time. SQLite has one writer, which is one
    //! thread; on PostgreSQL some work while others wait for the server or for its disk.
    [[nodiscard]] static int sessionsAt(const CenterPlace& place);
    //! On SQLite: this, answer() and close() on the same thread.
    [[nodiscard]] Result<void> open(const CenterPlace& place);
    //! By no more threads than there are sessions.
    [[nodiscard]] HttpResponse answer(const HttpRequest& request);
    //! Once the answers that have begun are made.
    void close();

private:
    struct Session {
        std::unique_ptr<SqlSession> database;
        std::unique_ptr<Routes> routes;
    };
    //! None: it is closed.
    [[nodiscard]] Routes* take();
    void giveBack(Routes* routes);
    void tellMoves(const ScopeHeads& heads, const QByteArray& mover);

    SharedByRoutes m_shared;
    std::unique_ptr<PostgresNews> m_news; //!< Only where others may use the same database.
    std::vector<Session> m_sessions;
    std::mutex m_mutex;
    std::condition_variable m_givenBack;
    std::vector<Routes*> m_idle;
};

} // namespace keting
