// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/centerlink.h"
#include "app/desk/tokenkeeper.h"
#include "ui/shell/shellstatus.h"

namespace keting {

class AdoptionController;
class CenterSection;
class Look;
class MainWindow;
class SettingsStore;

//! Signing in at a centre, and what the window says of the exchange: its settings section, its
//! banners, its part of the status bar.
class CenterController final : public QObject {
    Q_OBJECT

public:
    //! Everything outlives the controller.
    CenterController(const Look& look, DeskHost& host, MainWindow& window, SettingsStore& store,
                     QObject* parent = nullptr);
    ~CenterController() override;

    //! Goes on where the last run ended: with the token that was kept, or asking for the password.
    void resume();
    enum class Keep { Token, Nothing }; //!< Nothing: the next run is told the password again.
    void signIn(const QString& address, const QString& user, const QString& password, Keep keep);
    void signOut();
    //! The exchange's part of the status bar; as it is for a desk that works for itself.
    void fill(ShellStatus& status) const;
    [[nodiscard]] CenterSection& section() { return *m_section; }

Q_SIGNALS:
    //! The desk has become a user's: the window is to be opened anew for them.
    void bound();
    //! What fill() says is another.
    void statusChanged();

private:
    void link(const QUrl& center, const SyncCredentials& credentials);
    void take(const SyncStatus& status);
    void showSection();
    //! How many requests of the demonstration the sign-in would remove.
    void countGoing();
    void showBanners(const SyncStatus& before);
    void showAside();
    void tellRevoked(const QStringList& scopes);
    void keepIn(const QString& name);
    void keepToken(const QByteArray& token);
    void act(const QString& banner, const QString& action);

    DeskHost& m_host;
    MainWindow& m_window;
    SettingsStore& m_store;
    CenterSection* m_section;
    AdoptionController* m_adoption; //!< A child of this.
    std::unique_ptr<TokenKeeper> m_keeper;
    std::unique_ptr<CenterLink> m_link;
    SyncStatus m_status;
    bool m_wasBound = false;
    int m_going = 0;
    qint64 m_asideShown = -1;
    qsizetype m_revokedTold = 0;
};

} // namespace keting
