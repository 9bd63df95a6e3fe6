// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/httptransport.h"

#include "models/wire/contentcoding.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostReplyBytes = 67'108'864;
constexpr qsizetype kWorthPacking = 1024;

bool isThisMachine(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

std::optional<Millis> retryAfterOf(const QNetworkReply& reply)
{
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, 3600));
}

//! Whom one believes cannot be asked of the user in the middle of an exchange: it is told, and no
//! error is ever ignored.
QString troubleOf(const QNetworkReply& reply, const QList<QSslError>& errors)
{
    if (reply.error() != QNetworkReply::SslHandshakeFailedError)
        return {};
    if (errors.isEmpty())
        return u"no encrypted connection with the centre comes about (%1)"_s.arg(
            reply.errorString());
    QStringList reasons;
    for (const QSslError& error : errors)
        reasons.append(error.errorString());
    return u"the centre's certificate is not trusted here (%1)"_s.arg(reasons.join(u"; "));
}

} // namespace

HttpTransport::HttpTransport(QUrl center, QObject* parent)
    : QObject(parent), m_center(std::move(center)), m_network(new QNetworkAccessManager(this))
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setAutoDeleteReplies(true);
}

HttpTransport::~HttpTransport() = default;

Result<QUrl> HttpTransport::address(const QString& text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isPlain = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != "https"_L1)
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(Error::Code::Invalid,
                    u"the address of a centre is https://NAME or https://NAME:PORT"_s);
    if (isPlain && !isThisMachine(url.host()))
        return fail(Error::Code::Invalid,
                    u"what villagers say does not travel unencrypted: use https, plain http only "
                    "to 127.0.0.1"_s);
    return url;
}

Result<void> HttpTransport::trustOnly(const QByteArray& authorities)
{
    const auto read = QSslCertificate::fromData(authorities, QSsl::Pem);
    if (read.isEmpty() || std::ranges::any_of(read, &QSslCertificate::isNull))
        return fail(Error::Code::Invalid, u"the file of authorities holds no certificate in PEM"_s);
    m_ssl = std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
    m_ssl->setCaCertificates(read);
    return {};
}

QNetworkRequest HttpTransport::requestFor(const SyncCall& call) const
{
    QUrl url = m_center;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + call.path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(int(call.patience.count()));
    request.setDecompressedSafetyCheckThreshold(kMostReplyBytes);
    if (m_ssl)
        request.setSslConfiguration(*m_ssl);
    if (!call.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + call.token);
    return request;
}

void HttpTransport::send(const SyncCall& call)
{
    QNetworkRequest request = requestFor(call);
    QByteArray body = call.body;
    if (body.size() >= kWorthPacking) {
        body = encoded(body, "zstd");
        request.setRawHeader("Content-Encoding", "zstd");
    }
    QNetworkReply* reply = m_network->post(request, body);
    m_underWay.append(reply);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > kMostReplyBytes)
            reply->abort();
    });
    const auto distrust = std::make_shared<QList<QSslError>>();
    connect(reply, &QNetworkReply::sslErrors, reply,
            [distrust](const QList<QSslError>& errors) { *distrust = errors; });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, distrust, lane = call.lane, number = call.number, path = call.path] {
                m_underWay.removeOne(reply);
                SyncReply answer;
                answer.path = path;
                const bool cutOff = reply->error() != QNetworkReply::NoError
                    && reply->error() < QNetworkReply::ContentAccessDenied;
                if (cutOff) {
                    answer.trouble = troubleOf(*reply, *distrust);
                } else {
                    answer.status
                        = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                    answer.body = reply->readAll();
                    answer.retryAfter = retryAfterOf(*reply);
                }
                Q_EMIT replied(lane, number, answer);
            });
}

void HttpTransport::cancel()
{
    for (QNetworkReply* reply : std::exchange(m_underWay, {})) {
        reply->disconnect(this);
        reply->abort();
    }
}

} // namespace keting
