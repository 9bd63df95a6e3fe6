// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/syncengine.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QSslConfiguration;

namespace keting {

//! Makes the calls of an engine at one centre. Every call gets exactly one reply, in time. Lives
//! on a thread with an event loop.
class HttpTransport : public QObject {
    Q_OBJECT

public:
    explicit HttpTransport(QUrl center, QObject* parent = nullptr);
    ~HttpTransport() override;

    //! "https://host[:port]", or plain http to this very machine; Invalid: anything else.
    [[nodiscard]] static Result<QUrl> address(const QString& text);

    //! Believe only these certificates, in PEM, about who the centre is, instead of the system's
    //! authorities. Invalid: there are none.
    [[nodiscard]] Result<void> trustOnly(const QByteArray& authorities);
    void send(const SyncCall& call);
    //! Ends what is under way, without replies.
    void cancel();

Q_SIGNALS:
    void replied(keting::SyncLane lane, qint64 number, const keting::SyncReply& reply);

private:
    [[nodiscard]] QNetworkRequest requestFor(const SyncCall& call) const;

    QUrl m_center;
    std::unique_ptr<QSslConfiguration> m_ssl; //!< None: the system's authorities.
    QNetworkAccessManager* m_network; //!< A child of this.
    QList<QNetworkReply*> m_underWay;
};

} // namespace keting
