// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/connection.h"

#include "models/wire/contentcoding.h"
#include "models/wire/limitedjson.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <sstream>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;
constexpr std::uint64_t kMostBodyBytes = 1'048'576; // As it travels.
constexpr std::size_t kReadBytes = 65'536;
constexpr std::size_t kMostUnreadBytes = 4 * kMostBodyBytes;
constexpr std::chrono::seconds kForAHandshake{10};
constexpr std::chrono::seconds kForABody{30};
constexpr std::chrono::seconds kForAGoodbye{2};

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

HttpResponse refused(int status, const char* code, const QString& message)
{
    HttpResponse response;
    response.status = status;
    response.body = compactJson(
        {{u"error"_s, QJsonObject{{u"code"_s, QLatin1StringView(code)}, {u"message"_s, message}}}});
    return response;
}

//! What the parser did not like, as far as there is anybody to tell.
std::optional<HttpResponse> parseProblem(const beast::error_code& error)
{
    if (error == http::error::end_of_stream || error == beast::error::timeout
        || error.category() != http::make_error_code(http::error::bad_method).category())
        return std::nullopt;
    if (error == http::error::body_limit)
        return refused(413, "too-large", u"the body is larger than 1 MiB"_s);
    if (error == http::error::header_limit)
        return refused(431, "too-large", u"the head of the request is larger than 8 KiB"_s);
    return refused(400, "bad-request", u"this is no HTTP request"_s);
}

//! The caller behind our own proxy: the last address of the list, which the proxy itself has put
//! there; those before it are what the caller claims.
QByteArray forwardedAddress(const http::request<http::string_body>& read)
{
    QByteArray list;
    const auto [first, end] = read.equal_range("X-Forwarded-For");
    for (auto at = first; at != end; ++at)
        list = bytesOf(at->value());
    const QByteArray last = list.sliced(list.lastIndexOf(',') + 1).trimmed();
    beast::error_code error;
    const auto address = asio::ip::make_address(last.toStdString(), error);
    return error ? QByteArray() : QByteArray::fromStdString(address.to_string());
}

Result<HttpRequest> requestOf(const http::request<http::string_body>& read, const Door& door)
{
    constexpr QByteArrayView kBearer("Bearer ");
    HttpRequest request;
    request.method = bytesOf(read.method_string());
    request.target = bytesOf(read.target());
    request.isLocal = door.isLocal;
    if (door.isProxy)
        request.address = forwardedAddress(read);
    if (request.address.isEmpty())
        request.address = door.address;
    const QByteArray authorization = bytesOf(read[http::field::authorization]);
    if (authorization.startsWith(kBearer))
        request.token = authorization.sliced(kBearer.size());
    auto body = decoded(bytesOf(read.body()), bytesOf(read[http::field::content_encoding]),
                        kMostMessageBytes);
    if (!body)
        return tl::unexpected(body.error());
    request.body = *std::move(body);
    return request;
}

void fillIn(Connection::Received& received, const http::request<http::string_body>& read,
            const Door& door)
{
    auto request = requestOf(read, door);
    if (request) {
        received.request = *std::move(request);
        return;
    }
    const bool large = request.error().code == Error::Code::TooLarge;
    received.refusal
        = refused(large ? 413 : 400, large ? "too-large" : "bad-request", request.error().detail);
}

} // namespace

Connection::Connection(Socket socket, Door door, const std::shared_ptr<asio::ssl::context>& tls)
    : m_plain(std::move(socket))
    , m_door(std::move(door))
    , m_buffer(kMostHeaderBytes + kMostBodyBytes)
{
    if (tls)
        m_tls.emplace(m_plain, *tls);
}

Connection::~Connection() = default;

asio::awaitable<bool> Connection::open()
{
    if (!m_tls)
        co_return true;
    m_plain.expires_after(kForAHandshake);
    m_isIdle = true;
    auto [error] = co_await m_tls->async_handshake(asio::ssl::stream_base::server, kTuple);
    m_isIdle = false;
    const bool isPlainHttp = error && error.category() == asio::error::get_ssl_category()
        && ERR_GET_REASON(static_cast<unsigned long>(error.value())) == SSL_R_HTTP_REQUEST;
    if (isPlainHttp)
        co_await sayThatThisIsTls();
    co_return !error;
}

asio::awaitable<void> Connection::sayThatThisIsTls()
{
    m_tls.reset();
    m_hasUnread = true;
    co_await write(refused(400, "tls", u"this port takes encrypted connections: use https"_s), {},
                   false);
}

asio::awaitable<beast::error_code> Connection::readMore()
{
    const std::size_t most = beast::read_size(m_buffer, kReadBytes);
    if (most == 0) // A line without an end, such as an extension of a chunk.
        co_return http::error::buffer_overflow;
    const auto room = m_buffer.prepare(most);
    ErrorCode error;
    std::size_t count = 0;
    if (m_tls)
        std::tie(error, count) = co_await m_tls->async_read_some(room, kTuple);
    else
        std::tie(error, count) = co_await m_plain.async_read_some(room, kTuple);
    m_buffer.commit(count);
    co_return error;
}

