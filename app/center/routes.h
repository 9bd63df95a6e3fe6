// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"
#include "app/center/operator.h"
#include "app/center/pokes.h"
#include "app/center/requestmeter.h"
#include "app/center/signinthrottle.h"
#include "models/center/exchange.h"
#include "models/store/postgresnews.h"

#include <atomic>
#include <functional>

namespace keting {

//! What the routes of all sessions of a centre share. From any thread.
struct SharedByRoutes {
    Pokes& pokes;
    const RequestMeter& meter;
    //! Told which scopes have moved, and how far, once that is committed. `mover`: the token of the
    //! one who wrote.
    std::function<void(const ScopeHeads&, const QByteArray& mover)> moved;
    std::function<Instant()> now;
    CountyCache county;
    SignInThrottle throttle;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> refusals = 0;
    std::atomic<qint64> eventsTaken = 0;
    std::atomic<qint64> eventsQuarantined = 0;
    std::atomic<qint64> eventsSent = 0;
    std::atomic<bool> storageFails = false; //!< The last write found no room.
};

//! Every path of the centre: reads the message, asks who is calling, and says what came of it.
//! For one thread at a time, as the session is.
class Routes {
public:
    //! Both must outlive it.
    Routes(SqlSession& session, SharedByRoutes& shared);

    [[nodiscard]] static QList<QByteArray> paths();
    //! Reads the message of a request, which keeps the answering threads free for the database; a
    //! large one is left for when it is known who is calling. From any thread.
    static void prepare(HttpRequest& request);
    [[nodiscard]] HttpResponse answer(const HttpRequest& request);

private:
    using Route = HttpResponse (Routes::*)(const HttpRequest&);
    struct Entry {
        const char* method;
        const char* path;
        Route route;
        void (*read)(HttpRequest&) = nullptr;
    };
    [[nodiscard]] static std::span<const Entry> entries();

    [[nodiscard]] HttpResponse health(const HttpRequest& request);
    [[nodiscard]] HttpResponse readiness(const HttpRequest& request);
    [[nodiscard]] HttpResponse metrics(const HttpRequest& request);
    [[nodiscard]] HttpResponse login(const HttpRequest& request);
    [[nodiscard]] HttpResponse refresh(const HttpRequest& request);
    [[nodiscard]] HttpResponse logout(const HttpRequest& request);
    [[nodiscard]] HttpResponse devices(const HttpRequest& request);
    [[nodiscard]] HttpResponse hello(const HttpRequest& request);
    [[nodiscard]] HttpResponse push(const HttpRequest& request);
    [[nodiscard]] HttpResponse pull(const HttpRequest& request);
    [[nodiscard]] HttpResponse snapshot(const HttpRequest& request);
    [[nodiscard]] HttpResponse reconcile(const HttpRequest& request);
    [[nodiscard]] HttpResponse quarantine(const HttpRequest& request);
    [[nodiscard]] HttpResponse adopt(const HttpRequest& request);
    [[nodiscard]] HttpResponse operate(const HttpRequest& request);

    template <typename Message>
    struct Asked {
        Caller caller;
        Message message;
    };
    using WhoseToken = Answer<Caller> (SignIn::*)(const QByteArray&);
    //! Who is calling, and what they say.
    template <typename Message>
    [[nodiscard]] Answer<Asked<Message>> asked(const HttpRequest& request,
                                               Result<Message> (*read)(const QJsonObject&),
                                               WhoseToken whose = &SignIn::caller);
    [[nodiscard]] HttpResponse refused(const Refusal& refusal);
    //! Writes a little, to see whether there is room again.
    [[nodiscard]] Answer<void> tryStorage();

    SqlSession& m_session;
    SharedByRoutes& m_shared;
    Operator m_operator;
};

} // namespace keting
