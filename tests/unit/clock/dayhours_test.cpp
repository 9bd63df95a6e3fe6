// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/dayhours.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

TEST(DayHours, AreKeptInOrderHoweverTheyWereGiven)
{
    const auto day = DayHours::create({{hours(13), hours(17)}, {hours(9), hours(12)}});
    ASSERT_TRUE(day);
    EXPECT_EQ(day->spans().front(), (HourSpan{hours(9), hours(12)}));
    EXPECT_EQ(day->spans().back(), (HourSpan{hours(13), hours(17)}));
}

TEST(DayHours, MayAdjoinAndEndAtTwentyFour)
{
    EXPECT_TRUE(DayHours::create({{hours(9), hours(12)}, {hours(12), hours(24)}}));
}

TEST(DayHours, RefuseWhatCannotBe)
{
    EXPECT_EQ(DayHours::create({{hours(9), hours(9)}}).error().detail,
              u"empty interval 09:00-09:00"_s);
    EXPECT_EQ(DayHours::create({{hours(17), hours(9)}}).error().detail,
              u"reversed interval 17:00-09:00"_s);
    EXPECT_EQ(DayHours::create({{hours(9), hours(12)}, {minutes(719), hours(13)}}).error().detail,
              u"overlapping intervals 09:00-12:00 and 11:59-13:00"_s);
    EXPECT_FALSE(DayHours::create({{hours(-1), hours(3)}}));
    EXPECT_FALSE(DayHours::create({{hours(9), minutes(24 * 60 + 1)}}));
}

TEST(DayHours, TimesAreReadStrictly)
{
    EXPECT_EQ(parseClockTime(u"00:00"), minutes(0));
    EXPECT_EQ(parseClockTime(u"09:05"), minutes(545));
    EXPECT_EQ(parseClockTime(u"24:00"), hours(24));
    for (const auto* text : {u"24:01", u"25:00", u"9:00", u"09:60", u"09.00", u"0900", u"",
                             u"09:0x", u"-1:00", u"09:00:00", u"０９:００"}) {
        EXPECT_FALSE(parseClockTime(text)) << QStringView(text).toString().toStdString();
    }
}

} // namespace keting