asio::awaitable<beast::error_code> Connection::send(std::string_view bytes)
{
    ErrorCode error;
    std::size_t count = 0;
    const asio::const_buffer all(bytes.data(), bytes.size());
    if (m_tls)
        std::tie(error, count) = co_await asio::async_write(*m_tls, all, kTuple);
    else
        std::tie(error, count) = co_await asio::async_write(m_plain, all, kTuple);
    co_return error;
}

//! As http::async_read_header and, with `whole`, http::async_read.
asio::awaitable<beast::error_code> Connection::parse(Parser& parser, bool whole)
{
    parser.eager(whole);
    while (!(whole ? parser.is_done() : parser.is_header_done())) {
        ErrorCode error = http::error::need_more;
        if (m_buffer.size() > 0) {
            const std::size_t used = parser.put(m_buffer.data(), error);
            m_buffer.consume(used);
            m_parsedBytes += used;
            if (!error && used > 0)
                continue;
        }
        if (error && error != http::error::need_more)
            co_return error;
        m_isIdle = !parser.got_some() && m_buffer.size() == 0;
        const ErrorCode readError = co_await readMore();
        m_isIdle = false;
        if (readError == asio::error::eof && parser.got_some()) {
            error = {};
            parser.put_eof(error);
            co_return error;
        }
        if (readError)
            co_return readError;
    }
    co_return ErrorCode();
}

asio::awaitable<std::optional<Connection::Received>> Connection::read(std::chrono::seconds patience)
{
    Parser parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(kMostBodyBytes);
    m_parsedBytes = 0;
    m_plain.expires_after(patience);
    ErrorCode error = co_await parse(parser, false);
    Received received;
    received.begun = std::chrono::steady_clock::now();
    const auto& read = parser.get();
    if (!error) {
        m_plain.expires_after(kForABody);
        if (beast::iequals(read[http::field::expect], "100-continue"))
            co_await send("HTTP/1.1 100 Continue\r\n\r\n");
        error = co_await parse(parser, true);
    }
    m_plain.expires_never(); // The answer may be a long poll.
    const auto told = error ? parseProblem(error) : std::nullopt;
    if (error && !told)
        co_return std::nullopt;
    received.bytes = m_parsedBytes;
    received.method = bytesOf(read.method_string());
    received.target = bytesOf(read.target());
    received.keepsAlive = !error && read.keep_alive();
    m_hasUnread = bool(error);
    m_wantsNoBody = read.method() == http::verb::head;
    m_coding = bytesOf(read[http::field::accept_encoding]);
    if (told)
        received.refusal = *told;
    else
        fillIn(received, read, m_door);
    m_buffer.shrink_to_fit(); // A waiting desk holds no room for the push it once sent.
    co_return received;
}

asio::awaitable<std::optional<std::size_t>>
Connection::write(const HttpResponse& response, const QByteArray& requestId, bool keepAlive)
{
    const QByteArray coding = codingFor(m_coding, response.body.size());
    const QByteArray packed = encoded(response.body, coding);
    const QByteArray& body = packed.isEmpty() ? response.body : packed;
    http::response<http::empty_body> head(http::status(response.status), 11);
    head.set(http::field::content_type, viewOf(response.type));
    head.set(http::field::cache_control, "no-store");
    if (!requestId.isEmpty())
        head.set("X-Request-Id", viewOf(requestId));
    if (!coding.isEmpty() && !packed.isEmpty())
        head.set(http::field::content_encoding, viewOf(coding));
    if (response.retryAfterSeconds > 0)
        head.set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
    head.keep_alive(keepAlive);
    head.content_length(std::uint64_t(body.size()));
    std::ostringstream text;
    text << head.base();
    if (!m_wantsNoBody)
        text << viewOf(body);
    const std::string bytes = text.str();
    m_plain.expires_after(kForABody);
    if (co_await send(bytes))
        co_return std::nullopt;
    co_return bytes.size();
}

void Connection::endIfIdle()
{
    if (!m_isIdle)
        return;
    m_isEnded = true;
    m_plain.cancel();
}

asio::awaitable<void> Connection::close()
{
    m_plain.expires_after(kForAGoodbye);
    if (m_tls && !m_isEnded) // Else nobody waits for a goodbye.
        co_await m_tls->async_shutdown(kTuple);
    beast::error_code error;
    error = m_plain.socket().shutdown(Socket::shutdown_send, error);
    // Closed with bytes unread, a socket is reset, and a caller who still sends its too long body
    // would lose the reply that says so.
    std::array<char, 16'384> unread;
    for (std::size_t total = 0; m_hasUnread && !error && total < kMostUnreadBytes;) {
        auto [readError, count] = co_await m_plain.async_read_some(asio::buffer(unread), kTuple);
        error = readError;
        total += count;
    }
}

} // namespace keting
