// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/deskhost.h"
#include "models/sync/syncrunner.h"

namespace keting {

//! The exchange between a window's desk and a centre: the engine on the desk's storage thread, the
//! network on the thread this object lives on. Runs for as long as it lives.
class CenterLink final : public QObject {
    Q_OBJECT

public:
    //! `host` outlives it.
    CenterLink(DeskHost& host, const QUrl& center, SyncCredentials credentials,
               QObject* parent = nullptr);
    ~CenterLink() override;

    void signIn(const SyncCredentials& credentials);
    //! A question beside the exchange, by its sign-in. Without one, or a centre that answers, the
    //! reply has status 0.
    void ask(const QString& path, const QJsonObject& message,
             std::function<void(const SyncReply& reply)> then);
    //! Ends the sign-in here and, if it answers in time, at the centre; signedOut() comes next and
    //! nothing after it.
    void signOut();

Q_SIGNALS:
    void turned(const keting::SyncStatus& status);
    void tokenRenewed(const QByteArray& token);
    void failed(const keting::Error& error);
    void signedOut();

private:
    struct Exchange {
        Exchange(Desk& desk, SyncCredentials credentials, SyncEngine::Options options)
            : ledger(desk), engine(ledger, std::move(credentials), std::move(options))
        {}
        SyncLedger ledger;
        SyncEngine engine;
    };
    void begin();

    DeskHost& m_host;
    QUrl m_center;
    std::shared_ptr<std::unique_ptr<Exchange>> m_exchange; //!< The storage thread's.
    std::unique_ptr<SyncRunner> m_runner; //!< None before the engine is made.
};

} // namespace keting
