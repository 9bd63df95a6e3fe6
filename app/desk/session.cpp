// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/session.h"

#include "app/desk/centercontroller.h"
#include "app/desk/closingcontroller.h"
#include "app/desk/errortext.h"
#include "app/desk/settingscontroller.h"
#include "app/desk/soundcheck.h"
#include "models/demo/demorecords.h"
#include "models/demo/demorequests.h"
#include "models/desk/actors.h"
#include "models/desk/deskrestore.h"
#include "models/desk/newdesk.h"
#include "models/desk/whendone.h"
#include "models/store/datadirectory.h"
#include "ui/inbox/inboxpane.h"
#include "ui/look/lookstyle.h"
#include "ui/look/toast.h"
#include "ui/settings/workdialog.h"
#include "ui/shell/settingspage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QLibraryInfo>
#include <QThreadPool>
#include <QTimer>
#include <QTranslator>

#include <chrono>
#include <utility>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWindowSize{1366, 768};
constexpr std::chrono::milliseconds kPatience(500); // Most desks are open by then.
constexpr std::chrono::minutes kBeforeCheck(1); // The morning's first messages come first.

//! The system's clock, or one that started at a given instant when the program did.
NowFn clockOf(const std::optional<Instant>& start)
{
    if (!start)
        return [] { return fromMs(QDateTime::currentMSecsSinceEpoch()); };
    QElapsedTimer elapsed;
    elapsed.start();
    return [from = *start, elapsed] { return from + Millis(elapsed.elapsed()); };
}

//! A directory without a desk gets a whole one, or none.
Result<void> makeIfNew(const Options& options, const NowFn& now)
{
    const auto directory = DataDirectory::open(options.directory, DataDirectory::Want::Create);
    if (!directory)
        return tl::unexpected(directory.error());
    if (directory->hasDatabase())
        return {};
    Desk::Options desk;
    desk.now = now;
    if (options.demo)
        desk.seed = kDemoSeed; // The same county everywhere; later runs need ids of their own.
    return makeDesk(*directory, desk, [demo = options.demo](Desk& fresh) {
        return demo ? fillDemoCounty(fresh, kDemoSeed) : fillNewDesk(fresh, deskUser());
    });
}

Result<void> restore(const Options& options)
{
    auto directory = DataDirectory::open(options.directory, DataDirectory::Want::Existing);
    if (!directory)
        return tl::unexpected(directory.error());
    return restoreDeskFrom(options.restoreFrom, *directory).map([](const QString&) {});
}

} // namespace

Session::Session(QApplication& application, Options options)
    : m_application(application), m_options(std::move(options)), m_settings(m_options.settingsFile)
{}

Session::~Session()
{
    m_soundCheck.reset();
    QThreadPool::globalInstance()->waitForDone();
    if (!m_host)
        return;
    if (m_progress)
        m_progress->stopped = true;
    m_host->settle();
    m_closing.reset();
    m_center.reset();
    m_settingsPages.reset();
    m_window.reset(); // Pages that close still save what was being written.
    m_host->settle();
}

void Session::start()
{
    loadTranslations();
    dress();
    openDesk();
}

void Session::showWindow()
{
    m_commands = std::make_unique<CommandRegistry>(*m_look);
    m_window = std::make_unique<MainWindow>(*m_look, *m_commands, m_settings);
    m_workbench = std::make_unique<Workbench>(*m_look, *m_host, *m_window, *m_commands, user());
    joinCenter();
    m_settingsPages = std::make_unique<SettingsController>(*m_look, *m_host, *m_window,
                                                           m_options.directory, user());
    connect(m_window.get(), &MainWindow::demoRequested, this, &Session::loadDemo);
    connect(m_window.get(), &MainWindow::reopenRequested, this, [this] { openAnew({}); });
    connect(m_settingsPages.get(), &SettingsController::restoreRequested, this, &Session::openAnew);
    connect(m_host.get(), &DeskHost::changed, m_settingsPages.get(), &SettingsController::refresh);
    m_closing = std::make_unique<ClosingController>(*m_host, *m_window, m_settings, user());
    connect(m_workbench.get(), &Workbench::minuteBegan, m_closing.get(), &ClosingController::offer);
    m_closing->offer(m_host->now());
    m_soundCheck
        = std::make_unique<SoundCheck>(DataDirectory::databaseFile(m_options.directory), *m_window);
    m_soundCheck->beginAfter(kBeforeCheck);
    m_window->settingsPage().overrule(m_options.theme, m_options.language);
    if (m_options.theme)
        m_look->setTheme(*m_options.theme); // For this run only, over what the settings say.
    if (!m_options.tour.isEmpty())
        m_window->resize(kWindowSize); // Pictures are of one size wherever they are taken.
    m_window->show();
    m_workbench->inbox().focusList();
    closeOpening(); // Only now: the last window that closes ends the program.
    QGuiApplication::setQuitOnLastWindowClosed(true);
    tellRestored();
    if (!m_options.tour.isEmpty())
        takeTour();
}

