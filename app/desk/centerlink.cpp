// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/centerlink.h"

#include "models/desk/whendone.h"
#include "models/wire/limitedjson.h"

#include <QRandomGenerator>

namespace keting {

namespace {

constexpr std::chrono::seconds kSignOutPatience{5};
constexpr std::chrono::seconds kPatience{30};

} // namespace

CenterLink::CenterLink(DeskHost& host, const QUrl& center, SyncCredentials credentials,
                       QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_center(center)
    , m_exchange(std::make_shared<std::unique_ptr<Exchange>>())
{
    const SyncEngine::Options options{QStringLiteral(KETING_VERSION), true,
                                      QRandomGenerator::global()->generate()};
    whenDone(m_host.exchange([exchange = m_exchange, credentials = std::move(credentials),
                              options](Desk& desk) {
        *exchange = std::make_unique<Exchange>(desk, credentials, options);
        return false;
    }),
             this, [this](bool) { begin(); });
}

CenterLink::~CenterLink()
{
    if (m_runner)
        m_runner->halt();
    m_host
        .exchange([exchange = m_exchange](Desk&) {
            exchange->reset();
            return false;
        })
        .waitForFinished();
}

void CenterLink::begin()
{
    const auto onDesk = [this](std::function<void()> job, std::function<void()> then) {
        whenDone(m_host.exchange([exchange = m_exchange, job = std::move(job)](Desk&) {
            if (!*exchange)
                return false;
            const qint64 before = (*exchange)->engine.changes();
            job();
            return (*exchange)->engine.changes() != before;
        }),
                 this, [then = std::move(then)](bool) { then(); });
    };
    m_runner = std::make_unique<SyncRunner>((*m_exchange)->engine, m_center, onDesk);
    connect(m_runner.get(), &SyncRunner::turned, this,
            [this](const SyncStatus& status, bool) { Q_EMIT turned(status); });
    connect(m_runner.get(), &SyncRunner::tokenRenewed, this, &CenterLink::tokenRenewed);
    connect(m_runner.get(), &SyncRunner::failed, this, &CenterLink::failed);
    // What was written here goes out at once.
    connect(&m_host, &DeskHost::changed, m_runner.get(), &SyncRunner::poke);
    m_runner->poke();
}

void CenterLink::signIn(const SyncCredentials& credentials)
{
    whenDone(m_host.exchange([exchange = m_exchange, credentials](Desk&) {
        if (*exchange)
            (*exchange)->engine.signIn(credentials);
        return false;
    }),
             this, [this](bool) {
                 if (m_runner)
                     m_runner->poke();
             });
}

void CenterLink::ask(const QString& path, const QJsonObject& message,
                     std::function<void(const SyncReply& reply)> then)
{
    const auto token = std::make_shared<QByteArray>();
    whenDone(
        m_host.exchange([exchange = m_exchange, token](Desk&) {
            if (*exchange)
                *token = (*exchange)->engine.accessToken();
            return false;
        }),
        this, [this, token, path, message, then = std::move(then)](bool) {
            if (token->isEmpty()) {
                then({});
                return;
            }
            auto* transport = new HttpTransport(m_center, this);
            connect(transport, &HttpTransport::replied, this,
                    [transport, then](SyncLane, qint64, const SyncReply& reply) {
                        transport->deleteLater();
                        then(reply);
                    });
            transport->send({SyncLane::SignIn, 0, path, compactJson(message), *token, kPatience});
        });
}

void CenterLink::signOut()
{
    if (m_runner)
        m_runner->halt();
    const auto call = std::make_shared<std::optional<SyncCall>>();
    whenDone(m_host.exchange([exchange = m_exchange, call](Desk&) {
        if (*exchange)
            *call = (*exchange)->engine.signOut(kSignOutPatience);
        return false;
    }),
             this, [this, call](bool) {
                 if (!*call) {
                     Q_EMIT signedOut();
                     return;
                 }
                 auto* transport = new HttpTransport(m_center, this);
                 connect(transport, &HttpTransport::replied, this, &CenterLink::signedOut);
                 transport->send(**call);
             });
}

} // namespace keting
