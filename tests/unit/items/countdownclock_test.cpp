// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/countdownclock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace keting {

using namespace std::chrono_literals;

namespace {

TEST(CountdownClock, StandsStillWhenNothingMoves)
{
    CountdownClock clock([] { return Instant(1500ms); });
    EXPECT_FALSE(clock.isRunning());
    QObject list;
    clock.watch(list, [](Instant) { return Beat::None; });
    EXPECT_FALSE(clock.isRunning());
}

TEST(CountdownClock, FiresAtTheNextWholeSecondOrMinute)
{
    Instant now(61'250ms);
    Beat beat = Beat::Minute;
    CountdownClock clock([&] { return now; });
    QObject list;
    clock.watch(list, [&](Instant) { return beat; });
    EXPECT_EQ(clock.untilNext(), 58'750ms);
    beat = Beat::Second;
    clock.reschedule();
    EXPECT_EQ(clock.untilNext(), 750ms);
    now = Instant(62'000ms);
    clock.reschedule();
    EXPECT_EQ(clock.untilNext(), 1000ms) << "on the boundary it waits for the next one";
}

TEST(CountdownClock, QuickeningAsksNobodyOnceItBeatsEverySecond)
{
    Beat beat = Beat::Minute;
    int asked = 0;
    CountdownClock clock([] { return Instant(61'250ms); });
    QObject list;
    clock.watch(list, [&](Instant) {
        ++asked;
        return beat;
    });
    beat = Beat::Second;
    clock.quicken();
    EXPECT_EQ(clock.untilNext(), 750ms);
    const int before = asked;
    clock.quicken();
    EXPECT_EQ(asked, before);
}

TEST(CountdownClock, TheFinestNeedDecides)
{
    CountdownClock clock([] { return Instant(1'250ms); });
    QObject list;
    QObject bar;
    clock.watch(list, [](Instant) { return Beat::Second; });
    clock.watch(bar, [](Instant) { return Beat::Minute; });
    EXPECT_EQ(clock.untilNext(), 750ms);
}

TEST(CountdownClock, AWatcherThatIsGoneNeedsNothing)
{
    CountdownClock clock([] { return Instant(1'250ms); });
    {
        QObject list;
        clock.watch(list, [](Instant) { return Beat::Second; });
        EXPECT_TRUE(clock.isRunning());
    }
    clock.reschedule();
    EXPECT_FALSE(clock.isRunning());
}

TEST(CountdownClock, ABeatTellsTheTimeAndPlansTheNext)
{
    Instant now(1'250ms);
    CountdownClock clock([&] { return now; });
    QObject list;
    clock.watch(list, [](Instant) { return Beat::Second; });
    const QSignalSpy told(&clock, &CountdownClock::ticked);
    now = Instant(7'200'000'300ms); // The machine slept.
    clock.beat();
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.at(0).at(0).value<Instant>(), now);
    EXPECT_EQ(clock.untilNext(), 700ms);
}

} // namespace
} // namespace keting
