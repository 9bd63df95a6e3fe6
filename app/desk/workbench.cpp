// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/workbench.h"

#include "app/desk/checklistcontroller.h"
#include "app/desk/checklistfeed.h"
#include "app/desk/dashboardcontroller.h"
#include "app/desk/intakecontroller.h"
#include "app/desk/listcommands.h"
#include "app/desk/requestcontroller.h"
#include "app/desk/statusfeed.h"
#include "models/desk/whendone.h"
#include "models/items/checklistpickermodel.h"
#include "ui/checklist/checklistpage.h"
#include "ui/checklist/librarypane.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/inbox/emptywords.h"
#include "ui/inbox/inboxpane.h"
#include "ui/look/toast.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/requestpane.h"
#include "ui/roster/rosterpane.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcommands.h"

#include <QAction>
#include <QSplitter>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QSplitter* columns(const QString& name, const QList<QWidget*>& widgets, const QList<int>& sizes)
{
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    for (QWidget* widget : widgets)
        splitter->addWidget(widget);
    splitter->setSizes(sizes);
    splitter->setStretchFactor(int(widgets.size()) - 1, 1);
    for (int i = 1; i < widgets.size(); ++i)
        splitter->setCollapsible(i, false);
    return splitter;
}

} // namespace

Workbench::Workbench(Look& look, DeskHost& host, MainWindow& window, CommandRegistry& commands,
                     UserId me, QObject* parent)
    : QObject(parent)
    , m_look(look)
    , m_host(host)
    , m_window(window)
    , m_commands(commands)
    , m_me(std::move(me))
    , m_source(host, m_me.toString())
    , m_clock([&host] { return host.now(); })
    , m_inboxModel(m_source, m_clock)
    , m_inbox(new InboxPane(look, m_inboxModel, m_clock))
    , m_roster(new RosterPane(look, m_rosterModel, m_clock))
    , m_request(new RequestPane(look))
    , m_dashboard(new DashboardPage(look))
    , m_dashboardRoster(new RosterPane(look, m_rosterModel, m_clock))
    , m_requests(new RequestController(host, *m_request, window, m_me, this))
    , m_numbers(new DashboardController(host, *m_dashboard, window, this))
    , m_intake(new IntakeController(look, host, window, m_me, this))
{
    m_rosterModel.setUser(m_me.toString());
    addInboxPage();
    addListCommands(m_commands, m_inbox->list(), m_host.records()->catalogue.categories,
                    [this](Deed deed) { start(deed); });
    m_commands.addToList(*m_request->focusProxy()); // Whoever reads a request acts on it too.
    tellKeys(m_commands, *m_inbox, *m_request);
    connectInbox();
    m_inbox->setFilter(RequestFilter{}); // Asked first: everything else waits behind it.
    takeRecords();
    addChecklistPage();
    addDashboardPage();
    connectCommands();
    connect(&m_host, &DeskHost::changed, this, &Workbench::refresh);
    connect(&m_clock, &CountdownClock::ticked, this, &Workbench::tick);
    m_clock.watch(*this, [](Instant) { return Beat::Second; });
    tick(m_clock.now());
    refreshSurroundings();
    m_window.showPage(u"inbox"_s);
    m_inbox->focusList();
}

Workbench::~Workbench() = default;

void Workbench::addInboxPage()
{
    ShellPage page;
    page.id = u"inbox"_s;
    page.title = tr("Inbox");
    page.icon = u"mail-receive"_s;
    page.widget = columns(u"inbox-columns"_s, {m_roster, m_inbox, m_request}, {218, 430, 662});
    page.key = Qt::Key_I;
    page.panes = {m_roster, m_inbox, m_request};
    page.list = &m_inbox->list();
    page.search = m_inbox->searchField();
    m_window.addPage(page);
}

void Workbench::addDashboardPage()
{
    ShellPage page;
    page.id = u"dashboard"_s;
    page.title = tr("Dashboard");
    page.icon = u"office-chart-bar"_s;
    page.widget = columns(u"dashboard-columns"_s, {m_dashboardRoster, m_dashboard}, {218, 1092});
    page.key = Qt::Key_D;
    page.panes = {m_dashboardRoster, m_dashboard};
    page.list = m_dashboardRoster->list();
    m_window.addPage(page);
    connect(m_dashboardRoster, &RosterPane::filterChanged, m_numbers,
            &DashboardController::setPlace);
    connect(m_dashboardRoster, &RosterPane::filterChanged, this,
            [this] { showMonth(*m_dashboardRoster); });
    connect(m_dashboard, &DashboardPage::drillDown, this, &Workbench::showDrillDown);
}