void Session::joinCenter()
{
    m_center = std::make_unique<CenterController>(*m_look, *m_host, *m_window, m_settings);
    connect(m_center.get(), &CenterController::bound, this, [this] { openAnew({}); });
    connect(m_center.get(), &CenterController::statusChanged, m_workbench.get(),
            [this] { m_workbench->showStatus(); });
    m_workbench->fillStatusBy([this](ShellStatus& status) { m_center->fill(status); });
    if (m_options.center.isEmpty())
        m_center->resume();
    else
        m_center->signIn(m_options.center, m_options.user, m_options.password,
                         CenterController::Keep::Nothing);
}

void Session::loadTranslations()
{
    QString language = m_options.language;
    if (language.isEmpty())
        language = loadShellSettings(m_settings).language;
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto load = [&](const QString& name, const QString& directory) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, directory))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"keting"_s, u":/keting/translations"_s);
}

void Session::dress()
{
    QIcon::setFallbackSearchPaths({u":/keting/icons"_s});
    QIcon::setFallbackThemeName(u"breeze"_s);
    m_look = std::make_unique<Look>(QApplication::palette());
    applyTo(*m_look, loadShellSettings(m_settings));
    keting::dress(m_application, *m_look);
}

void Session::openDesk()
{
    m_progress = std::make_shared<WorkProgress>();
    m_restored = std::make_shared<Result<void>>();
    Desk::Options options;
    options.directory = m_options.directory;
    using Follows = DeskClock::Follows;
    options.clock = std::make_shared<DeskClock>(clockOf(m_options.now),
                                                m_options.now ? Follows::Machine : Follows::Center);
    options.now = [clock = options.clock] { return clock->now(); };
    options.progress = reporterOf(m_progress);
    m_host = std::make_unique<DeskHost>(options.now);
    const auto first = [options = m_options, now = options.now, restored = m_restored] {
        if (!options.restoreFrom.isEmpty())
            *restored = restore(options);
        return makeIfNew(options, now);
    };
    QTimer::singleShot(kPatience, this, &Session::showOpening);
    whenDone(m_host->begin(options, first), this, [this](const Result<void>& opened) {
        m_progress.reset();
        if (opened)
            showWindow();
        else // In a turn of its own: who listens ends the event loop, which may not run yet.
            QTimer::singleShot(0, this, [this, error = opened.error()] { emit failed(error); });
    });
}

void Session::showOpening()
{
    if (!m_progress)
        return;
    m_opening = new WorkDialog(*m_look, tr("Keting"),
                               tr("The data is being opened. After an upgrade everything shown is "
                                  "made anew from the log, which can take a while; nothing is "
                                  "lost if it is stopped."),
                               m_progress);
    connect(m_opening, &QDialog::rejected, this, [] { QCoreApplication::exit(0); });
    m_opening->show();
}

void Session::closeOpening()
{
    if (m_opening)
        m_opening->accept();
}

void Session::tellRestored()
{
    const QString file = std::exchange(m_options.restoreFrom, {});
    if (file.isEmpty())
        return;
    if (*m_restored) {
        m_window->toast().tell(tr("The backup was restored"), file);
        return;
    }
    m_window->putBanner(
        BannerSpec{u"restore"_s,
                   BannerSpec::Kind::Error,
                   u"dialog-error"_s,
                   tr("The backup could not be restored."),
                   tr("The data is as it was. %1").arg(errorText(m_restored->error()).what),
                   {BannerSpec::Action{u"dismiss"_s, tr("Dismiss")}}});
}

void Session::openAnew(const QString& restoreFrom)
{
    m_options.restoreFrom = restoreFrom;
    if (restoreFrom.isEmpty()) { // What was just chosen in the settings wins over the command line.
        m_options.language.clear();
        m_options.theme.reset();
    }
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window->close();
    QCoreApplication::exit(kOpenAnew);
}

void Session::loadDemo()
{
    whenDone(m_host->write([](Desk& desk) -> Result<void> {
        const auto data = DemoData::load();
        if (!data)
            return tl::unexpected(data.error());
        if (const auto filled = fillDemoRecords(desk, *data); !filled)
            return filled;
        return fillDemoRequests(desk, *data, kDemoSeed);
    }),
             this, [this](const Result<void>& filled) {
                 if (!filled)
                     qWarning("the demo county could not be loaded: %s",
                              qUtf8Printable(filled.error().detail));
                 m_workbench->refresh();
             });
}

UserId Session::user() const
{
    if (const auto binding = m_host->binding())
        return binding->user;
    for (const Person& person : m_host->records()->county.people()) {
        if (person.role == "commissioner"_L1 && person.user.toString().startsWith(u"li"_s))
            return person.user;
    }
    return deskUser();
}

void Session::takeTour()
{
    m_tour = std::make_unique<Tour>(*m_window, m_options.tour);
    connect(m_tour.get(), &Tour::finished, this, [](const QString& failed) {
        if (!failed.isEmpty())
            std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(failed));
        QCoreApplication::exit(failed.isEmpty() ? 0 : 1);
    });
    m_tour->start({u"inbox"_s, u"checklists"_s, u"dashboard"_s, u"settings"_s});
}

} // namespace keting
