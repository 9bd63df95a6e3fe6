// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/httpserver.h"

#include "app/center/pokes.h"
#include "models/wire/contentcoding.h"
#include "models/wire/limitedjson.h"

#include <QFile>

#include <boost/asio.hpp>
#include <boost/beast.hpp>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

using Socket = asio::generic::stream_protocol::socket;
using Stream = beast::basic_stream<asio::generic::stream_protocol>;
using Parser = http::request_parser<http::string_body>;
using Reply = http::response<http::string_body>;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t kMostHeaderBytes = 8 * 1024;
constexpr std::uint64_t kMostBodyBytes = 1'048'576; // As it travels.
constexpr std::chrono::seconds kForAHeader{10};
constexpr std::chrono::seconds kForABody{30};
constexpr std::chrono::seconds kIdle{60};
constexpr std::chrono::seconds kDraining{10};
constexpr int kMostConnections = 4000;

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QByteArray problem(const char* code, const QString& message)
{
    return compactJson(
        {{u"error"_s, QJsonObject{{u"code"_s, QLatin1StringView(code)}, {u"message"_s, message}}}});
}

HttpResponse refused(int status, const char* code, const QString& message)
{
    HttpResponse response;
    response.status = status;
    response.body = problem(code, message);
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

//! Who is calling, and through which door.
struct Door {
    QByteArray address;
    bool isLocal = false;
};

Door doorOf(const asio::ip::tcp::socket& socket)
{
    beast::error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return {error ? QByteArray() : QByteArray::fromStdString(endpoint.address().to_string()),
            false};
}

Door doorOf(const asio::local::stream_protocol::socket&)
{
    return {{}, true};
}

Result<HttpRequest> requestOf(const Parser& parser, const Door& door)
{
    constexpr QByteArrayView kBearer("Bearer ");
    const auto& read = parser.get();
    HttpRequest request;
    request.method = bytesOf(read.method_string());
    request.target = bytesOf(read.target());
    request.address = door.address;
    request.isLocal = door.isLocal;
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

Reply replyOf(const HttpResponse& response, const Parser& parser, bool keepAlive)
{
    const auto& asked = parser.get();
    Reply reply;
    reply.version(11);
    reply.result(unsigned(response.status));
    reply.set(http::field::content_type, viewOf(response.type));
    reply.set(http::field::cache_control, "no-store");
    const QByteArray coding
        = codingFor(bytesOf(asked[http::field::accept_encoding]), response.body.size());
    const QByteArray packed = encoded(response.body, coding);
    if (!coding.isEmpty() && !packed.isEmpty())
        reply.set(http::field::content_encoding, viewOf(coding));
    reply.body() = viewOf(packed.isEmpty() ? response.body : packed);
    if (response.retryAfterSeconds > 0)
        reply.set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
    reply.keep_alive(keepAlive);
    reply.prepare_payload();
    return reply;
}

} // namespace

class HttpServer::Impl {
public:
    Impl(Answering answering, Pokes& pokes) : m_answering(std::move(answering)), m_pokes(pokes) {}

    void runThere(const std::function<void()>& work)
    {
        asio::post(m_answers, asio::use_future(work)).get();
    }
    Result<quint16> listen(const Options& options);
    void run();

private:
    template <typename Acceptor>
    asio::awaitable<void> accept(Acceptor& acceptor);
    asio::awaitable<void> serve(Socket socket, Door door);
    asio::awaitable<bool> serveOne(Stream& stream, beast::flat_buffer& buffer, const Door& door,
                                   std::chrono::seconds patience);
    asio::awaitable<HttpResponse> answer(HttpRequest request);
    asio::awaitable<HttpResponse> answerOnce(const HttpRequest& request);
    void drain();
    void endIfIdle();

    Answering m_answering;
    Pokes& m_pokes;
    asio::io_context m_io{1};
    asio::thread_pool m_answers{1};
    asio::ip::tcp::acceptor m_acceptor{m_io};
    asio::local::stream_protocol::acceptor m_local{m_io};
    asio::signal_set m_signals{m_io};
    asio::steady_timer m_deadline{m_io};
    int m_connections = 0;
    bool m_draining = false;
    QString m_localSocket;
};

Result<quint16> HttpServer::Impl::listen(const Options& options)
{
    beast::error_code error;
    const auto address = asio::ip::make_address(options.address.toStdString(), error);
    const asio::ip::tcp::endpoint endpoint(address, options.port);
    if (!error)
        error = m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        error = m_acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        error = m_acceptor.bind(endpoint, error);
    if (!error)
        error = m_acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return fail(Error::Code::Invalid,
                    u"nothing can listen on %1:%2 (%3); choose another address or port"_s
                        .arg(options.address)
                        .arg(options.port)
                        .arg(QString::fromStdString(error.message())));
    if (!options.localSocket.isEmpty()) {
        m_localSocket = options.localSocket;
        QFile::remove(m_localSocket); // Of a server that was killed; this one holds the data.
        const asio::local::stream_protocol::endpoint local(m_localSocket.toStdString());
        error = m_local.open(local.protocol(), error);
        if (!error)
            error = m_local.bind(local, error);
        if (!error)
            error = m_local.listen(asio::socket_base::max_listen_connections, error);
        if (error || !QFile::setPermissions(m_localSocket, QFile::ReadOwner | QFile::WriteOwner))
            return fail(Error::Code::Storage,
                        u"the local socket %1 cannot be made"_s.arg(m_localSocket));
        asio::co_spawn(m_io, accept(m_local), asio::detached);
    }
    asio::co_spawn(m_io, accept(m_acceptor), asio::detached);
    return m_acceptor.local_endpoint().port();
}

void HttpServer::Impl::run()
{
    m_signals.add(SIGTERM);
    m_signals.add(SIGINT);
    m_signals.async_wait([this](beast::error_code error, int) {
        if (!error)
            drain();
    });
    m_io.run();
    if (!m_localSocket.isEmpty())
        QFile::remove(m_localSocket);
}

void HttpServer::Impl::drain()
{
    m_draining = true;
    beast::error_code ignored;
    ignored = m_acceptor.close(ignored);
    ignored = m_local.close(ignored);
    m_pokes.wakeAll();
    m_deadline.expires_after(kDraining);
    m_deadline.async_wait([this](beast::error_code error) {
        if (!error)
            m_io.stop();
    });
    endIfIdle();
}

void HttpServer::Impl::endIfIdle()
{
    if (m_draining && m_connections == 0)
        m_io.stop();
}

template <typename Acceptor>
asio::awaitable<void> HttpServer::Impl::accept(Acceptor& acceptor)
{
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(kTuple);
        if (error) {
            // Out of descriptors, for one: those that are open will end.
            asio::steady_timer pause(m_io, std::chrono::milliseconds(50));
            co_await pause.async_wait(kTuple);
            continue;
        }
        if (m_connections >= kMostConnections)
            continue; // Closed with the socket.
        const Door door = doorOf(socket);
        ++m_connections;
        asio::co_spawn(m_io, serve(Socket(std::move(socket)), door),
                       [this](const std::exception_ptr&) {
                           --m_connections;
                           endIfIdle();
                       });
    }
}

