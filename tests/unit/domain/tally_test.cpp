// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tally.h"

#include <gtest/gtest.h>

namespace keting {

TEST(Tally, TheOnTimeRateIsOfWhatWasAnsweredAndLeavesLeftMessagesOut)
{
    // Four more are late and unanswered: they are overdue, and no part of the rate.
    const Tally tally{.received = 20,
                      .left = 6,
                      .answered = 10,
                      .onTime = 9,
                      .overdue = 5,
                      .leftAnswered = 4,
                      .leftOnTime = 1,
                      .rated = 3,
                      .satisfied = 2};
    EXPECT_EQ(onTimeShare(tally), (Share{9, 10}));
    EXPECT_EQ(leftOnTimeShare(tally), (Share{1, 4}));
    EXPECT_EQ(satisfiedShare(tally), (Share{2, 3}));
}

TEST(Tally, AShareOfNothingSaysNothingAndOnlyAllIsAHundredPercent)
{
    EXPECT_EQ(onTimeShare(Tally{}).value(), std::nullopt);
    EXPECT_EQ(onTimeShare(Tally{}).percent(), std::nullopt);
    EXPECT_EQ((Share{999, 1000}).percent(), 99);
    EXPECT_EQ((Share{29, 100}).percent(), 29);
    EXPECT_DOUBLE_EQ((Share{1, 4}).value().value(), 0.25);
}

} // namespace keting
