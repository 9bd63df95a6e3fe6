// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace keting::bench {

//! A client that costs next to nothing, so that what is measured is the server: one connection over
//! loopback, blocking, HTTP/1.1 with Content-Length. Ends the program when the other side does not
//! keep to that.
class HttpCaller {
public:
    //! For many callers; it asks no certificate who it is.
    using Tls = std::shared_ptr<ssl_ctx_st>;
    [[nodiscard]] static Tls tls();

    //! Without `tls` it is plain.
    HttpCaller(quint16 port, Tls tls);
    ~HttpCaller();
    Q_DISABLE_COPY_MOVE(HttpCaller)

    struct Reply {
        int status = 0;
        QByteArray body; //!< As it travelled, maybe packed.
        bool isPacked = false;
        qint64 bytes = 0; //!< With its head.
    };
    //! A whole POST, made beforehand; `coding` is what `body` was packed with, empty: nothing.
    [[nodiscard]] static QByteArray request(const QByteArray& path, const QByteArray& token,
                                            const QByteArray& body, const QByteArray& coding);
    void send(const QByteArray& request);
    [[nodiscard]] Reply receive();

private:
    void readMore();

    int m_socket = -1;
    Tls m_tls;
    ssl_st* m_session = nullptr;
    QByteArray m_read; //!< Come, and not yet part of a reply.
};

} // namespace keting::bench
