// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/connection.h"

#include "models/wire/contentcoding.h"
#include "models/wire/limitedjson.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http.hpp>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

using Parser = http::request_parser<http::string_body>;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;
constexpr std::uint64_t kMostBodyBytes = 1'048'576; // As it travels.
constexpr std::size_t kFirstReadBytes = 1536;
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

Result<HttpRequest> requestOf(const Parser& parser, const Door& door)
{
    constexpr QByteArrayView kBearer("Bearer ");
    const auto& read = parser.get();
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

void fillIn(Connection::Received& received, const Parser& parser, const Door& door)
{
    auto request = requestOf(parser, door);
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

asio::awaitable<std::optional<Connection::Received>> Connection::read(std::chrono::seconds patience)
{
    if (m_tls)
        co_return co_await readFrom(*m_tls, patience);
    co_return co_await readFrom(m_plain, patience);
}

template <typename Stream>
asio::awaitable<std::optional<Connection::Received>>
Connection::readFrom(Stream& stream, std::chrono::seconds patience)
{
    Parser parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(kMostBodyBytes);
    m_plain.expires_after(patience);
    if (m_buffer.size() == 0) {
        m_isIdle = true;
        auto [error, count]
            = co_await stream.async_read_some(m_buffer.prepare(kFirstReadBytes), kTuple);
        m_isIdle = false;
        if (error)
            co_return std::nullopt;
        m_buffer.commit(count);
    }
    auto [headError, headBytes]
        = co_await http::async_read_header(stream, m_buffer, parser, kTuple);
    beast::error_code error = headError;
    Received received;
    received.begun = std::chrono::steady_clock::now();
    received.bytes = headBytes;
    if (!error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        http::response<http::empty_body> goOn(http::status::continue_, 11);
        co_await http::async_write(stream, goOn, kTuple);
    }
    if (!error) {
        m_plain.expires_after(kForABody);
        auto [bodyError, bodyBytes] = co_await http::async_read(stream, m_buffer, parser, kTuple);
        error = bodyError;
        received.bytes += bodyBytes;
    }
    m_plain.expires_never(); // The answer may be a long poll.
    const auto told = error ? parseProblem(error) : std::nullopt;
    if (error && !told)
        co_return std::nullopt;
    const auto& read = parser.get();
    received.method = bytesOf(read.method_string());
    received.target = bytesOf(read.target());
    received.keepsAlive = !error && read.keep_alive();
    m_hasUnread = bool(error);
    m_coding = bytesOf(read[http::field::accept_encoding]);
    if (told)
        received.refusal = *told;
    else
        fillIn(received, parser, m_door);
    m_buffer.shrink_to_fit(); // A waiting desk holds no room for the push it once sent.
    co_return received;
}

asio::awaitable<std::optional<std::size_t>>
Connection::write(const HttpResponse& response, const QByteArray& requestId, bool keepAlive)
{
    Reply reply;
    reply.version(11);
    reply.result(unsigned(response.status));
    reply.set(http::field::content_type, viewOf(response.type));
    reply.set(http::field::cache_control, "no-store");
    if (!requestId.isEmpty())
        reply.set("X-Request-Id", viewOf(requestId));
    const QByteArray coding = codingFor(m_coding, response.body.size());
    const QByteArray packed = encoded(response.body, coding);
    if (!coding.isEmpty() && !packed.isEmpty())
        reply.set(http::field::content_encoding, viewOf(coding));
    reply.body() = viewOf(packed.isEmpty() ? response.body : packed);
    if (response.retryAfterSeconds > 0)
        reply.set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
    reply.keep_alive(keepAlive);
    reply.prepare_payload();
    m_plain.expires_after(kForABody);
    beast::error_code error;
    std::size_t written = 0;
    if (m_tls)
        std::tie(error, written) = co_await http::async_write(*m_tls, reply, kTuple);
    else
        std::tie(error, written) = co_await http::async_write(m_plain, reply, kTuple);
    if (error)
        co_return std::nullopt;
    co_return written;
}

void Connection::endIfIdle()
{
    if (m_isIdle)
        m_plain.cancel();
}

asio::awaitable<void> Connection::close()
{
    m_plain.expires_after(kForAGoodbye);
    if (m_tls)
        co_await m_tls->async_shutdown(kTuple);
    beast::error_code error;
    error = m_plain.socket().shutdown(Socket::shutdown_send, error);
    // Closed with bytes unread, a socket is reset, and a caller who still sends its too long body
    // would lose the reply that says so.
    std::array<char, 16 * 1024> unread;
    for (std::size_t total = 0; m_hasUnread && !error && total < kMostUnreadBytes;) {
        auto [readError, count] = co_await m_plain.async_read_some(asio::buffer(unread), kTuple);
        error = readError;
        total += count;
    }
}

} // namespace keting
