// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/pauses.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

TEST(Pauses, JoinWhatOverlapsOrTouchesAndDropWhatIsEmptyOrReversed)
{
    const Pauses pauses({{fromMs(50), fromMs(60)},
                         {fromMs(10), fromMs(20)},
                         {fromMs(20), fromMs(30)},
                         {fromMs(15), fromMs(18)},
                         {fromMs(40), fromMs(40)},
                         {fromMs(90), fromMs(70)}});
    EXPECT_EQ(pauses.spans(),
              (std::vector<TimeSpan>{{fromMs(10), fromMs(30)}, {fromMs(50), fromMs(60)}}));
}

TEST(Pauses, LeaveTheRunningPartsBetweenThem)
{
    const Pauses pauses({{fromMs(10), fromMs(20)}, {fromMs(30), Pauses::kOpenEnd}});
    EXPECT_EQ(pauses.runningWithin(fromMs(0), fromMs(25)),
              (std::vector<TimeSpan>{{fromMs(0), fromMs(10)}, {fromMs(20), fromMs(25)}}));
    EXPECT_EQ(pauses.runningWithin(fromMs(15), fromMs(99)),
              (std::vector<TimeSpan>{{fromMs(20), fromMs(30)}}));
    EXPECT_TRUE(pauses.runningWithin(fromMs(40), Instant::max()).empty());
    EXPECT_TRUE(pauses.runningWithin(fromMs(9), fromMs(9)).empty());
}

TEST(Pauses, AreHalfOpen)
{
    const Pauses pauses({{fromMs(10), fromMs(20)}});
    EXPECT_FALSE(pauses.isPaused(fromMs(9)));
    EXPECT_TRUE(pauses.isPaused(fromMs(10)));
    EXPECT_FALSE(pauses.isPaused(fromMs(20)));
}

} // namespace keting
