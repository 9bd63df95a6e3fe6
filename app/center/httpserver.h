// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"
#include "app/center/tlsfiles.h"
#include "models/domain/result.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace keting {

class Pokes;
class RequestMeter;

//! HTTP/1.1, encrypted or on loopback, and on a local socket: reads requests within limits and
//! times, has them answered on threads of their own, holds long polls, and drains. Writes a line
//! about each into the log, without anything that is about people.
class HttpServer {
public:
    struct Options {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0; //!< 0: a free one is taken.
        QString localSocket; //!< Path; empty: none.
        std::optional<TlsFiles> tls; //!< None: plain.
        //! A proxy of ours does the encryption, so plain may be listened to beyond loopback; when
        //! it calls from loopback, it is believed about who is calling it.
        bool behindProxy = false;
        bool isQuiet = false; //!< No lines about requests.
    };
    //! On the network's thread: whatever of a request needs no database.
    using Reading = std::function<void(HttpRequest&)>;
    //! Answers on the server's answering threads, where everything about the database happens; on
    //! several of them at once.
    using Answering = std::function<HttpResponse(const HttpRequest&)>;

    //! All must outlive it.
    HttpServer(Reading reading, Answering answering, Pokes& pokes, RequestMeter& meter,
               int answeringThreads);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    //! Runs something on one of those threads and waits for it: opening and closing the database.
    void runThere(const std::function<void()>& work);
    //! The port it listens on. Invalid: the address or the TLS files cannot be used.
    [[nodiscard]] Result<quint16> listen(const Options& options);
    //! Until SIGTERM or SIGINT; what has begun is finished first, within ten seconds. On SIGHUP the
    //! TLS files are read again for new connections; bad ones are told, and the old ones stay.
    void run();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace keting
