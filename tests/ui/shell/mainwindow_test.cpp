// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/listener.h"
#include "tests/ui/shell/memorysettings.h"
#include "ui/look/toast.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/railbutton.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/shortcutsheet.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class MainWindowTest : public testing::Test {
protected:
    MainWindowTest() : m_look(QPalette()), m_commands(m_look), m_window(m_look, m_commands, m_store)
    {
        auto* inbox = new QWidget;
        auto* column = new QVBoxLayout(inbox);
        m_search = new QLineEdit;
        m_list = new QListView;
        column->addWidget(m_search);
        column->addWidget(m_list);
        m_commands.addToList(*m_list);
        m_commands.add({u"request.claim"_s,
                        u"Claim"_s,
                        {},
                        QKeySequence(Qt::Key_A),
                        Command::Scope::List,
                        Command::Menu::Request});
        ShellPage page{u"inbox"_s, u"Inbox"_s, u"mail-receive"_s, inbox, Qt::Key_I};
        page.panes = {m_search, m_list};
        page.list = m_list;
        page.search = m_search;
        m_window.addPage(page);
        m_window.addPage(
            {u"board"_s, u"Dashboard"_s, u"office-chart-bar"_s, new QPushButton, Qt::Key_D});
        m_window.show();
        m_window.activateWindow();
        QCoreApplication::processEvents();
        m_window.showPage(u"inbox"_s);
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QAction* command(const char16_t* id) { return m_commands.action(QString::fromUtf16(id)); }

    Look m_look;
    CommandRegistry m_commands;
    MemorySettings m_store;
    MainWindow m_window;
    QLineEdit* m_search = nullptr;
    QListView* m_list = nullptr;
};

TEST_F(MainWindowTest, EveryPageOfTheRailShowsItsWholeName)
{
    m_window.addPage({u"long"_s, u"Checklists and services"_s, u"view-task"_s, new QWidget, 0});
    QCoreApplication::processEvents();
    for (const int percent : {100, 150}) {
        m_look.setTextSize(percent);
        const QFontMetrics bold(m_look.font(FontRole::CaptionStrong));
        for (const auto* button : m_window.findChildren<RailButton*>()) {
            const int words = bold.horizontalAdvance(button->text());
            EXPECT_TRUE(QTest::qWaitFor([&] { return button->width() - 4 >= words; }, 5000))
                << button->text().toStdString() << ' ' << button->width() << ' ' << words;
        }
    }
}

TEST_F(MainWindowTest, SayingAgainThatThereIsWorkLeavesTheFocusAlone)
{
    m_search->setFocus();
    m_window.setFirstUse(false);
    EXPECT_TRUE(m_search->hasFocus());
    m_window.setFirstUse(true);
    m_window.setFirstUse(false);
    EXPECT_TRUE(m_list->hasFocus());
}

TEST_F(MainWindowTest, TheFirstPageIsShownAndItsListHasTheFocus)
{
    EXPECT_EQ(m_window.currentPage(), u"inbox"_s);
    EXPECT_EQ(QApplication::focusWidget(), m_list);
}

TEST_F(MainWindowTest, SingleLettersWorkInTheListAndAreTypedIntoAField)
{
    int claimed = 0;
    const Listener listener(*m_commands.action(u"request.claim"_s), &QAction::triggered,
                            [&claimed] { ++claimed; });
    press(Qt::Key_A);
    EXPECT_EQ(claimed, 1);
    m_search->setFocus();
    press(Qt::Key_A);
    EXPECT_EQ(claimed, 1);
    EXPECT_EQ(m_search->text(), u"a"_s);
}

TEST_F(MainWindowTest, SingleLettersCanBeSwitchedOff)
{
    int claimed = 0;
    const Listener listener(*m_commands.action(u"request.claim"_s), &QAction::triggered,
                            [&claimed] { ++claimed; });
    ShellSettings settings;
    settings.singleLetters = false;
    m_window.settingsPage().setSettings(settings);
    press(Qt::Key_A);
    EXPECT_EQ(claimed, 0);
    EXPECT_FALSE(loadShellSettings(m_store).singleLetters);
}

TEST_F(MainWindowTest, GThenALetterGoesToAPageAndTypesInAField)
{
    press(Qt::Key_G);
    press(Qt::Key_D);
    EXPECT_EQ(m_window.currentPage(), u"board"_s);
    m_window.showPage(u"inbox"_s);
    m_search->setFocus();
    press(Qt::Key_G);
    press(Qt::Key_D);
    EXPECT_EQ(m_window.currentPage(), u"inbox"_s);
    EXPECT_EQ(m_search->text(), u"gd"_s);
}

TEST_F(MainWindowTest, SlashLeadsToThePagesSearchAndControlKToTheCommandField)
{
    press(Qt::Key_Slash);
    EXPECT_EQ(QApplication::focusWidget(), m_search);
    press(Qt::Key_K, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), &m_window.commandField());
    press(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), m_list) << "Escape gives the focus back to the list";
}

TEST_F(MainWindowTest, F6GoesAroundThePanesInBothDirections)
{
    const auto* rail = m_window.findChild<Rail*>();
    press(Qt::Key_F6);
    EXPECT_TRUE(rail->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), m_search);
    press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), m_list);
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), m_search);
}

TEST_F(MainWindowTest, F6PassesOverAHiddenPane)
{
    m_search->hide();
    press(Qt::Key_F6);
    press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), m_list);
}

TEST_F(MainWindowTest, UndoIsAskedByKeyAndByTheToastAndTheToastLeaves)
{
    const QSignalSpy undone(&m_window, &MainWindow::undoRequested);
    m_window.toast().offerUndo(u"closed"_s, {});
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone.size(), 1);
    EXPECT_TRUE(m_window.toast().isHidden());
    m_window.toast().offerUndo(u"closed"_s, {});
    m_window.findChild<QPushButton*>(u"toast-undo"_s)->click();
    EXPECT_EQ(undone.size(), 2);
}

