// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/catalogue.h"
#include "models/desk/deskinboxsource.h"
#include "models/items/checklistpickermodel.h"
#include "models/items/countdownclock.h"
#include "models/items/inboxmodel.h"
#include "models/items/rostermodel.h"
#include "ui/inbox/inboxintent.h"
#include "ui/shell/finding.h"
#include "ui/shell/shellstatus.h"

#include <QObject>

#include <functional>

namespace keting {

class ChecklistController;
class CommandRegistry;
class DashboardController;
class DashboardPage;
class InboxPane;
class IntakeController;
class Look;
class MainWindow;
class RequestController;
class RequestPane;
class RosterPane;
enum class Deed;

//! Puts the pages into the window and lets them talk to the desk.
class Workbench final : public QObject {
    Q_OBJECT

public:
    //! Everything is borrowed and outlives the workbench; the pages become the window's.
    Workbench(Look& look, DeskHost& host, MainWindow& window, CommandRegistry& commands, UserId me,
              QObject* parent = nullptr);
    ~Workbench() override;

    //! What else stands in the status bar; asked with every change of it.
    void fillStatusBy(std::function<void(ShellStatus&)> fill);
    void showStatus() { showStatus(m_host.now()); }
    //! Reads everything shown once more.
    void refresh();
    [[nodiscard]] IntakeController& intake() { return *m_intake; }
    [[nodiscard]] InboxPane& inbox() { return *m_inbox; }

signals:
    void minuteBegan(keting::Instant now);

private:
    void addInboxPage();
    void addDashboardPage();
    void addChecklistPage();
    void connectInbox();
    void connectCommands();
    [[nodiscard]] bool seesRequest();
    void start(Deed deed);
    void tellOneAtATime();
    void intend(const KeyIntent& intent);
    void takeRecords();
    void showFirstUse();
    void showPending();
    void tick(Instant now);
    void showStatus(Instant now);
    void refreshSurroundings();
    void showMonth(RosterPane& roster);
    void choosePlace(const QString& town, const QString& village, const QString& name);
    void showDrillDown(const RequestFilter& filter);
    void claimEach(const QList<RequestId>& chosen);
    void intendOnEach(const KeyIntent& intent, const QList<RequestId>& chosen);
    [[nodiscard]] std::optional<CatalogueItem> category(int number) const;
    [[nodiscard]] QList<Finding> findChecklists(const QString& text) const;
    void countForBadge();

    Look& m_look;
    DeskHost& m_host;
    MainWindow& m_window;
    CommandRegistry& m_commands;
    UserId m_me;
    DeskInboxSource m_source;
    CountdownClock m_clock;
    InboxModel m_inboxModel;
    RosterModel m_rosterModel;
    InboxPane* m_inbox;
    RosterPane* m_roster;
    RequestPane* m_request;
    DashboardPage* m_dashboard;
    RosterPane* m_dashboardRoster;
    RequestController* m_requests;
    DashboardController* m_numbers;
    ChecklistController* m_checklists = nullptr;
    IntakeController* m_intake;
    std::function<void(ShellStatus&)> m_fillStatus;
    std::optional<Instant> m_minute; //!< The status line's; it knows no seconds.
    QList<ChecklistChoice> m_choices;
    RecordsPtr m_taken; //!< Whose names and checklists are shown.
    QDate m_takenOn;
};

} // namespace keting
