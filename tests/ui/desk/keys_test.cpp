// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/requestcommands.h"
#include "tests/ui/desk/workstation.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/look/controls.h"
#include "ui/request/nextstepbar.h"
#include "ui/roster/rosterpane.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTextEdit>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

TEST_F(Workstation, CtrlZAfterSendingTakesTheReplyBackIntoTheComposer)
{
    openOne();
    auto* edit = find<QTextEdit>(u"replyEdit"_s);
    ASSERT_TRUE(edit);
    edit->setFocus();
    QTest::keyClicks(edit, u"bring both copies"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return current().request.replies.size() == 1; }));
    ASSERT_TRUE(waitFor([&] { return edit->toPlainText().isEmpty(); }));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return current().request.replies.isEmpty(); }));
    EXPECT_TRUE(waitFor([&] { return edit->toPlainText() == u"bring both copies"; }));
    EXPECT_EQ(current().draft, u"bring both copies");
}

TEST_F(Workstation, EscapeLeadsFromTheComposerBackToTheList)
{
    openOne();
    find<QTextEdit>(u"replyEdit"_s)->setFocus();
    QTest::keyClick(find<QTextEdit>(u"replyEdit"_s), Qt::Key_Escape);
    EXPECT_TRUE(m_workbench->inbox().list().hasFocus());
}

TEST_F(Workstation, OneKeyDismissesAndTheSameKeyBringsBack)
{
    openOne();
    InboxView& list = m_workbench->inbox().list();
    const RequestId id = *list.currentId();
    const auto stage = [&] {
        return m_host->read([id, now = m_now](DeskReader& r) { return r.request(id, now); })
            .result()
            ->request.stage;
    };
    QTest::keyClick(&list, Qt::Key_Exclam);
    ASSERT_TRUE(waitFor([&] { return stage() == Stage::Dismissed; }));
    m_workbench->inbox().setView(View::Dismissed);
    const auto* pane = m_window->findChild<RequestPane*>();
    ASSERT_TRUE(waitFor([&] {
        list.choose(id);
        return list.currentId() == id && pane->view() && pane->view()->request.id == id
            && pane->view()->request.stage == Stage::Dismissed;
    }));
    QTest::keyClick(&list, Qt::Key_Exclam);
    EXPECT_TRUE(waitFor([&] { return stage() != Stage::Dismissed; }));
}

TEST_F(Workstation, AKeyThatDoesNotApplySaysWhereTheRequestStands)
{
    openOne();
    InboxView& list = m_workbench->inbox().list();
    QTest::keyClick(&list, Qt::Key_A);
    ASSERT_TRUE(waitFor([&] { return current().request.owner.has_value(); }));
    auto* pane = m_window->findChild<RequestPane*>();
    ASSERT_TRUE(waitFor([&] { return pane->view()->request.owner.has_value(); }));
    QSignalSpy refused(pane, &RequestPane::refused);
    QTest::keyClick(&list, Qt::Key_A);
    ASSERT_EQ(refused.size(), 1);
    EXPECT_FALSE(refused.constFirst().constFirst().toString().isEmpty());
}

TEST_F(Workstation, WhatTheDashboardAskedForStandsOverTheListUntilItIsTakenAway)
{
    openOne();
    auto* dashboard = m_window->findChild<DashboardPage*>();
    RequestFilter behind;
    behind.counted = true;
    behind.village = u"510923107212"_s;
    behind.category = u"medical-insurance"_s;
    emit dashboard->drillDown(behind);
    auto* chip = find<QAbstractButton>(u"inbox-drill-down"_s);
    ASSERT_TRUE(chip && chip->isVisible());
    EXPECT_EQ(find<QWidget>(u"inbox-columns"_s)->findChild<RosterPane*>()->chosen(),
              behind.village);
    EXPECT_EQ(m_workbench->inbox().filter().category, behind.category);
    chip->click();
    EXPECT_FALSE(chip->isVisible());
    EXPECT_TRUE(m_workbench->inbox().filter().category.isEmpty());
    EXPECT_EQ(m_workbench->inbox().filter().village, behind.village) << "the roster says so";
}

