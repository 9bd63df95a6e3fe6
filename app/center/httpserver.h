// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"
#include "models/domain/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace keting {

class Pokes;

//! HTTP/1.1 on loopback and on a local socket: reads requests within limits and times, has them
//! answered one after the other on a thread of their own, holds long polls, and drains.
class HttpServer {
public:
    struct Options {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0; //!< 0: a free one is taken.
        QString localSocket; //!< Path; empty: none.
    };
    //! Answers on the server's answering thread, where everything about the database happens.
    using Answering = std::function<HttpResponse(const HttpRequest&)>;

    //! Both must outlive it.
    HttpServer(Answering answering, Pokes& pokes);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    //! Runs something there and waits for it: opening and closing the database.
    void runThere(const std::function<void()>& work);
    //! The port it listens on. Invalid: the address cannot be used.
    [[nodiscard]] Result<quint16> listen(const Options& options);
    //! Until SIGTERM or SIGINT; what has begun is finished first, within ten seconds.
    void run();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keting
