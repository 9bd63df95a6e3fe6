// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/workstation.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/request/nextstepbar.h"
#include "ui/request/reasondialog.h"
#include "ui/request/replyedit.h"

#include <QAbstractItemView>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! The whole way of a matter through the window, from the paste to the dashboard.
TEST_F(Workstation, APastedQuestionIsAnsweredWithAChecklistFollowedUpClosedAndCounted)
{
    openOne();
    InboxView& list = m_workbench->inbox().list();
    const auto has = [&](const auto& condition) {
        return waitFor([&] { return condition(current().request); });
    };
    QTest::keyClick(&list, Qt::Key_A);
    ASSERT_TRUE(has([](const Request& r) { return r.stage == Stage::Claimed; }));
    QTest::keyClick(&list, Qt::Key_R);
    auto* edit = find<ReplyEdit>(u"replyEdit"_s);
    ASSERT_TRUE(waitFor([&] { return edit->hasFocus(); }));
    QTest::keyClicks(edit, u"//"_s);
    auto* picker = find<QAbstractItemView>(u"checklistChoices"_s);
    ASSERT_TRUE(waitFor([&] { return picker && picker->isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !edit->toPlainText().isEmpty(); }));
    while (!edit->missing().isEmpty()) {
        QTest::keyClick(edit, Qt::Key_Tab);
        QTest::keyClicks(edit, u"x"_s);
    }
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(has([](const Request& r) {
        return r.replies.size() == 1 && r.replies.first().checklist.has_value()
            && r.replies.first().checklist->version == 1;
    }));
    auto* pane = m_window->findChild<RequestPane*>();
    const auto answerIn = [&](Deed deed, const QString& words) {
        pane->start(deed);
        auto* asked = m_window->findChild<ReasonDialog*>();
        ASSERT_TRUE(asked);
        QTest::keyClicks(asked->focusWidget(), words);
        QTest::keyClick(asked->focusWidget(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    pane->start(Deed::Proxy);
    ASSERT_TRUE(has([](const Request& r) { return r.route == Route::Proxy; }));
    ASSERT_TRUE(waitFor([&] { return pane->view()->request.route == Route::Proxy; }));
    answerIn(Deed::NoteProgress, u"papers handed in"_s);
    ASSERT_TRUE(
        has([](const Request& r) { return r.notes.size() == 1 && !r.notes.first().internal; }));
    m_window->showPage(u"inbox"_s);
    ASSERT_TRUE(waitFor([&] {
        m_window->activateWindow();
        m_workbench->inbox().focusList();
        return list.hasFocus();
    }));
    QTest::keyClick(&list, Qt::Key_E);
    ReasonDialog* closing = nullptr;
    ASSERT_TRUE(waitFor([&] {
        closing = m_window->findChild<ReasonDialog*>();
        return closing && closing->isVisible();
    }));
    QTest::keyClicks(closing->focusWidget(), u"paid"_s);
    const RequestId id = pane->view()->request.id;
    QTest::keyClick(closing->focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] {
        const auto read
            = m_host->read([id, now = m_now](DeskReader& r) { return r.request(id, now); })
                  .result();
        return read->request.stage == Stage::Closed
            && read->request.cycles.last().result == u"paid";
    }));
    m_window->showPage(u"dashboard"_s);
    auto* page = m_window->findChild<DashboardPage*>();
    ASSERT_TRUE(waitFor([&] { return page->numbers().total.closed == 1; }));
    EXPECT_EQ(page->numbers().total.received, 2);
    EXPECT_EQ(page->numbers().total.onTime, 1);
}

} // namespace
} // namespace keting
