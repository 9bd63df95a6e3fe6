// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"
#include "app/center/operator.h"
#include "app/center/pokes.h"
#include "app/center/requestmeter.h"
#include "app/center/signinthrottle.h"
#include "models/center/exchange.h"
#include "models/store/postgresnews.h"

#include <functional>

namespace keting {

//! Every path of the centre: reads the message, asks who is calling, and says what came of it.
//! Lives on the answering thread, as the session does.
class Routes {
public:
    using NowFn = std::function<Instant()>;
    //! Told which scopes have moved, and how far, once that is committed.
    //! `mover`: the token of the one who wrote.
    using MovedFn = std::function<void(const ScopeHeads&, const QByteArray& mover)>;
    //! All must outlive it.
    Routes(SqlSession& session, Pokes& pokes, const RequestMeter& meter, MovedFn moved, NowFn now);

    [[nodiscard]] static QList<QByteArray> paths();
    //! Reads the message of a request, which keeps the answering thread free for the database; a
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
    //! Who is calling, and what they say.
    template <typename Message>
    [[nodiscard]] Answer<Asked<Message>> asked(const HttpRequest& request,
                                               Result<Message> (*read)(const QJsonObject&));
    [[nodiscard]] HttpResponse refused(const Refusal& refusal);

    SqlSession& m_session;
    Pokes& m_pokes;
    const RequestMeter& m_meter;
    MovedFn m_moved;
    NowFn m_now;
    CountyCache m_county;
    Operator m_operator;
    SignInThrottle m_throttle;
    qint64 m_requests = 0;
    qint64 m_refusals = 0;
    qint64 m_eventsTaken = 0;
    qint64 m_eventsQuarantined = 0;
    qint64 m_eventsSent = 0;
};

} // namespace keting
