// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/connection.h"

#include "models/wire/contentcoding.h"
#include "models/wire/limitedjson.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;
constexpr std::uint64_t kMostBodyBytes = 1'048'576; // As it travels.
constexpr qsizetype kUsualHeadBytes = 256; // Of an answer.
constexpr std::size_t kFirstReadBytes = 4'096; // Most requests are no longer.
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
    if (error == http::error::end_of_stream
        || error.category() != http::make_error_code(http::error::bad_method).category())
        return std::nullopt;
    if (error == http::error::body_limit)
        return refused(413, "too-large", u"the body is larger than 1 MiB"_s);
    if (error == http::error::header_limit)
        return refused(431, "too-large", u"the head of the request is larger than 8 KiB"_s);
    if (error == http::error::bad_transfer_encoding)
        return refused(400, "bad-request", u"of transfer codings only chunked is known"_s);
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

//! As HTTP/1.1 wants it; what a request without one, or with two, means depends on who reads it.
bool namesOneHost(const http::request<http::string_body>& read)
{
    return read.version() < 11 || read.count(http::field::host) == 1;
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
    : m_socket(std::move(socket))
    , m_door(std::move(door))
    , m_tls(tls ? SSL_new(tls->native_handle()) : nullptr)
    , m_context(tls)
    , m_buffer(kMostHeaderBytes + kMostBodyBytes)
{
    ErrorCode ignored;
    ignored = m_socket.non_blocking(true, ignored);
    if (m_tls) {
        SSL_set_fd(m_tls.get(), m_socket.native_handle());
        SSL_set_accept_state(m_tls.get());
    }
}

Connection::~Connection() = default;

asio::awaitable<bool> Connection::open()
{
    if (!m_context)
        co_return true;
    allow(kForAHandshake);
    Step step{0, asio::error::invalid_argument};
    while (m_tls) {
        ERR_clear_error();
        step = stepOfTls(SSL_do_handshake(m_tls.get()));
        if (step.error != asio::error::try_again)
            break;
        m_isIdle = true;
        step.error = co_await until(step.awaits);
        m_isIdle = false;
        if (step.error)
            break;
    }
    const bool isPlainHttp = step.error.category() == asio::error::get_ssl_category()
        && ERR_GET_REASON(static_cast<unsigned long>(step.error.value())) == SSL_R_HTTP_REQUEST;
    if (isPlainHttp)
        co_await sayThatThisIsTls();
    co_return !step.error;
}

asio::awaitable<void> Connection::sayThatThisIsTls()
{
    m_tls.reset();
    m_hasUnread = true;
    co_await write(refused(400, "tls", u"this port takes encrypted connections: use https"_s), {},
                   false);
}

Connection::Step Connection::stepOfTls(int result) const
{
    if (result > 0)
        return {std::size_t(result), {}};
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ: return {0, asio::error::try_again, Socket::wait_read};
    case SSL_ERROR_WANT_WRITE: return {0, asio::error::try_again, Socket::wait_write};
    case SSL_ERROR_ZERO_RETURN: return {0, asio::error::eof};
    case SSL_ERROR_SSL:
        return {0, ErrorCode(int(ERR_peek_last_error()), asio::error::get_ssl_category())};
    default: return {0, asio::error::connection_reset};
    }
}

Connection::Step Connection::readSome(asio::mutable_buffer room)
{
    if (m_tls) {
        ERR_clear_error();
        return stepOfTls(SSL_read(m_tls.get(), room.data(), int(room.size())));
    }
    Step step;
    step.count = m_socket.read_some(asio::buffer(room), step.error);
    return step;
}

Connection::Step Connection::writeSome(asio::const_buffer bytes)
{
    if (m_tls) {
        ERR_clear_error();
        return stepOfTls(SSL_write(m_tls.get(), bytes.data(), int(bytes.size())));
    }
    Step step{0, {}, Socket::wait_write};
    step.count = m_socket.write_some(asio::buffer(bytes), step.error);
    return step;
}

asio::awaitable<beast::error_code> Connection::until(Socket::wait_type ready)
{
    if (m_isLate || m_isEnded)
        co_return asio::error::operation_aborted;
    auto [error] = co_await m_socket.async_wait(ready, kTuple);
    co_return error;
}