void Workbench::addChecklistPage()
{
    m_checklists = new ChecklistController(m_look, m_host, m_window, m_me, this);
    ShellPage page;
    page.id = u"checklists"_s;
    page.title = tr("Checklists");
    page.icon = u"view-task"_s;
    page.widget = m_checklists->page();
    page.list = m_checklists->page()->library().list();
    page.key = Qt::Key_C;
    m_window.addPage(page);
}

void Workbench::connectInbox()
{
    connect(m_roster, &RosterPane::filterChanged, this, &Workbench::choosePlace);
    connect(m_inbox, &InboxPane::currentChanged, m_requests, &RequestController::show);
    connect(m_inbox, &InboxPane::intended, this, &Workbench::intend);
    connect(m_request, &RequestPane::left, m_inbox, &InboxPane::focusList);
    connect(m_inbox, &InboxPane::pasteRequested, m_intake, &IntakeController::paste);
    connect(m_inbox, &InboxPane::placeRequested, m_roster, &RosterPane::focusFilter);
    connect(m_inbox, &InboxPane::placeCleared, this, [this] {
        m_roster->choose({});
        choosePlace({}, {}, {});
    });
    connect(m_intake, &IntakeController::filed, this, [this](const QList<RequestId>& requests) {
        for (const RequestId& id : requests)
            m_inboxModel.expect(id);
        m_inboxModel.refresh();
    });
    connect(&m_inboxModel, &InboxModel::rowsInserted, this, [this] {
        if (!m_inbox->list().currentId())
            m_inbox->list().chooseFirst();
    });
    connect(&m_inboxModel, &InboxModel::stateChanged, this, [this] {
        if (m_inboxModel.state() == InboxModel::State::Ready && !m_inbox->list().currentId())
            m_inbox->list().chooseFirst();
    });
    connect(m_requests, &RequestController::performed, this,
            [this](const RequestId& id) { m_inboxModel.expect(id); });
    connect(&m_inboxModel, &InboxModel::countsChanged, this, &Workbench::countForBadge);
}

void Workbench::connectCommands()
{
    const auto on = [this](const char16_t* id, auto&& what) {
        if (QAction* action = m_commands.action(QString::fromUtf16(id)))
            connect(action, &QAction::triggered, this, std::forward<decltype(what)>(what));
    };
    on(shellcommand::kPaste, [this] { m_intake->paste(); });
    // In the list there is nothing else to paste.
    const QString paste = m_commands.action(QString::fromUtf16(shellcommand::kPaste))->text();
    connect(m_commands.add({u"list.paste"_s, paste, u"edit-paste"_s, QKeySequence::Paste,
                            Command::Scope::List}),
            &QAction::triggered, m_intake, &IntakeController::paste);
    on(shellcommand::kImport, [this] { m_intake->openFile(); });
    on(shellcommand::kExport, [this] {
        m_window.showPage(u"dashboard"_s);
        m_dashboard->filterBar().openExports();
    });
    on(shellcommand::kNewRequest, [this] { m_intake->enterByHand(); });
    connect(&m_window, &MainWindow::pageShown, this, [this](const QString& id) {
        if (id == "dashboard"_L1)
            m_numbers->refresh();
    });
    connect(&m_window, &MainWindow::searched, this, [this](const QString& text) {
        RequestFilter filter = m_inbox->filter().plain();
        filter.text = text;
        filter.view = View::All;
        m_window.showPage(u"inbox"_s);
        m_inbox->setFilter(filter);
    });
    m_window.setFinder([this](const QString& text) { return findChecklists(text); });
    connect(&m_window, &MainWindow::findingChosen, m_checklists, &ChecklistController::open);
    connect(&m_window, &MainWindow::bannerActed, this,
            [this](const QString& banner, const QString& action) {
                if (action == "dismiss"_L1)
                    m_window.withdrawBanner(banner);
            });
}

QList<Finding> Workbench::findChecklists(const QString& text) const
{
    constexpr int kMost = 5;
    ChecklistPickerModel matches;
    matches.setChoices(m_choices);
    matches.setQuery(text);
    QList<Finding> found;
    for (int row = 0; row < std::min(kMost, matches.rowCount()); ++row) {
        const QModelIndex match = matches.index(row);
        found.append({match.data(ChecklistPickerModel::IdRole).toString(),
                      tr("Checklists"),
                      u"view-task"_s,
                      match.data().toString(),
                      match.data(ChecklistPickerModel::MatchedRole).toString(),
                      {}});
    }
    return found;
}

