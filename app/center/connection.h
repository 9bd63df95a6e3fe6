// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/center/http.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/basic_stream.hpp>
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
//! stays where it was made, on the thread of its socket.
class Connection {
public:
    using Socket = boost::asio::generic::stream_protocol::socket;
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
        std::chrono::steady_clock::time_point begun; //!< When its head had come.
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
    //! Lets the caller read what was written, and does not wait long for that.
    [[nodiscard]] boost::asio::awaitable<void> close();

private:
    using Plain = boost::beast::basic_stream<boost::asio::generic::stream_protocol>;
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    template <typename Value>
    using Awaitable = boost::asio::awaitable<Value>;
    using ErrorCode = boost::system::error_code;
    Awaitable<ErrorCode> parse(Parser& parser, bool whole);
    // The only two that know whether it is encrypted: Beast's own reading and writing, compiled for
    // both kinds of streams, takes the compiler half a minute.
    Awaitable<ErrorCode> readMore();
    Awaitable<ErrorCode> send(std::string_view bytes);
    Awaitable<void> sayThatThisIsTls();

    Plain m_plain;
    Door m_door;
    std::optional<boost::asio::ssl::stream<Plain&>> m_tls; //!< Over m_plain.
    boost::beast::flat_buffer m_buffer;
    std::size_t m_parsedBytes = 0; //!< Of the request that is read.
    QByteArray m_coding; //!< What the last request accepts.
    bool m_wantsNoBody = false; //!< It was a HEAD.
    bool m_isIdle = false; //!< Nothing of the next request has come.
    bool m_isEnded = false; //!< By endIfIdle().
    bool m_hasUnread = false; //!< The caller still sends what nobody will read.
};

} // namespace keting
