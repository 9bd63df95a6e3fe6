// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inbox/morning.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/inboxview.h"
#include "ui/look/lookstyle.h"

#include <QApplication>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Processor time, so that a busy machine does not count.
double cpuMs(std::clock_t since)
{
    return 1e3 * static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

class InboxViewTest : public testing::Test {
protected:
    InboxViewTest()
    {
        model.setCalendar(test::morningCalendar());
        model.setNames(test::morningNames());
    }
    void open(int height = 600)
    {
        model.setFilter({});
        view.resize(430, height);
        view.show();
        QCoreApplication::processEvents();
    }
    void openMany(int rows, int height = 600)
    {
        for (int n = 1; n <= rows; ++n)
            desk.put(test::runningRow(n, std::chrono::seconds(10 + 7 * n)));
        open(height);
    }
    qint64 current() const
    {
        const InboxRow* row = model.row(view.currentIndex());
        return row ? row->n : 0;
    }
    QList<qint64> chosen() const
    {
        QList<qint64> numbers;
        for (const RequestId& id : view.chosen())
            numbers.append(model.row(model.indexOf(id))->n);
        return numbers;
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, key, modifiers);
    }

    Look look{QPalette()};
    Instant now = test::officeMoment();
    test::FakeInbox desk;
    CountdownClock clock{[this] { return now; }};
    InboxModel model{desk, clock};
    InboxView view{look, model, clock};
};

TEST_F(InboxViewTest, RowsThatAreOverdueAndRowsDueAnotherDayHaveTheirWordsInOneColumn)
{
    PillInput in;
    in.kind = PillInput::Kind::Finish;
    in.now = now;
    in.left = -Millis(40h);
    const PillSpec overdue = pillFace(in);
    in.kind = PillInput::Kind::NextReply;
    in.left = Millis(10min);
    in.target = in.left;
    in.due = now + std::chrono::days(3);
    in.open = false;
    const PillSpec due = pillFace(in);
    const InboxDelegate delegate(look, model);
    const QRect row(0, 0, 430, delegate.rowHeight());
    EXPECT_EQ(delegate.pillColumn(row, overdue), delegate.pillColumn(row, due));
    in.kind = PillInput::Kind::LeftMessage;
    EXPECT_EQ(delegate.pillColumn(row, overdue), delegate.pillColumn(row, pillFace(in)));
}

TEST_F(InboxViewTest, KeysWalkOverRowsAndSkipHeadings)
{
    test::fillMorning(desk);
    open();
    view.chooseFirst();
    EXPECT_EQ(current(), 1);
    type(Qt::Key_Down);
    type(Qt::Key_Down);
    EXPECT_EQ(current(), 3) << "the heading between 2 and 3 is no stop";
    type(Qt::Key_Up);
    EXPECT_EQ(current(), 2);
    type(Qt::Key_Down);
    EXPECT_EQ(current(), 3);
    type(Qt::Key_Home);
    EXPECT_EQ(current(), 1);
    type(Qt::Key_Up);
    EXPECT_EQ(current(), 1);
    type(Qt::Key_End);
    EXPECT_EQ(current(), 12);
    view.chooseNextDue();
    EXPECT_EQ(current(), 1) << "from the resting rows it starts again at the most urgent one";
}

TEST_F(InboxViewTest, EnterOpensAndLettersAreLeftToTheWindow)
{
    test::fillMorning(desk);
    open();
    view.chooseFirst();
    QList<KeyIntent> seen;
    QObject::connect(&view, &InboxView::intended, &view,
                     [to = &seen](KeyIntent intent) { to->append(intent); });
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_J, Qt::Key_N, Qt::Key_X, Qt::Key_7})
        type(key);
    EXPECT_EQ(current(), 1) << "a letter does not jump to a row that begins with it";
    EXPECT_TRUE(seen.isEmpty());
    type(Qt::Key_Return);
    type(Qt::Key_Enter, Qt::KeypadModifier);
    EXPECT_EQ(seen, QList<KeyIntent>({{InboxIntent::Open}, {InboxIntent::Open}}));
}

