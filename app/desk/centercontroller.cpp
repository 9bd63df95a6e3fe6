// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/centercontroller.h"

#include "app/desk/adoptioncontroller.h"
#include "app/desk/centerwords.h"
#include "app/desk/errortext.h"
#include "models/desk/newdesk.h"
#include "models/desk/whendone.h"
#include "ui/look/toast.h"
#include "ui/settings/centersection.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/settingsstore.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAsideShown = 50;

QString addressKey()
{
    return u"center/address"_s;
}

ShellStatus::Sync syncOf(const SyncStatus& status)
{
    using Condition = SyncStatus::Condition;
    switch (status.condition) {
    case Condition::Level:
        return status.aside > 0 ? ShellStatus::Sync::Rejected : ShellStatus::Sync::Synced;
    case Condition::Connecting:
    case Condition::Working: return ShellStatus::Sync::Syncing;
    case Condition::Offline:
    case Condition::SignInNeeded: return ShellStatus::Sync::Offline;
    case Condition::UpgradeNeeded:
    case Condition::Stopped: return ShellStatus::Sync::Rejected;
    }
    Q_UNREACHABLE();
}

} // namespace

CenterController::CenterController(const Look& look, DeskHost& host, MainWindow& window,
                                   SettingsStore& store, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_window(window)
    , m_store(store)
    , m_section(new CenterSection(look))
    , m_adoption(new AdoptionController(host, m_section->refused(), window, this))
    , m_wasBound(host.binding().has_value())
{
    window.settingsPage().addSection(tr("Centre"), m_section);
    connect(m_section, &CenterSection::signInRequested, this,
            [this](const QString& address, const QString& user, const QString& password) {
                signIn(address, user, password, Keep::Token);
            });
    connect(m_section, &CenterSection::signOutRequested, this, &CenterController::signOut);
    connect(&window, &MainWindow::bannerActed, this, &CenterController::act);
    connect(&host, &DeskHost::changed, this, &CenterController::countGoing);
    showSection();
    countGoing();
}

CenterController::~CenterController() = default;

void CenterController::resume()
{
    const auto binding = m_host.binding();
    const QString address = m_store.value(addressKey()).toString();
    const auto center = HttpTransport::address(address);
    if (!binding || !center)
        return;
    keepIn(binding->user.toString() + u'@' + address);
    m_keeper->read([this, center = *center, user = binding->user](const QByteArray& token) {
        link(center, {user, {}, token});
    });
}

void CenterController::signIn(const QString& address, const QString& user, const QString& password,
                              Keep keep)
{
    const auto center = HttpTransport::address(address);
    const auto name = UserId::parse(user);
    if (!center || !name) {
        m_section->setState({address, user, m_wasBound, false, false,
                             tr("The address is https://NAME or https://NAME:PORT; plain http only "
                                "to this computer."),
                             false});
        return;
    }
    m_store.setValue(addressKey(), address);
    m_keeper.reset();
    if (keep == Keep::Token)
        keepIn(user + u'@' + address);
    if (m_link)
        m_link->signIn({*name, password, {}});
    else
        link(*center, {*name, password, {}});
}

void CenterController::signOut()
{
    m_adoption->use(nullptr);
    if (m_link) {
        CenterLink* leaving = m_link.release();
        leaving->setParent(this);
        leaving->disconnect(this);
        connect(leaving, &CenterLink::signedOut, leaving, &QObject::deleteLater);
        leaving->signOut();
    }
    if (m_keeper)
        m_keeper->forget();
    m_status = {};
    m_status.condition = SyncStatus::Condition::SignInNeeded;
    showSection();
    Q_EMIT statusChanged();
}

void CenterController::link(const QUrl& center, const SyncCredentials& credentials)
{
    m_link = std::make_unique<CenterLink>(m_host, center, credentials);
    m_adoption->use(m_link.get());
    connect(m_link.get(), &CenterLink::turned, this, &CenterController::take);
    connect(m_link.get(), &CenterLink::tokenRenewed, this, &CenterController::keepToken);
    connect(m_link.get(), &CenterLink::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_section->setState(
            {{}, {}, m_wasBound, false, false, text.what + u' ' + text.rest, false});
    });
}

void CenterController::keepIn(const QString& name)
{
    m_keeper = std::make_unique<TokenKeeper>(name);
    connect(m_keeper.get(), &TokenKeeper::notKept, this, [this] {
        m_window.toast().tell(tr("The sign-in is not kept"),
                              tr("This desktop has no keychain: the next start asks for the "
                                 "password again."));
    });
}

