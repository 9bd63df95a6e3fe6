// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inbox/morning.h"
#include "ui/inbox/emptywords.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/viewtabs.h"
#include "ui/look/chip.h"
#include "ui/look/emptystate.h"
#include "ui/look/searchfield.h"
#include "ui/look/skeletonrows.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class InboxPaneTest : public testing::Test {
protected:
    void open()
    {
        model.setCalendar(test::morningCalendar());
        pane.setFilter({});
        pane.resize(430, 700);
        pane.show();
    }
    template <typename Widget>
    Widget* find(const QString& name = {}) const
    {
        return pane.findChild<Widget*>(name);
    }
    bool inSight(const QWidget* widget) const { return widget && widget->isVisibleTo(&pane); }

    Look look{QPalette()};
    Instant now = test::officeMoment();
    test::FakeInbox desk;
    CountdownClock clock{[this] { return now; }};
    InboxModel model{desk, clock};
    InboxPane pane{look, model, clock};
};

TEST_F(InboxPaneTest, TabsCarryExactCountsAndChangeTheView)
{
    test::fillMorning(desk);
    open();
    auto* tabs = find<QTabBar>(u"inbox-views"_s);
    EXPECT_TRUE(tabs->tabText(0).endsWith(u" 12"_s)) << tabs->tabText(0).toStdString();
    EXPECT_TRUE(tabs->tabText(2).endsWith(u" 3"_s));
    QSignalSpy changed(&pane, &InboxPane::filterChanged);
    tabs->setCurrentIndex(2);
    EXPECT_EQ(pane.filter().view, View::Left);
    EXPECT_EQ(model.filter().view, View::Left);
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(InboxPaneTest, WhileSearchingOnlyTheTabInUseCountsAndItCountsWhatWasFound)
{
    test::fillMorning(desk);
    open();
    auto* tabs = find<QTabBar>(u"inbox-views"_s);
    auto* search = find<SearchField>(u"inbox-search"_s);
    search->setText(u"医保"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const auto found = desk.rows(model.filter()).size();
    ASSERT_LT(found, 12);
    EXPECT_TRUE(tabs->tabText(0).endsWith(u" %1"_s.arg(found))) << tabs->tabText(0).toStdString();
    EXPECT_FALSE(tabs->tabText(2).back().isDigit()) << tabs->tabText(2).toStdString();
    search->clear();
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(tabs->tabText(2).endsWith(u" 3"_s));
}

TEST_F(InboxPaneTest, AViewOfEndedRequestsCountsOnceItIsChosen)
{
    test::fillMorning(desk);
    open();
    auto* tabs = find<QTabBar>(u"inbox-views"_s);
    pane.setView(View::All);
    EXPECT_TRUE(tabs->tabText(5).endsWith(u" 12"_s)) << tabs->tabText(5).toStdString();
}

TEST_F(InboxPaneTest, AViewBehindMoreBecomesATabWhileItIsChosen)
{
    open();
    auto* tabs = find<QTabBar>(u"inbox-views"_s);
    pane.setView(View::Dismissed);
    ASSERT_EQ(tabs->count(), 6);
    EXPECT_EQ(tabs->currentIndex(), 5);
    pane.setView(View::Inbox);
    EXPECT_EQ(tabs->count(), 5);
    EXPECT_EQ(tabs->currentIndex(), 0);
}

TEST_F(InboxPaneTest, TabsThatDoNotFitGoBehindMore)
{
    open();
    auto* tabs = find<QTabBar>(u"inbox-views"_s);
    pane.resize(900, 700);
    EXPECT_TRUE(tabs->isTabVisible(4));
    pane.setView(View::Unanswered);
    pane.resize(340, 700);
    EXPECT_FALSE(tabs->isTabVisible(4));
    EXPECT_TRUE(tabs->isTabVisible(1)) << "the chosen one stays in sight";
}

TEST_F(InboxPaneTest, EnterSearchesAtOnceAndGoesToTheList)
{
    test::fillMorning(desk);
    open();
    pane.activateWindow();
    auto* search = find<SearchField>(u"inbox-search"_s);
    search->setFocus();
    search->insert(u"医保"_s); // As an input method commits it.
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(model.filter().text, u"医保"_s);
}

TEST_F(InboxPaneTest, TypingSearchesAfterAPauseWithoutEnter)
{
    open();
    QSignalSpy changed(&pane, &InboxPane::filterChanged);
    find<SearchField>(u"inbox-search"_s)->setText(u"社保"_s);
    EXPECT_EQ(changed.size(), 0);
    ASSERT_TRUE(changed.wait(2000));
    EXPECT_EQ(model.filter().text, u"社保"_s);
}

TEST_F(InboxPaneTest, ArrivalsWaitInTheChip)
{
    test::fillMorning(desk);
    open();
    const int before = model.rowCount();
    desk.put(test::runningRow(40, 3min));
    desk.put(test::runningRow(41, 4min));
    model.refresh();
    auto* chip = find<Chip>();
    EXPECT_TRUE(inSight(chip));
    EXPECT_TRUE(chip->text().contains(u'2'));
    const auto* list = find<InboxView>();
    EXPECT_NEAR(chip->geometry().center().x(), list->width() / 2.0, 1);
    pane.resize(520, 700);
    QCoreApplication::processEvents();
    EXPECT_NEAR(chip->geometry().center().x(), list->width() / 2.0, 1);
    EXPECT_EQ(model.rowCount(), before);
    QTest::mouseClick(chip, Qt::LeftButton);
    EXPECT_FALSE(inSight(chip));
    EXPECT_EQ(model.rowCount(), before + 2);
}

TEST_F(InboxPaneTest, AnEmptyInboxSaysWhatToDo)
{
    open();
    const auto* empty = find<EmptyState>(u"inbox-empty"_s);
    EXPECT_TRUE(inSight(empty));
    EXPECT_FALSE(find<InboxView>()->isVisibleTo(&pane));
    desk.put(test::runningRow(1, 1min));
    model.refresh();
    EXPECT_FALSE(inSight(empty));
    EXPECT_TRUE(find<InboxView>()->isVisibleTo(&pane));
}

TEST_F(InboxPaneTest, AFailureSaysWhatIsSafeAndTriesAgain)
{
    desk.failure = Error{Error::Code::DiskFull, u"no space"_s};
    open();
    const auto* fault = find<EmptyState>(u"inbox-fault"_s);
    ASSERT_TRUE(inSight(fault));
    auto* retry = fault->findChild<QPushButton*>();
    EXPECT_EQ(fault->accessibleName(), faultWords(*desk.failure).title);
    desk.failure.reset();
    desk.put(test::runningRow(1, 1min));
    QTest::mouseClick(retry, Qt::LeftButton);
    EXPECT_TRUE(find<InboxView>()->isVisibleTo(&pane));
}

TEST_F(InboxPaneTest, BarsAppearOnlyWhenLoadingLasts)
{
    desk.deferred = true;
    open();
    auto* bars = find<SkeletonRows>();
    EXPECT_TRUE(inSight(bars));
    EXPECT_FALSE(bars->barsShown());
    EXPECT_TRUE(QTest::qWaitFor([&] { return bars->barsShown(); }, 5000));
    desk.answer();
    EXPECT_FALSE(inSight(bars));
}

TEST_F(InboxPaneTest, TheListHasTheFocusOnceItsRowsAreThereAndKeepsItOverAnotherView)
{
    test::fillMorning(desk);
    desk.deferred = true;
    open();
    pane.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&pane, 5000));
    pane.focusList();
    desk.answer();
    ASSERT_TRUE(pane.list().hasFocus());
    find<QTabBar>(u"inbox-views"_s)->setCurrentIndex(2);
    EXPECT_FALSE(inSight(&pane.list()));
    desk.answer();
    EXPECT_TRUE(pane.list().hasFocus());
}

