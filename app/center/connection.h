// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <memory>
#include <optional>

namespace keting {

//! Who is calling, and through which door.
struct Door {
    QByteArray address;
    bool isLocal = false;
    //! A proxy of ours stands before it, which tells the caller's address in X-Forwarded-For.
    bool isProxy = false;
};

//! One connection, encrypted or not: requests come in within limits and times, replies go out. It
//! stays where it was made, on the thread of its socket. While nothing comes it holds no room for
//! what may come: OpenSSL works on the socket itself, without buffers in between.
class Connection {
public:
    using Socket = boost::asio::generic::stream_protocol::socket;
    using Clock = std::chrono::steady_clock;
    //! Without `tls` it is plain.
    Connection(Socket socket, Door door, const std::shared_ptr<boost::asio::ssl::context>& tls);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    //! False: the caller and this server did not agree on how to encrypt, or not in time.
    [[nodiscard]] boost::asio::awaitable<bool> open();

    struct Received {
        std::optional<HttpRequest> request; //!< None: it is refused as `refusal` says.
        HttpResponse refusal;
        //! As far as they were read.
        QByteArray method;
        QByteArray target;
        std::size_t bytes = 0;
        Clock::time_point begun; //!< When its head had come.
        bool keepsAlive = false;
    };
    //! None: nobody is there any more, or nothing came within `patience`.
    [[nodiscard]] boost::asio::awaitable<std::optional<Received>>
    read(std::chrono::seconds patience);
    //! The bytes written; none: the caller has gone.
    [[nodiscard]] boost::asio::awaitable<std::optional<std::size_t>>
    write(const HttpResponse& response, const QByteArray& requestId, bool keepAlive);
    //! Ends it when nothing of a request has come yet: read() then gives none, open() false.
    void endIfIdle();
    //! Ends it, whatever it does.
    void end();
    //! Ends what takes longer than it may. Asked now and then: a timer for each would cost more
    //! than the request.
    void endIfLate(Clock::time_point now);
    //! Lets the caller read what was written, and does not wait long for that.
    [[nodiscard]] boost::asio::awaitable<void> close();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    template <typename Value>
    using Awaitable = boost::asio::awaitable<Value>;
    using ErrorCode = boost::system::error_code;
    struct EndTls {
        void operator()(SSL* tls) const { SSL_free(tls); }
    };
    //! What a call of OpenSSL, or of the system, has come to.
    struct Step {
        std::size_t count = 0;
        ErrorCode error; //!< try_again: `awaits` has to come first.
        Socket::wait_type awaits = Socket::wait_read;
    };
    Awaitable<ErrorCode> parse(Parser& parser, bool whole);
    Awaitable<ErrorCode> readMore();
    Awaitable<ErrorCode> send(std::string_view bytes);
    [[nodiscard]] Step readSome(boost::asio::mutable_buffer room);
    [[nodiscard]] Step writeSome(boost::asio::const_buffer bytes);
    [[nodiscard]] Step stepOfTls(int result) const;
    Awaitable<ErrorCode> until(Socket::wait_type ready);
    Awaitable<void> sayThatThisIsTls();
    void allow(std::chrono::seconds longest) { m_deadline = Clock::now() + longest; }

    Socket m_socket;
    Door m_door;
    std::unique_ptr<SSL, EndTls> m_tls; //!< On the same socket; none: it is plain.
    std::shared_ptr<boost::asio::ssl::context> m_context; //!< Of m_tls.
    Clock::time_point m_deadline = Clock::time_point::max();
    bool m_isLate = false;
    boost::beast::flat_buffer m_buffer;
    std::size_t m_parsedBytes = 0; //!< Of the request that is read.
    QByteArray m_coding; //!< What the last request accepts.
    bool m_wantsNoBody = false; //!< It was a HEAD.
    bool m_isIdle = false; //!< Nothing of the next request has come.
    bool m_isEnded = false; //!< By endIfIdle().
    bool m_hasUnread = false; //!< The caller still sends what nobody will read.
};

} // namespace keting
