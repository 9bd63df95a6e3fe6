// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/httpserver.h"

#include "app/center/connection.h"
#include "app/center/logline.h"
#include "app/center/newcomers.h"
#include "app/center/pokes.h"
#include "app/center/requestlog.h"
#include "app/center/requestmeter.h"
#include "app/center/tlscontext.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <boost/asio.hpp>
#include <set>

namespace keting {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;

namespace {

constexpr auto kServerTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::seconds kForAHeader{10};
constexpr std::chrono::seconds kIdle{60};
constexpr std::chrono::seconds kDraining{10};
constexpr std::chrono::milliseconds kBetweenSweeps{500};
constexpr int kMostConnections = 4000;
// A county behind one address has some 300 desks, and each sends something at once.
constexpr std::size_t kMostNewcomers = kMostConnections / 4;

Door doorOf(const asio::ip::tcp::socket& socket, bool behindProxy)
{
    ErrorCode error;
    asio::ip::address address = socket.remote_endpoint(error).address();
    if (error)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return {QByteArray::fromStdString(address.to_string()), false,
            behindProxy && address.is_loopback()};
}

Door doorOf(const asio::local::stream_protocol::socket&, bool)
{
    return {{}, true, false};
}

//! A TLS handshake is many small packets, each of which would wait for the other side's delayed
//! acknowledgement of the one before.
void sendAtOnce(asio::ip::tcp::socket& socket)
{
    ErrorCode ignored;
    ignored = socket.set_option(asio::ip::tcp::no_delay(true), ignored);
}

void sendAtOnce(const asio::local::stream_protocol::socket&) {}

//! A connection in the set of those that are open, for as long as it is.
class Listed {
public:
    Listed(std::set<Connection*>& all, Connection& one) : m_all(all), m_one(&one)
    {
        m_all.insert(m_one);
    }
    ~Listed() { m_all.erase(m_one); }
    Q_DISABLE_COPY_MOVE(Listed)

private:
    std::set<Connection*>& m_all;
    Connection* m_one;
};

QByteArray newRequestId()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

//! A caller can put anything where the method stands.
QByteArrayView methodToLog(const QByteArray& method)
{
    static constexpr std::array<QByteArrayView, 7> kKnown{"GET",    "POST",    "HEAD", "PUT",
                                                          "DELETE", "OPTIONS", "PATCH"};
    const auto* const known = std::ranges::find(kKnown, QByteArrayView(method));
    return known == kKnown.end() ? QByteArrayView("other") : *known;
}

} // namespace

class HttpServer::Impl {
public:
    Impl(Reading reading, Answering answering, Pokes& pokes, RequestMeter& meter,
         int answeringThreads)
        : m_reading(std::move(reading))
        , m_answering(std::move(answering))
        , m_pokes(pokes)
        , m_meter(meter)
        , m_answers(std::size_t(answeringThreads))
    {}

    void runThere(const std::function<void()>& work)
    {
        asio::post(m_answers, asio::use_future(work)).get();
    }
    Result<quint16> listen(const Options& options);
    void run();

private:
    using Clock = std::chrono::steady_clock;
    struct Answered {
        HttpResponse response;
        Clock::duration waited{0}; //!< For news, on purpose.
    };
    [[nodiscard]] Result<void> listenToTheNetwork(const Options& options);
    [[nodiscard]] Result<void> listenToTheOperator(const QString& path);
    template <typename Acceptor>
    asio::awaitable<void> accept(Acceptor& acceptor);
    asio::awaitable<void> serve(Connection::Socket socket, Door door);
    asio::awaitable<bool> replyTo(Connection::Received received, Connection& connection);
    asio::awaitable<Answered> answer(HttpRequest request);
    asio::awaitable<HttpResponse> answerOnce(const HttpRequest& request);
    void obeySignals();
    asio::awaitable<void> sweep();
    void rereadTls();
    void drain();
    void endIfIdle();