TEST_F(InboxViewTest, MarksStayWhileMovingAndEscapeForgetsThem)
{
    test::fillMorning(desk);
    open();
    view.chooseFirst();
    view.toggleMark();
    type(Qt::Key_Down);
    type(Qt::Key_Down);
    view.toggleMark();
    EXPECT_EQ(chosen(), QList<qint64>({1, 3}));
    view.toggleMark();
    EXPECT_EQ(chosen(), QList<qint64>({1}));
    type(Qt::Key_Escape);
    EXPECT_EQ(chosen(), QList<qint64>({3}));
    type(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(chosen().size(), 12) << "rows, not headings";
}

TEST_F(InboxViewTest, TheLineInUseKeepsItsPlaceWhateverComesAbove)
{
    openMany(60);
    view.choose(test::idOf(5));
    const int y = view.visualRect(view.currentIndex()).y();
    for (int n = 100; n < 120; ++n)
        desk.put(test::runningRow(n, 1s));
    model.refresh();
    EXPECT_EQ(view.visualRect(view.currentIndex()).y(), y);
    model.acceptArrivals();
    EXPECT_EQ(current(), 5);
    EXPECT_EQ(view.visualRect(view.currentIndex()).y(), y);
    now += 60s; // Now most rows above are overdue and a heading appears between them.
    clock.beat();
    EXPECT_EQ(view.visualRect(view.currentIndex()).y(), y);
}

TEST_F(InboxViewTest, ClosingTheCurrentRequestGoesOnToTheNext)
{
    test::fillMorning(desk);
    open();
    view.choose(test::idOf(2));
    desk.remove(2);
    model.refresh();
    EXPECT_EQ(current(), 3);
    EXPECT_EQ(chosen(), QList<qint64>({3}));
}

TEST_F(InboxViewTest, TheCurrentRequestIsFoundAgainUnderAnotherFilter)
{
    test::fillMorning(desk);
    open();
    view.choose(test::idOf(4));
    model.setFilter({.village = u"富乐社区"_s});
    EXPECT_EQ(current(), 4);
}

TEST_F(InboxViewTest, ScrollingFetchesBeforeTheEndIsReached)
{
    openMany(3 * InboxModel::kPage);
    const int before = model.rowCount();
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(bar->maximum() - 2 * view.viewport()->height());
    EXPECT_GT(model.rowCount(), before);
}

TEST_F(InboxViewTest, ABeatRepaintsThePillsThatChangedAndNoOthers)
{
    test::fillMorning(desk);
    open(800);
    EXPECT_EQ(view.tick(), 0) << "all of it has just been painted";
    now += 1s;
    // 1–5 count seconds, and so do the three left messages; promise, progress, waiting and snoozed
    // stand still.
    EXPECT_EQ(view.tick(), 8);
}

TEST_F(InboxViewTest, AfterABeatTheScreenLooksAsIfPaintedAnew)
{
    dress(*qApp, look);
    test::fillMorning(desk);
    open(800);
    const auto onScreen = [this] { return view.screen()->grabWindow(view.winId()).toImage(); };
    const QImage before = onScreen();
    const auto settle = [&] {
        QCoreApplication::processEvents();
        const QImage beaten = onScreen();
        view.viewport()->repaint();
        EXPECT_EQ(beaten, onScreen());
        EXPECT_NE(beaten, before);
    };
    for (const Seconds beat : {1s, 7s, 60s, 600s}) {
        SCOPED_TRACE(beat.count());
        now += beat;
        EXPECT_GT(view.tick(), 0);
        settle();
    }
    now += 1s;
    view.tick();
    now += 1s;
    view.tick();
    settle();
    now += 1s;
    view.tick();
    view.verticalScrollBar()->setValue(30);
    settle();
    now += 1s;
    view.tick();
    view.selectAll();
    settle();
}

TEST_F(InboxViewTest, EveryBeatOfMoreThanAMinuteLooksAsIfPaintedAnew)
{
    dress(*qApp, look);
    qint64 n = 0;
    // Some turn amber, some run over, some lose a digit, and each while the others count on.
    for (const Seconds due : {3s, 31s, 32s, 123s, 125s, 140s, 602s, 605s, 3'603s, 3'625s, 30'000s})
        desk.put(test::runningRow(++n, due));
    desk.put(test::leftRow(++n, 12s));
    desk.put(test::leftRow(++n, 130s));
    InboxRow waiting = test::restingRow(++n);
    waiting.waitingSince = now - 1h;
    desk.put(waiting);
    open(900);
    const auto onScreen = [this] { return view.screen()->grabWindow(view.winId()).toImage(); };
    for (int beat = 0; beat < 70; ++beat) {
        SCOPED_TRACE(beat);
        now += 1s;
        emit clock.ticked(now);
        QCoreApplication::processEvents();
        const QImage beaten = onScreen();
        view.viewport()->repaint();
        ASSERT_EQ(beaten, onScreen());
    }
}

TEST_F(InboxViewTest, TheClockRunsOnlyAsFastAsTheListNeeds)
{
    InboxRow waiting = test::restingRow(1);
    waiting.waitingSince = now - 1h;
    desk.put(waiting);
    open();
    EXPECT_TRUE(clock.isRunning());
    EXPECT_EQ(clock.untilNext(), 60s) << "a waiting row changes by the minute at most";
    desk.put(test::runningRow(2, 5min));
    model.refresh();
    model.acceptArrivals();
    EXPECT_EQ(clock.untilNext(), 1s);
    view.hide();
    EXPECT_FALSE(clock.isRunning());
}

TEST_F(InboxViewTest, RowsSpeakWholeSentences)
{
    test::fillMorning(desk);
    model.setDescription([](const InboxEntry&) { return u"spoken"_s; });
    open();
    EXPECT_EQ(model.indexOf(test::idOf(4)).data(Qt::AccessibleTextRole).toString(), u"spoken"_s);
}

// The budget of a frame is 16 ms.
TEST_F(InboxViewTest, FiftyRowsPaintWithinAFrame)
{
    dress(*qApp, look);
    openMany(60, 50 * 46 + 22);
    QImage screen(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    double best = 1e9;
    for (int run = 0; run < 30; ++run) {
        const std::clock_t start = std::clock();
        view.viewport()->render(&screen);
        best = std::min(best, cpuMs(start));
    }
    RecordProperty("paint_ms", std::to_string(best));
    std::printf("50 rows painted in %.2f ms\n", best);
    EXPECT_LT(best, 16.0 * KETING_SLOWNESS);
}

TEST_F(InboxViewTest, ABeatOfFiftyRowsIsCheap)
{
    dress(*qApp, look);
    openMany(60, 50 * 46 + 22);
    double best = 1e9;
    int repainted = 0;
    for (int run = 0; run < 30; ++run) {
        now += 1s;
        const std::clock_t start = std::clock();
        clock.beat();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        best = std::min(best, cpuMs(start));
        repainted = view.tick();
    }
    RecordProperty("tick_ms", std::to_string(best));
    std::printf("50 pills ticked and repainted in %.2f ms\n", best);
    EXPECT_EQ(repainted, 0) << "the beat had painted them all";
    EXPECT_LT(best, 16.0 * KETING_SLOWNESS);
}

} // namespace
} // namespace keting