//! A menu or the command field may ask for a deed on a request that nobody sees.
bool Workbench::seesRequest()
{
    if (m_window.currentPage() == "inbox"_L1)
        return true;
    m_window.showPage(u"inbox"_s);
    m_window.toast().tell(tr("Nothing was done yet"),
                          tr("This is the request it would be done on; choose it once more."));
    return false;
}

void Workbench::start(Deed deed)
{
    if (!seesRequest())
        return;
    if (m_inbox->list().chosen().size() > 1)
        tellOneAtATime();
    else
        m_request->start(deed);
}

void Workbench::tellOneAtATime()
{
    m_window.toast().tell(tr("That is done on one request at a time"),
                          tr("Esc takes the marks away."));
}

void Workbench::intend(const KeyIntent& intent)
{
    if (!seesRequest())
        return;
    const QList<RequestId> chosen = m_inbox->list().chosen();
    const bool onRequests
        = intent.intent != InboxIntent::Undo && intent.intent != InboxIntent::Open;
    if (onRequests && chosen.size() > 1) {
        intendOnEach(intent, chosen);
        return;
    }
    switch (intent.intent) {
    case InboxIntent::Open: m_request->setFocus(); return;
    case InboxIntent::Claim: m_request->start(Deed::Claim); return;
    case InboxIntent::Reply: m_request->focusComposer(); return;
    case InboxIntent::Note: m_request->start(Deed::Note); return;
    case InboxIntent::Snooze: m_request->start(Deed::Snooze); return;
    case InboxIntent::CloseAndNext: m_request->start(Deed::Close); return;
    case InboxIntent::Duplicate: m_request->start(Deed::Duplicate); return;
    case InboxIntent::OffTopic: m_request->start(Deed::OffTopic); return;
    case InboxIntent::Undo: m_requests->undoLast(); return;
    case InboxIntent::Category: break;
    }
    const auto wanted = category(intent.number);
    if (!chosen.isEmpty() && wanted && m_request->mayStart(Deed::Describe))
        m_requests->perform(tr("Category: %1").arg(wanted->name),
                            [id = chosen.constFirst(), wanted, me = m_me](RequestCommands& c) {
                                return c.describe(id, payload::Described{{}, wanted->id, {}}, me);
                            });
}

std::optional<CatalogueItem> Workbench::category(int number) const
{
    const auto& categories = m_host.records()->catalogue.categories;
    return number < 1 || number > categories.size() ? std::nullopt
                                                    : std::optional(categories.at(number - 1));
}

void Workbench::claimEach(const QList<RequestId>& chosen)
{
    QList<RequestId> unclaimed;
    for (const RequestId& id : chosen) {
        const InboxRow* row = m_inboxModel.row(m_inboxModel.indexOf(id));
        if (row && row->owner.isEmpty())
            unclaimed.append(id);
    }
    if (unclaimed.isEmpty())
        m_window.toast().tell(tr("All of them are claimed already"), {});
    else
        m_requests->performOnEach(unclaimed, tr("Claimed"),
                                  [](RequestCommands& c, const RequestId& id, const UserId& me) {
                                      return c.claim(id, me);
                                  });
}

void Workbench::intendOnEach(const KeyIntent& intent, const QList<RequestId>& chosen)
{
    const auto dismiss = [&](const QString& reason) {
        m_requests->performOnEach(chosen, RequestController::dismissedWords(reason),
                                  [reason](RequestCommands& c, const RequestId& id,
                                           const UserId& me) { return c.dismiss(id, reason, me); });
    };
    switch (intent.intent) {
    case InboxIntent::Claim: claimEach(chosen); break;
    case InboxIntent::Duplicate: dismiss(u"duplicate"_s); break;
    case InboxIntent::OffTopic: dismiss(u"off-topic"_s); break;
    case InboxIntent::Category:
        if (const auto wanted = category(intent.number))
            m_requests->performOnEach(
                chosen, tr("Category: %1").arg(wanted->name),
                [wanted](RequestCommands& c, const RequestId& id, const UserId& me) {
                    return c.describe(id, payload::Described{{}, wanted->id, {}}, me);
                });
        break;
    default: tellOneAtATime(); return;
    }
    m_inbox->list().clearMarks();
}

void Workbench::takeRecords()
{
    m_taken = m_host.records();
    m_takenOn = localDate(m_host.now());
    const RecordsPtr& records = m_taken;
    InboxNames names;
    for (const Village& village : records->county.villages())
        names.villages.insert(village.code.toString(), village.name);
    for (const Person& person : records->county.people())
        names.people.insert(person.user.toString(), person.name);
    for (const CatalogueItem& category : records->catalogue.categories)
        names.categories.insert(category.id, category.name);
    m_inboxModel.setNames(names);
    m_inboxModel.setCalendar(records->calendar.calendarAt(m_host.now()));
    constexpr qint64 kLately = 20'000; // Events: months of a town, days of a big county.
    whenDone(m_host.read([today = m_takenOn](DeskReader& reader) {
        return checklistChoices(*reader.records(), today,
                                reader.recentUse(kLately).value_or(QHash<QString, qint64>()));
    }),
             this, [this](const QList<ChecklistChoice>& choices) {
                 m_choices = choices;
                 m_request->setChecklists(choices);
             });
}