void CenterController::keepToken(const QByteArray& token)
{
    if (!m_keeper)
        return;
    if (token.isEmpty())
        m_keeper->forget();
    else
        m_keeper->keep(token);
}

void CenterController::take(const SyncStatus& status)
{
    const SyncStatus before = std::exchange(m_status, status);
    if (before == status)
        return;
    m_adoption->take(status);
    showSection();
    showBanners(before);
    showAside();
    tellRevoked(status.revoked.mid(m_revokedTold));
    m_revokedTold = status.revoked.size();
    Q_EMIT statusChanged();
    // Not before the first exchange is through: until then there is nothing to see.
    if (!m_wasBound && m_host.binding() && status.condition == SyncStatus::Condition::Level) {
        m_wasBound = true;
        Q_EMIT bound();
    }
}

void CenterController::showSection()
{
    using Condition = SyncStatus::Condition;
    const auto binding = m_host.binding();
    CenterSection::State state;
    state.address = m_store.value(addressKey()).toString();
    state.user = binding ? binding->user.toString() : QString();
    state.isBound = binding.has_value();
    state.going = binding ? 0 : m_going;
    const bool asks = !m_link || m_status.condition == Condition::SignInNeeded;
    state.isSignedIn = m_link && !asks;
    if (m_link || binding)
        state.words = standingWords(m_status);
    state.isWell = m_status.condition != Condition::Stopped;
    if (m_link && asks && !m_status.detail.isEmpty()) {
        state.words = tr("The centre refused the sign-in: check the user and the password.");
        state.isWell = false;
    }
    m_section->setState(state);
}

void CenterController::countGoing()
{
    if (m_link || m_wasBound)
        return;
    whenDone(m_host.consult([](Desk& desk) { return requestsThatGo(desk.tables()); }), this,
             [this](const Result<qint64>& going) {
                 const int before = std::exchange(m_going, int(going.value_or(0)));
                 if (m_going != before)
                     showSection();
             });
}

void CenterController::showBanners(const SyncStatus& before)
{
    const auto show = [this](const char* id, const std::optional<BannerSpec>& was,
                             const std::optional<BannerSpec>& is) {
        if (was == is)
            return;
        if (is)
            m_window.putBanner(*is);
        else
            m_window.withdrawBanner(QString::fromLatin1(id));
    };
    show(centerbanner::kExchange, exchangeBanner(before), exchangeBanner(m_status));
    show(centerbanner::kClock, clockBanner(before), clockBanner(m_status));
    show(centerbanner::kAside, asideBanner(before), asideBanner(m_status));
}

void CenterController::showAside()
{
    if (m_status.aside == m_asideShown)
        return;
    m_asideShown = m_status.aside;
    whenDone(m_host.read([](DeskReader& reader) { return reader.asideWork(kMostAsideShown); }),
             this, [this](const Result<QList<AsideWork>>& work) {
                 QStringList lines;
                 for (const AsideWork& one : work.value_or(QList<AsideWork>()))
                     lines.append(asideWords(one, m_host.records()->county));
                 m_section->setAside(lines);
             });
}

void CenterController::tellRevoked(const QStringList& scopes)
{
    QStringList names;
    for (const QString& scope : scopes) {
        const QString code = villageOfScope(scope);
        const Village* village = m_host.records()->county.village(code);
        if (!code.isEmpty())
            names.append(village ? village->name : code);
    }
    if (!names.isEmpty())
        m_window.toast().tell(tr("No longer yours: %1").arg(names.join(tr(", "))),
                              tr("Somebody else serves there now; its requests have left this "
                                 "computer."));
}

void CenterController::fill(ShellStatus& status) const
{
    if (!m_link && !m_wasBound)
        return;
    status.sync = syncOf(m_status);
    status.syncText = syncWords(m_status);
    status.clockWrong = isClockWrong(m_status);
    if (const QString words = clockWords(m_status); !words.isEmpty())
        status.clockText = words;
}

void CenterController::act(const QString& banner, const QString& action)
{
    const bool isOurs = banner == QLatin1StringView(centerbanner::kExchange)
        || banner == QLatin1StringView(centerbanner::kAside);
    if (!isOurs || action != QLatin1StringView(centerbanner::kShow))
        return;
    m_window.showPage(u"settings"_s);
    m_window.settingsPage().ensureWidgetVisible(m_section);
    m_section->focusSignIn();
}

} // namespace keting