asio::awaitable<beast::error_code> Connection::readMore()
{
    while (true) {
        const std::size_t step = m_buffer.size() > 0 ? kReadBytes : kFirstReadBytes;
        const std::size_t most = std::min(step, m_buffer.max_size() - m_buffer.size());
        if (most == 0) // A line without an end, such as an extension of a chunk.
            co_return http::error::buffer_overflow;
        const Step read = readSome(m_buffer.prepare(most));
        m_buffer.commit(read.count);
        if (read.error != asio::error::try_again)
            co_return read.error;
        if (m_buffer.size() == 0)
            m_buffer.shrink_to_fit(); // Nobody knows how long it will be.
        const ErrorCode error = co_await until(read.awaits);
        if (error)
            co_return error;
    }
}

asio::awaitable<beast::error_code> Connection::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Step written = writeSome({bytes.data(), bytes.size()});
        bytes.remove_prefix(written.count);
        if (!written.error)
            continue;
        if (written.error != asio::error::try_again)
            co_return written.error;
        const ErrorCode error = co_await until(written.awaits);
        if (error)
            co_return error;
    }
    co_return ErrorCode();
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
    allow(patience);
    ErrorCode error = co_await parse(parser, false);
    Received received;
    received.begun = Clock::now();
    const auto& read = parser.get();
    std::optional<HttpResponse> told;
    if (!error && !namesOneHost(read)) {
        told = refused(400, "bad-request", u"a request of HTTP/1.1 names its host once"_s);
        error = http::error::bad_field;
    } else if (!error) {
        allow(kForABody);
        if (beast::iequals(read[http::field::expect], "100-continue"))
            co_await send("HTTP/1.1 100 Continue\r\n\r\n");
        // Another coding has an end that is not known here: what follows is no request.
        const bool isCoded = read.find(http::field::transfer_encoding) != read.end();
        error = http::error::bad_transfer_encoding;
        if (!isCoded || parser.chunked())
            error = co_await parse(parser, true);
    }
    m_deadline = Clock::time_point::max(); // The answer may be a long poll.
    if (error && !told)
        told = parseProblem(error);
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
    QByteArray bytes;
    bytes.reserve(kUsualHeadBytes + body.size());
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + bytesOf(http::obsolete_reason(http::status(response.status)))
        + "\r\nContent-Type: " + response.type + "\r\nCache-Control: no-store\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n";
    if (!requestId.isEmpty())
        bytes += "X-Request-Id: " + requestId + "\r\n";
    if (!coding.isEmpty() && !packed.isEmpty())
        bytes += "Content-Encoding: " + coding + "\r\n";
    if (response.retryAfterSeconds > 0)
        bytes += "Retry-After: " + QByteArray::number(response.retryAfterSeconds) + "\r\n";
    bytes += keepAlive ? "\r\n" : "Connection: close\r\n\r\n";
    if (!m_wantsNoBody)
        bytes += body;
    allow(kForABody);
    if (co_await send(viewOf(bytes)))
        co_return std::nullopt;
    co_return std::size_t(bytes.size());
}

void Connection::endIfIdle()
{
    if (!m_isIdle)
        return;
    m_isEnded = true;
    ErrorCode ignored;
    ignored = m_socket.cancel(ignored);
}

void Connection::endIfLate(Clock::time_point now)
{
    if (now >= m_deadline)
        end();
}

void Connection::end()
{
    m_isLate = true;
    ErrorCode ignored;
    ignored = m_socket.cancel(ignored);
}

asio::awaitable<void> Connection::close()
{
    if (m_tls && !m_isEnded && !m_isLate) { // Else nobody waits for a goodbye.
        ERR_clear_error();
        SSL_shutdown(m_tls.get()); // Said as far as the socket takes it at once.
    }
    m_tls.reset();
    m_isLate = false;
    allow(kForAGoodbye);
    ErrorCode error;
    error = m_socket.shutdown(Socket::shutdown_send, error);
    // Closed with bytes unread, a socket is reset, and a caller who still sends its too long body
    // would lose the reply that says so.
    std::array<char, 16'384> unread;
    for (std::size_t total = 0; m_hasUnread && !error && total < kMostUnreadBytes;) {
        const Step read = readSome(asio::buffer(unread));
        total += read.count;
        error = read.error;
        if (error == asio::error::try_again)
            error = co_await until(read.awaits);
    }
}

} // namespace keting
