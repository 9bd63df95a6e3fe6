// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/shanghaidays.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(ShanghaiDays, AgreeWithTheSystemDatabaseOnEveryDayOfSummerTimeYearsAndFarAway)
{
    const auto check = [](QDate date) {
        const int day = ShanghaiDays::numberOf(date);
        ASSERT_EQ(ShanghaiDays::dateOf(day), date);
        ASSERT_EQ(shanghaiDays().startOf(day), startOfDay(date));
        ASSERT_EQ(shanghaiDays().dayOf(startOfDay(date)), day);
        ASSERT_EQ(shanghaiDays().dayOf(startOfDay(date) - Millis(1)), day - 1);
        ASSERT_EQ(shanghaiDays().atWall(day, std::chrono::hours(9)),
                  atLocal(date, std::chrono::hours(9)));
    };
    for (QDate date(1985, 1, 1); date.year() < 1993; date = date.addDays(1))
        check(date);
    for (QDate date(1970, 1, 1); date.year() < 9999; date = date.addDays(577))
        check(date);
    check(QDate(9999, 12, 31));
}

TEST(ShanghaiDays, KnowThatSummerTimeDaysAreNotTwentyFourHoursLong)
{
    const auto length = [](QDate date) {
        const int day = ShanghaiDays::numberOf(date);
        return shanghaiDays().startOf(day + 1) - shanghaiDays().startOf(day);
    };
    EXPECT_EQ(length(QDate(1986, 5, 4)), std::chrono::hours(23));
    EXPECT_EQ(length(QDate(1986, 9, 14)), std::chrono::hours(25));
    EXPECT_EQ(length(QDate(2026, 5, 4)), std::chrono::hours(24));
    EXPECT_EQ(shanghaiDays().oddDays().size(), 12u);
}

TEST(ShanghaiDays, ASkippedHourIsTheMomentOfTheSkipAndARepeatedOneItsFirstShowing)
{
    const int spring = ShanghaiDays::numberOf(QDate(1986, 5, 4));
    EXPECT_EQ(shanghaiDays().atWall(spring, std::chrono::minutes(150)),
              at(u"1986-05-03T18:00:00Z"));
    const int autumn = ShanghaiDays::numberOf(QDate(1986, 9, 14));
    EXPECT_EQ(shanghaiDays().atWall(autumn, std::chrono::minutes(90)), at(u"1986-09-13T16:30:00Z"));
}

TEST(ShanghaiDays, InstantsBeyondTheCalendarsYearsAreOutsideItsDays)
{
    EXPECT_LT(shanghaiDays().dayOf(Instant::min()), ShanghaiDays::kFirst);
    EXPECT_GT(shanghaiDays().dayOf(Instant::max()), ShanghaiDays::kLast);
    EXPECT_FALSE(ShanghaiDays::covers(QDate(1969, 12, 31)));
    EXPECT_FALSE(ShanghaiDays::covers(QDate(10000, 1, 1)));
    EXPECT_FALSE(ShanghaiDays::covers(QDate()));
}

} // namespace keting