TEST_F(MainWindowTest, ControlZInAFieldTakesBackTypingNotWork)
{
    const QSignalSpy undone(&m_window, &MainWindow::undoRequested);
    m_search->setFocus();
    press(Qt::Key_X);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(undone.size(), 0);
    EXPECT_TRUE(m_search->text().isEmpty());
}

TEST_F(MainWindowTest, FirstUseStandsInThePagesPlaceButNotInTheSettings)
{
    int pasted = 0;
    const Listener listener(*command(shellcommand::kPaste), &QAction::triggered,
                            [&pasted] { ++pasted; });
    m_window.setFirstUse(true);
    const auto* stack = m_window.findChild<QStackedWidget*>(u"pages"_s);
    auto* first = m_window.findChild<QWidget*>(u"first-use"_s);
    EXPECT_EQ(stack->currentWidget(), first);
    m_window.showPage(u"settings"_s);
    EXPECT_EQ(stack->currentWidget(), &m_window.settingsPage());
    m_window.showPage(u"inbox"_s);
    EXPECT_EQ(stack->currentWidget(), first);
    first->findChildren<QPushButton*>().first()->click();
    EXPECT_EQ(pasted, 1);
    m_window.setFirstUse(false);
    EXPECT_NE(stack->currentWidget(), first);
}

TEST_F(MainWindowTest, EveryCommandWithAMenuIsInIt)
{
    QList<QAction*> inMenus;
    const auto menus = m_window.menuBar()->actions();
    for (const QAction* menu : menus)
        inMenus.append(menu->menu()->actions());
    for (const Command& command : m_commands.commands()) {
        const bool listed = inMenus.contains(m_commands.action(command.id));
        EXPECT_EQ(listed, command.menu != Command::Menu::None) << command.id.toStdString();
    }
}

TEST_F(MainWindowTest, NoTwoCommandsShareAKey)
{
    QMap<QString, QString> holders;
    for (const Command& command : m_commands.commands()) {
        const QString keys = keyText(command.keys);
        if (keys.isEmpty())
            continue;
        EXPECT_FALSE(holders.contains(keys))
            << keys.toStdString() << " of " << command.id.toStdString() << " and "
            << holders.value(keys).toStdString();
        holders.insert(keys, command.id);
    }
}

TEST_F(MainWindowTest, TheSheetShowsEveryKeyThatWorks)
{
    press(Qt::Key_Question);
    const auto* sheet = m_window.findChild<ShortcutSheet*>();
    ASSERT_NE(sheet, nullptr);
    QStringList rows;
    const auto inside = sheet->findChildren<QWidget*>();
    for (const QWidget* row : inside)
        rows.append(row->accessibleName());
    for (const Command& command : m_commands.commands()) {
        const QString row = plainText(command.text) + u' ' + keyText(command.keys);
        EXPECT_EQ(rows.contains(row), !command.keys.isEmpty()) << command.id.toStdString();
    }
}

TEST_F(MainWindowTest, StatusTellsServiceTimeLeftAndClock)
{
    ShellStatus status;
    status.service = ShellStatus::Service::Open;
    status.closesAt = u"17:00"_s;
    status.left = std::chrono::hours(7) + std::chrono::minutes(55);
    status.syncText = u"Saved on this computer"_s;
    status.clockText = u"Clock +0.2 s"_s;
    m_window.setStatus(status);
    const auto text
        = [this](const QString& name) { return m_window.findChild<QLabel*>(name)->text(); };
    EXPECT_EQ(text(u"status-service"_s), u"Service open"_s);
    EXPECT_EQ(text(u"status-time"_s), u"7:55 until 17:00"_s);
    EXPECT_EQ(text(u"status-clock"_s), u"Clock +0.2 s"_s);
    status.left = std::chrono::minutes(5);
    m_window.setStatus(status);
    EXPECT_EQ(text(u"status-service"_s), u"Closing soon"_s);
    status.service = ShellStatus::Service::Closed;
    status.left.reset();
    status.nextOpening = u"Sat 10/10 09:00"_s;
    m_window.setStatus(status);
    EXPECT_EQ(text(u"status-time"_s), u"opens Sat 10/10 09:00"_s);
}

TEST_F(MainWindowTest, BadgesAreSpoken)
{
    m_window.setBadge(u"inbox"_s, BadgeKind::Overdue, 120);
    EXPECT_EQ(m_window.findChild<RailButton*>(u"rail-inbox"_s)->accessibleName(),
              u"Inbox 120 overdue"_s);
    m_window.setBadge(u"inbox"_s, BadgeKind::Overdue, 0);
    EXPECT_EQ(m_window.findChild<RailButton*>(u"rail-inbox"_s)->accessibleName(), u"Inbox"_s);
}

TEST_F(MainWindowTest, TheWindowFitsTheSmallestDeskAtDoubleTextSize)
{
    m_window.resize(1366, 700);
    EXPECT_EQ(m_window.size(), QSize(1366, 700));
    m_look.setTextSize(150);
    EXPECT_LE(m_window.minimumSizeHint().width(), 1366);
    EXPECT_LE(m_window.minimumSizeHint().height(), 700);
}

TEST_F(MainWindowTest, GeometryIsKeptForTheNextStart)
{
    m_window.resize(1200, 700);
    m_window.close();
    Look look({});
    CommandRegistry commands(look);
    const MainWindow again(look, commands, m_store);
    EXPECT_EQ(again.size(), QSize(1200, 700));
}

} // namespace
} // namespace keting