void Workbench::refresh()
{
    if (m_taken != m_host.records() || m_takenOn != localDate(m_host.now()))
        takeRecords();
    m_inboxModel.refresh();
    showPending();
    showStatus(m_host.now());
    refreshSurroundings();
}

void Workbench::showPending()
{
    if (!m_host.binding())
        return;
    whenDone(m_host.read([](DeskReader& reader) { return reader.uploads(); }), this,
             [this](const Result<QHash<RequestId, Upload>>& uploads) {
                 if (uploads)
                     m_inboxModel.setUploads(*uploads);
             });
}

void Workbench::refreshSurroundings()
{
    whenDone(m_host.read([now = m_host.now()](DeskReader& reader) { return reader.roster(now); }),
             this, [this](const Result<QList<RosterRow>>& rows) {
                 if (rows)
                     m_rosterModel.setRows(*rows);
             });
    showMonth(*m_roster);
    showMonth(*m_dashboardRoster);
    showFirstUse();
}

void Workbench::showFirstUse()
{
    DeskReader::PageRequest all;
    all.filter.view = View::All;
    all.now = m_host.now();
    whenDone(m_host.read([all](DeskReader& reader) { return reader.count(all); }), this,
             [this](const Result<qint64>& count) {
                 // At a centre there is nothing to try out: what is missing is on its way.
                 m_window.setFirstUse(count && *count == 0 && !m_host.binding());
             });
}

void Workbench::tick(Instant now)
{
    if (const auto minute = std::chrono::floor<std::chrono::minutes>(now); minute != m_minute) {
        m_minute = minute;
        showStatus(now);
        emit minuteBegan(now);
    }
    m_request->tick(now);
}

void Workbench::showStatus(Instant now)
{
    const ServiceCalendar& calendar = m_host.records()->calendar.calendarAt(now);
    ShellStatus status
        = serviceStatus(calendar, now, m_host.records()->county.nameOf(m_me.toString()));
    if (m_fillStatus)
        m_fillStatus(status);
    m_window.setStatus(status);
}

void Workbench::fillStatusBy(std::function<void(ShellStatus&)> fill)
{
    m_fillStatus = std::move(fill);
    showStatus();
}

void Workbench::choosePlace(const QString& town, const QString& village, const QString& name)
{
    m_inbox->setPlace(town, village, name);
    m_intake->setVillage(village);
    showMonth(*m_roster);
}

void Workbench::showMonth(RosterPane& roster)
{
    constexpr qsizetype kVillageDigits = 12;
    const QString place = roster.chosen();
    const Instant now = m_host.now();
    RequestFilter month;
    month.view = View::All;
    (place.size() == kVillageDigits ? month.village : month.town) = place;
    month.to = localDate(now);
    month.from = QDate(month.to->year(), month.to->month(), 1);
    whenDone(m_host.read([month, now](DeskReader& reader) { return reader.total(month, now); }),
             &roster, [&roster, place](const Result<Tally>& total) {
                 if (total)
                     roster.setOnTime(place, onTimeShare(*total).percent());
             });
}

void Workbench::showDrillDown(const RequestFilter& filter)
{
    RequestFilter behind = filter;
    behind.view = View::All;
    const QString place = filter.village.isEmpty() ? filter.town : filter.village;
    m_roster->choose(place);
    m_intake->setVillage(filter.village);
    m_window.showPage(u"inbox"_s);
    m_inbox->setFilter(
        behind, place.isEmpty() ? QString() : m_rosterModel.indexOf(place).data().toString());
    showMonth(*m_roster);
}

void Workbench::countForBadge()
{
    const auto show = [this](const ViewCounts& counts) {
        m_window.setBadge(u"inbox"_s, counts.overdue > 0 ? BadgeKind::Overdue : BadgeKind::ToDo,
                          counts.overdue > 0 ? counts.overdue : counts.unanswered);
    };
    if (!isRestricted(m_inbox->filter())) {
        show(m_inboxModel.counts());
        return;
    }
    // What is hidden by a filter is still to do.
    whenDone(m_source.counts(RequestFilter{}), this, [show](const Result<ViewCounts>& counts) {
        if (counts)
            show(*counts);
    });
}

} // namespace keting