TEST_F(InboxPaneTest, WhoGoesOnWritingAfterAnEmptySearchKeepsTheFocus)
{
    desk.deferred = true;
    open();
    pane.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&pane, 5000));
    desk.answer();
    auto* search = find<SearchField>(u"inbox-search"_s);
    search->setFocus();
    search->insert(u"zz"_s);
    QTest::keyClick(search, Qt::Key_Return);
    desk.answer();
    search->setFocus();
    test::fillMorning(desk);
    QSignalSpy changed(&pane, &InboxPane::filterChanged);
    search->setText(u"医保"_s);
    ASSERT_TRUE(changed.wait(2000));
    desk.answer();
    ASSERT_TRUE(inSight(&pane.list()));
    EXPECT_EQ(pane.focusWidget(), search) << "the next letter would have been a deed";
}

TEST_F(InboxPaneTest, TheRosterNarrowsTheListAndTheButtonSaysSo)
{
    test::fillMorning(desk);
    open();
    pane.setPlace({}, u"三溪村"_s, u"三溪村"_s);
    EXPECT_EQ(model.filter().village, u"三溪村"_s);
    EXPECT_EQ(find<QPushButton>(u"inbox-place"_s)->text(), u"三溪村"_s);
    pane.setPlace(u"510923107"_s, {}, u"象山镇"_s);
    EXPECT_TRUE(model.filter().village.isEmpty());
    EXPECT_EQ(model.filter().town, u"510923107"_s);
}

TEST_F(InboxPaneTest, EveryRowIsASentenceForScreenReaders)
{
    test::fillMorning(desk);
    model.setNames(test::morningNames());
    open();
    const QString spoken = model.indexOf(test::idOf(4)).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.contains(u"4 min 12 s"_s)) << spoken.toStdString();
    EXPECT_TRUE(spoken.contains(u"富乐社区"_s));
    EXPECT_TRUE(spoken.contains(u"王**"_s));
    EXPECT_FALSE(spoken.contains(u"王小明"_s));
    EXPECT_TRUE(spoken.contains(u"李专员"_s));
}

TEST(InboxEmptyWords, EveryViewHasItsOwnAndAFilterIsNamed)
{
    QSet<QString> titles;
    for (int view = 0; view <= static_cast<int>(View::All); ++view) {
        RequestFilter filter;
        filter.view = static_cast<View>(view);
        const EmptyWords words = emptyWords(filter);
        EXPECT_FALSE(words.text.isEmpty());
        EXPECT_FALSE(isRestricted(filter));
        titles.insert(words.title);
    }
    EXPECT_EQ(titles.size(), static_cast<int>(View::All) + 1);
    const RequestFilter searched{.text = u"社保"_s};
    EXPECT_TRUE(isRestricted(searched));
    EXPECT_TRUE(emptyWords(searched).text.contains(u"社保"_s));
}

} // namespace
} // namespace keting
