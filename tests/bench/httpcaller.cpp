// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/httpcaller.h"

#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keting::bench {

namespace {

void require(bool ok, const char* what)
{
    if (!ok) {
        std::fprintf(stderr, "benchmark: %s\n", what);
        std::exit(1);
    }
}

QByteArrayView headerOf(const QByteArray& head, QByteArrayView name)
{
    const auto at = head.indexOf(name);
    if (at < 0)
        return {};
    const auto begin = at + name.size();
    return QByteArrayView(head).sliced(begin, head.indexOf("\r\n", begin) - begin).trimmed();
}

} // namespace

HttpCaller::Tls HttpCaller::tls()
{
    Tls tls(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    require(bool(tls), "OpenSSL does not start");
    return tls;
}

HttpCaller::HttpCaller(quint16 port, Tls tls)
    : m_socket(socket(AF_INET, SOCK_STREAM, 0)), m_tls(std::move(tls))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    require(connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
            "nobody answers");
    if (!m_tls)
        return;
    m_session = SSL_new(m_tls.get());
    require(SSL_set_fd(m_session, m_socket) == 1 && SSL_connect(m_session) == 1,
            "no encrypted connection comes about");
}

HttpCaller::~HttpCaller()
{
    SSL_free(m_session);
    close(m_socket);
}

QByteArray HttpCaller::request(const QByteArray& path, const QByteArray& token,
                               const QByteArray& body, const QByteArray& coding)
{
    QByteArray head = "POST " + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          "Accept-Encoding: zstd\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n";
    if (!coding.isEmpty())
        head += "Content-Encoding: " + coding + "\r\n";
    if (!token.isEmpty())
        head += "Authorization: Bearer " + token + "\r\n";
    return head + "\r\n" + body;
}

void HttpCaller::send(const QByteArray& request)
{
    qsizetype sent = 0;
    while (sent < request.size()) {
        const char* from = request.constData() + sent;
        const qsizetype left = request.size() - sent;
        const qsizetype more = m_session ? SSL_write(m_session, from, int(left))
                                         : ::send(m_socket, from, size_t(left), MSG_NOSIGNAL);
        require(more > 0, "the server does not take a request");
        sent += more;
    }
}

void HttpCaller::readMore()
{
    std::array<char, 65'536> part;
    const qsizetype count = m_session ? SSL_read(m_session, part.data(), int(part.size()))
                                      : recv(m_socket, part.data(), part.size(), 0);
    require(count > 0, "the server has ended a connection");
    m_read.append(part.data(), count);
}

HttpCaller::Reply HttpCaller::receive()
{
    constexpr qsizetype kStatusAt = 9; // "HTTP/1.1 "
    qsizetype end = -1;
    while ((end = m_read.indexOf("\r\n\r\n")) < 0)
        readMore();
    const QByteArray head = m_read.first(end + 2);
    Reply reply;
    reply.status = head.sliced(kStatusAt, 3).toInt();
    reply.isPacked = !headerOf(head, "Content-Encoding:").isEmpty();
    bool isNumber = false;
    const qsizetype size = headerOf(head, "Content-Length:").toLongLong(&isNumber);
    require(isNumber, "a reply has no length");
    const qsizetype whole = head.size() + 2 + size;
    while (m_read.size() < whole)
        readMore();
    reply.body = m_read.sliced(head.size() + 2, size);
    reply.bytes = whole;
    m_read.remove(0, whole);
    return reply;
}

} // namespace keting::bench
