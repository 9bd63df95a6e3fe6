// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is after a deed: never on a button that nobody has chosen.
#include "tests/ui/desk/deeds.h"
#include "ui/checklist/checklistpage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/request/nextstepbar.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>

namespace keting {

namespace {

QString focused()
{
    const QWidget* holder = QApplication::focusWidget();
    return holder ? holder->objectName() : QString();
}

QString buttonOf(Deed deed)
{
    return u"deed%1"_s.arg(static_cast<int>(deed));
}

class Focus : public Deeds {
protected:
    //! As an input method hands words over.
    void searchFor(const QString& words)
    {
        QTest::keyClick(&list(), Qt::Key_Slash);
        ASSERT_EQ(focused(), u"inbox-search");
        QInputMethodEvent commit;
        commit.setCommitString(words);
        QApplication::sendEvent(QApplication::focusWidget(), &commit);
    }
    void press(Deed deed)
    {
        auto* button = find<QPushButton>(buttonOf(deed));
        ASSERT_TRUE(button && button->isVisible());
        button->setFocus();
        ASSERT_TRUE(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
    }
};

} // namespace

TEST_F(Focus, FromTheSearchDownLeadsToTheListWhereKeysAct)
{
    searchFor(u"户口本"_s);
    if (HasFatalFailure())
        return;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] {
        return list().hasFocus() && m_workbench->inbox().list().model()->rowCount() > 0
            && list().currentId()
            && request(*list().currentId()).messages.constFirst().message.text.contains(u"户口本");
    })) << focused().toStdString();
    m_id = *list().currentId();
    QTest::keyClick(&list(), Qt::Key_A);
    EXPECT_TRUE(comesTrue([this](const Request& r) { return r.owner == m_me; }));
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_TRUE(waitFor([] { return focused() == u"conversation"; })) << focused().toStdString();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_TRUE(list().hasFocus());
}

TEST_F(Focus, EnterInTheSearchLeadsToTheListAndASecondOneOpensTheRequest)
{
    searchFor(u"医保"_s);
    if (HasFatalFailure())
        return;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] {
        m_host->settle();
        return list().hasFocus() && list().currentId();
    })) << focused().toStdString();
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(focused(), u"conversation");
}

TEST_F(Focus, TheKeysOfTheListWorkWhileARequestIsRead)
{
    QTest::keyClick(&list(), Qt::Key_Return);
    ASSERT_EQ(focused(), u"conversation");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.owner.has_value(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
    EXPECT_EQ(focused(), u"replyEdit");
}

TEST_F(Focus, CtrlVInTheListOpensThePreviewOfWhatWasCopied)
{
    QGuiApplication::clipboard()->setText(u"王婶 2026年11月16日 10:04\n低保咋申请\n"_s);
    QTest::keyClick(&list(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return find<QDialog>(u"intake-preview"_s) != nullptr; }));
}

TEST_F(Focus, AWayToGoOnIsChosenAndThenTheReplyIsWritten)
{
    for (const Deed deed : {Deed::Guided, Deed::Proxy}) {
        press(deed);
        ASSERT_TRUE(comesTrue([&](const Request& r) {
            return r.route == (deed == Deed::Guided ? Route::Guided : Route::Proxy);
        }));
        EXPECT_EQ(focused(), u"replyEdit");
    }
}

TEST_F(Focus, AButtonThatIsGoneAfterItsDeedLeavesTheKeyboardToTheReply)
{
    press(Deed::Claim);
    ASSERT_TRUE(comesTrue([](const Request& r) { return r.owner.has_value(); }));
    ASSERT_FALSE(find<QPushButton>(buttonOf(Deed::Claim))->isVisible());
    EXPECT_EQ(focused(), u"replyEdit");
}

TEST_F(Focus, EscapeOnAnyButtonOfTheRequestLeadsBackToTheList)
{
    const auto buttons = pane().findChildren<QAbstractButton*>();
    int tried = 0;
    for (QAbstractButton* button : buttons) {
        if (!button->isVisible() || !button->isEnabled() || button->focusPolicy() == Qt::NoFocus)
            continue;
        button->setFocus();
        ASSERT_TRUE(button->hasFocus()) << button->objectName().toStdString();
        QTest::keyClick(button, Qt::Key_Escape);
        EXPECT_TRUE(list().hasFocus())
            << button->objectName().toStdString() << " → " << focused().toStdString();
        ++tried;
    }
    EXPECT_GT(tried, 4);
}

TEST_F(Focus, F6LeadsToThePageThatIsShown)
{
    const auto toRail = [&] {
        for (int pane = 0; pane < 8 && !focused().startsWith(u"rail-"); ++pane)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        return focused();
    };
    EXPECT_EQ(toRail(), u"rail-inbox");
    m_window->showPage(u"dashboard"_s);
    EXPECT_EQ(toRail(), u"rail-dashboard");
    m_window->showPage(u"settings"_s);
    EXPECT_EQ(toRail(), u"rail-settings");
    m_window->showPage(u"inbox"_s);
    EXPECT_EQ(toRail(), u"rail-inbox") << "not where it was last time";
}

TEST_F(Focus, PublishingAChecklistLeavesTheKeyboardInTheirList)
{
    auto* page = find<ChecklistPage>(u"checklists"_s);
    m_window->showPage(u"checklists"_s);
    auto* place = page->findChild<QLineEdit*>(u"place"_s);
    const auto* title = page->findChild<QLineEdit*>(u"title"_s);
    ASSERT_TRUE(waitFor([&] { return !title->text().isEmpty(); }));
    auto* publish = find<QPushButton>(u"publish"_s);
    place->setText(u"二楼 3 号窗口"_s);
    emit place->textEdited(place->text());
    ASSERT_TRUE(waitFor([&] { return publish->isVisible() && publish->isEnabled(); }));
    publish->setFocus();
    QTest::keyClick(publish, Qt::Key_Space);
    ASSERT_TRUE(waitFor([&] { return !publish->isVisible(); }));
    m_host->settle();
    QCoreApplication::processEvents();
    EXPECT_EQ(focused(), u"library");
    EXPECT_TRUE(find<QListView>(u"library"_s)->currentIndex().isValid());
}

TEST_F(Focus, TakingTheDrillDownAwayKeepsViewVillageAndSearch)
{
    RequestFilter behind;
    behind.counted = true;
    behind.village = m_village.toString();
    behind.from = behind.to = QDate(2026, 11, 16);
    emit m_window->findChild<DashboardPage*>()->drillDown(behind);
    auto* search = find<QLineEdit>(u"inbox-search"_s);
    search->setText(u"医保"_s);
    ASSERT_TRUE(waitFor([&] { return m_workbench->inbox().filter().text == u"医保"; }));
    m_workbench->inbox().setView(View::Unanswered);
    auto* chip = find<QAbstractButton>(u"inbox-drill-down"_s);
    ASSERT_TRUE(chip && chip->isVisible());
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    EXPECT_FALSE(chip->isVisible());
    RequestFilter kept;
    kept.view = View::Unanswered;
    kept.village = behind.village;
    kept.text = u"医保"_s;
    EXPECT_EQ(m_workbench->inbox().filter(), kept);
    EXPECT_EQ(search->text(), u"医保");
    EXPECT_TRUE(waitFor([&] { return list().hasFocus(); })) << focused().toStdString();
}

} // namespace keting