asio::awaitable<void> HttpServer::Impl::serve(Socket socket, Door door)
{
    Stream stream(std::move(socket));
    beast::flat_buffer buffer(kMostHeaderBytes + kMostBodyBytes);
    bool more = co_await serveOne(stream, buffer, door, kForAHeader);
    while (more && !m_draining)
        more = co_await serveOne(stream, buffer, door, kIdle);
    beast::error_code ignored;
    ignored = stream.socket().shutdown(Socket::shutdown_both, ignored);
}

//! True: another request may follow on this connection.
asio::awaitable<bool> HttpServer::Impl::serveOne(Stream& stream, beast::flat_buffer& buffer,
                                                 const Door& door, std::chrono::seconds patience)
{
    Parser parser;
    parser.header_limit(kMostHeaderBytes);
    parser.body_limit(kMostBodyBytes);
    stream.expires_after(patience);
    auto [headError, headBytes] = co_await http::async_read_header(stream, buffer, parser, kTuple);
    beast::error_code error = headError;
    if (!error && beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        http::response<http::empty_body> goOn(http::status::continue_, 11);
        co_await http::async_write(stream, goOn, kTuple);
    }
    if (!error) {
        stream.expires_after(kForABody);
        auto [bodyError, bodyBytes] = co_await http::async_read(stream, buffer, parser, kTuple);
        error = bodyError;
    }
    HttpResponse response;
    if (error) {
        const auto told = parseProblem(error);
        if (!told)
            co_return false;
        response = *told;
    } else if (auto request = requestOf(parser, door)) {
        stream.expires_never(); // It may be a long poll.
        response = co_await answer(*std::move(request));
    } else {
        const bool large = request.error().code == Error::Code::TooLarge;
        response = refused(large ? 413 : 400, large ? "too-large" : "bad-request",
                           request.error().detail);
    }
    buffer.shrink_to_fit(); // A waiting desk holds no room for the push it once sent.
    const bool keepAlive = !error && parser.get().keep_alive() && !m_draining;
    stream.expires_after(kForABody);
    auto reply = replyOf(response, parser, keepAlive);
    auto [writeError, written] = co_await http::async_write(stream, reply, kTuple);
    co_return keepAlive && !writeError;
}

asio::awaitable<HttpResponse> HttpServer::Impl::answer(HttpRequest request)
{
    const quint64 seen = m_pokes.generation();
    HttpResponse response = co_await answerOnce(request);
    if (response.wait <= std::chrono::milliseconds(0) || m_draining)
        co_return response;
    co_await m_pokes.wait(response.scopes, seen, response.wait);
    request.hasWaited = true;
    co_return co_await answerOnce(request);
}

asio::awaitable<HttpResponse> HttpServer::Impl::answerOnce(const HttpRequest& request)
{
    const auto there
        = [this, &request]() -> asio::awaitable<HttpResponse> { co_return m_answering(request); };
    co_return co_await asio::co_spawn(m_answers, there, asio::use_awaitable);
}

HttpServer::HttpServer(Answering answering, Pokes& pokes)
    : m_impl(std::make_unique<Impl>(std::move(answering), pokes))
{}

HttpServer::~HttpServer() = default;

void HttpServer::runThere(const std::function<void()>& work)
{
    m_impl->runThere(work);
}

Result<quint16> HttpServer::listen(const Options& options)
{
    return m_impl->listen(options);
}

void HttpServer::run()
{
    m_impl->run();
}

} // namespace keting