TEST_F(Workstation, AWindowThatOpensGivesTheKeysToTheList)
{
    openOne();
    closeWindow();
    openWindow();
    m_window->activateWindow();
    EXPECT_TRUE(waitFor([&] { return m_workbench->inbox().list().hasFocus(); }));
}

TEST_F(Workstation, AfterGAndDTheNextGIsStillAKey)
{
    openOne();
    m_window->activateWindow();
    QTest::keyClick(m_window.get(), Qt::Key_G);
    QTest::keyClick(m_window.get(), Qt::Key_D);
    QWidget* focused = m_window->focusWidget();
    ASSERT_TRUE(focused);
    EXPECT_FALSE(qobject_cast<QLineEdit*>(focused)) << qPrintable(focused->objectName());
}

TEST_F(Workstation, MarkedRequestsAreClaimedTogetherAndGivenBackTogether)
{
    openOne();
    InboxView& list = m_workbench->inbox().list();
    ASSERT_TRUE(waitFor([&] { return m_workbench->inbox().list().model()->rowCount() > 2; }));
    list.chooseFirst();
    QTest::keyClick(&list, Qt::Key_X);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_X);
    const QList<RequestId> both = list.chosen();
    ASSERT_EQ(both.size(), 2);
    const auto owned = [&] {
        return m_host
            ->read([both, now = m_now](DeskReader& reader) {
                return std::ranges::count_if(both, [&](const RequestId& id) {
                    return reader.request(id, now)->request.owner.has_value();
                });
            })
            .result();
    };
    QTest::keyClick(&list, Qt::Key_A);
    EXPECT_TRUE(waitFor([&] { return owned() == 2; }));
    EXPECT_EQ(list.chosen().size(), 1) << "the marks are gone with the deed";
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>(u"toast-undo"_s)->isVisible(); }));
    QTest::keyClick(&list, Qt::Key_Z);
    EXPECT_TRUE(waitFor([&] { return owned() == 0; }));
}

TEST_F(Workstation, WithSingleLettersOffALetterInTheListDoesNothing)
{
    openOne();
    m_commands->setSingleLetters(false);
    InboxView& list = m_workbench->inbox().list();
    QTest::keyClick(&list, Qt::Key_A);
    m_host->settle();
    EXPECT_FALSE(current().request.owner.has_value());
    const auto* claim = find<QPushButton>(u"deed%1"_s.arg(static_cast<int>(Deed::Claim)));
    EXPECT_EQ(keyCap(*claim), QString()) << "a key that does nothing is not told";
    m_commands->setSingleLetters(true);
    EXPECT_EQ(keyCap(*claim), u"A"_s);
    QTest::keyClick(&list, Qt::Key_A);
    EXPECT_TRUE(waitFor([&] { return current().request.owner.has_value(); }));
}

TEST_F(Workstation, WhoClaimsARequestOfSomebodyElsesIsToldWhoseItIs)
{
    openOne();
    const RequestId id = *m_workbench->inbox().list().currentId();
    const auto chen = *UserId::parse(u"chen.zhuanyuan");
    ASSERT_TRUE(m_host
                    ->write([id, chen](Desk& desk) {
                        return RequestCommands(desk.writer()).claim(id, chen);
                    })
                    .result());
    auto* pane = m_window->findChild<RequestPane*>();
    ASSERT_TRUE(waitFor([&] { return pane->view() && pane->view()->request.owner == chen; }));
    QSignalSpy refused(pane, &RequestPane::refused);
    pane->start(Deed::Claim);
    ASSERT_EQ(refused.size(), 1);
    EXPECT_TRUE(refused.constFirst().constFirst().toString().contains(u"陈思远"_s));
    EXPECT_EQ(current().request.owner, chen);
}

} // namespace keting