    Reading m_reading;
    Answering m_answering;
    Pokes& m_pokes;
    RequestMeter& m_meter;
    std::optional<TlsFiles> m_tlsFiles;
    std::shared_ptr<asio::ssl::context> m_tls; //!< None: plain.
    bool m_behindProxy = false;
    bool m_isQuiet = false;
    RequestLog m_log;
    Newcomers m_newcomers{kMostNewcomers}; //!< As the next one.
    std::set<Connection*> m_open; //!< Outlives m_io, which ends those that are left.
    asio::io_context m_io{1};
    asio::thread_pool m_answers;
    asio::ip::tcp::acceptor m_acceptor{m_io};
    asio::local::stream_protocol::acceptor m_local{m_io};
    asio::signal_set m_signals{m_io};
    asio::steady_timer m_deadline{m_io};
    asio::steady_timer m_sweeping{m_io};
    int m_connections = 0;
    bool m_draining = false;
    QString m_localSocket;
};

Result<quint16> HttpServer::Impl::listen(const Options& options)
{
    // From now on: whoever learns that it listens may signal it.
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        m_signals.add(signal);
    m_behindProxy = options.behindProxy;
    m_isQuiet = options.isQuiet;
    m_tlsFiles = options.tls;
    if (m_tlsFiles) {
        const auto tls = tlsContextFrom(*m_tlsFiles);
        if (!tls)
            return tl::unexpected(tls.error());
        m_tls = *tls;
    }
    if (const auto listening = listenToTheNetwork(options); !listening)
        return tl::unexpected(listening.error());
    if (!options.localSocket.isEmpty()) {
        if (const auto listening = listenToTheOperator(options.localSocket); !listening)
            return tl::unexpected(listening.error());
        asio::co_spawn(m_io, accept(m_local), asio::detached);
    }
    asio::co_spawn(m_io, accept(m_acceptor), asio::detached);
    return m_acceptor.local_endpoint().port();
}

Result<void> HttpServer::Impl::listenToTheNetwork(const Options& options)
{
    ErrorCode error;
    const auto address = asio::ip::make_address(options.address.toStdString(), error);
    if (!error && !address.is_loopback() && !m_tls && !m_behindProxy)
        return fail(Error::Code::Invalid,
                    u"what villagers say does not travel unencrypted: beyond 127.0.0.1 give "
                    "--tls-cert and --tls-key, or --behind-proxy when a proxy in front of this "
                    "centre does the encryption"_s);
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
    return {};
}

Result<void> HttpServer::Impl::listenToTheOperator(const QString& path)
{
    if (path.toUtf8().size() > kMostSocketPath)
        return fail(
            Error::Code::Invalid,
            u"the path of the data directory is too long for the socket in it, %1: %2 bytes "
            "are allowed; nothing was started"_s.arg(path)
                .arg(kMostSocketPath));
    m_localSocket = path;
    QFile::remove(m_localSocket); // Of a server that was killed; this one holds the data.
    const asio::local::stream_protocol::endpoint local(m_localSocket.toStdString());
    ErrorCode error;
    error = m_local.open(local.protocol(), error);
    if (!error)
        error = m_local.bind(local, error);
    if (!error)
        error = m_local.listen(asio::socket_base::max_listen_connections, error);
    if (error || !QFile::setPermissions(m_localSocket, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Error::Code::Storage,
                    u"the local socket %1 cannot be made"_s.arg(m_localSocket));
    return {};
}

void HttpServer::Impl::run()
{
    obeySignals();
    asio::co_spawn(m_io, sweep(), asio::detached);
    m_io.run();
    m_log.flush();
    if (!m_localSocket.isEmpty())
        QFile::remove(m_localSocket);
}

void HttpServer::Impl::obeySignals()
{
    m_signals.async_wait([this](ErrorCode error, int signal) {
        if (error)
            return;
        if (signal == SIGHUP)
            rereadTls();
        else
            drain();
        if (!m_draining)
            obeySignals();
    });
}

//! Ends connections that take too long.
asio::awaitable<void> HttpServer::Impl::sweep()
{
    while (true) {
        m_sweeping.expires_after(kBetweenSweeps);
        co_await m_sweeping.async_wait(kServerTuple);
        for (Connection* connection : m_open)
            connection->endIfLate(Clock::now());
    }
}

void HttpServer::Impl::rereadTls()
{
    if (!m_tlsFiles)
        return;
    const auto tls = tlsContextFrom(*m_tlsFiles);
    if (tls)
        m_tls = *tls;
    logLine(tls ? "info" : "warning",
            {{"message"_L1,
              tls ? u"the certificate was read again; new connections get it"_s
                  : tls.error().detail + u"; the certificate from before stays in use"_s}});
}

void HttpServer::Impl::drain()
{
    m_draining = true;
    ErrorCode ignored;
    ignored = m_acceptor.close(ignored);
    ignored = m_local.close(ignored);
    m_pokes.wakeAll();
    for (Connection* connection : m_open)
        connection->endIfIdle();
    m_deadline.expires_after(kDraining);
    m_deadline.async_wait([this](ErrorCode error) {
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
        auto [error, socket] = co_await acceptor.async_accept(kServerTuple);
        if (error) {
            // Out of descriptors, for one: those that are open will end.
            asio::steady_timer pause(m_io, std::chrono::milliseconds(50));
            co_await pause.async_wait(kServerTuple);
            continue;
        }
        if (m_connections >= kMostConnections)
            continue; // Closed with the socket.
        const Door door = doorOf(socket, m_behindProxy);
        sendAtOnce(socket);
        ++m_connections;
        asio::co_spawn(m_io, serve(Connection::Socket(std::move(socket)), door),
                       [this](const std::exception_ptr&) {
                           --m_connections;
                           endIfIdle();
                       });
    }
}

asio::awaitable<void> HttpServer::Impl::serve(Connection::Socket socket, Door door)
{
    Connection connection(std::move(socket), door, door.isLocal ? nullptr : m_tls);
    const Listed listed(m_open, connection);
    Newcomers::Seat seat(m_newcomers, door.address, connection);
    bool more = co_await connection.open();
    if (!more && !m_draining)
        m_meter.handshakeFailed();
    std::chrono::seconds patience = kForAHeader;
    while (more && !m_draining) {
        auto received = co_await connection.read(patience);
        more = received.has_value();
        seat.leave();
        if (received)
            more = co_await replyTo(*std::move(received), connection);
        patience = kIdle;
    }
    co_await connection.close();
}

//! True: another request may follow on this connection.
asio::awaitable<bool> HttpServer::Impl::replyTo(Connection::Received received,
                                                Connection& connection)
{
    m_meter.began();
    const QByteArray requestId = newRequestId();
    Answered answered{std::move(received.refusal)};
    if (received.request) {
        m_reading(*received.request);
        answered = co_await answer(*std::move(received.request));
        if (answered.response.write)
            answered.response.body = answered.response.write();
    }
    const bool keepAlive = received.keepsAlive && !m_draining;
    const auto written = co_await connection.write(answered.response, requestId, keepAlive);
    const auto took = Clock::now() - received.begun;
    const QByteArray route = m_meter.routeOf(received.target);
    m_meter.ended(route, took - answered.waited);
    const auto toMs = [](Clock::duration duration) {
        return qint64(std::chrono::duration_cast<std::chrono::milliseconds>(duration).count());
    };
    // Requests that were answered in one turn of the loop are written at once.
    const bool isFirst = !m_isQuiet
        && m_log.add({requestId, methodToLog(received.method), route, answered.response.status,
                      toMs(took), toMs(answered.waited), qint64(received.bytes),
                      qint64(written.value_or(0))});
    if (isFirst)
        asio::post(m_io, [this] { m_log.flush(); });
    co_return keepAlive&& written.has_value();
}

asio::awaitable<HttpServer::Impl::Answered> HttpServer::Impl::answer(HttpRequest request)
{
    const quint64 seen = m_pokes.generation();
    HttpResponse response = co_await answerOnce(request);
    if (response.wait <= std::chrono::milliseconds(0) || m_draining)
        co_return Answered{std::move(response)};
    const auto since = Clock::now();
    co_await m_pokes.wait(response.scopes, seen, response.wait, request.token);
    const auto waited = Clock::now() - since;
    request.hasWaited = true;
    response = co_await answerOnce(request); // Within the braces below, GCC 12 destroys it twice.
    co_return Answered{std::move(response), waited};
}

asio::awaitable<HttpResponse> HttpServer::Impl::answerOnce(const HttpRequest& request)
{
    const auto ask = [this, &request](auto handler) {
        // The executor that counts as work: the server does not end before the answer has come.
        auto here = asio::prefer(asio::get_associated_executor(handler, m_io.get_executor()),
                                 asio::execution::outstanding_work_t::tracked);
        asio::post(m_answers, [this, &request, here, handler = std::move(handler)]() mutable {
            asio::post(here,
                       [handler = std::move(handler), response = m_answering(request)]() mutable {
                           std::move(handler)(std::move(response));
                       });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(HttpResponse)>(
        ask, asio::use_awaitable);
}

HttpServer::HttpServer(Reading reading, Answering answering, Pokes& pokes, RequestMeter& meter,
                       int answeringThreads)
    : m_impl(std::make_unique<Impl>(std::move(reading), std::move(answering), pokes, meter,
                                    answeringThreads))
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
