// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(Instant, IsPrintedInShanghaiTimeToTheSecond)
{
    EXPECT_EQ(toIso(fromMs(1791507900000)), u"2026-10-09T09:05:00+08:00"_s);
}

TEST(Instant, TextWithoutAnOffsetIsShanghaiTime)
{
    EXPECT_EQ(parseIso(u"2026-10-09T09:05:00"), parseIso(u"2026-10-09T01:05:00Z"));
    EXPECT_EQ(parseIso(u"2026-10-09"), parseIso(u"2026-10-09T00:00:00+08:00"));
}

TEST(Instant, NonsenseAndFarYearsAreRefused)
{
    EXPECT_FALSE(parseIso(u"yesterday"));
    EXPECT_FALSE(parseIso(u"0001-01-01T00:00:00Z"));
    EXPECT_FALSE(parseIso(u""));
}

TEST(Instant, MidnightAtTheEndOfADayIsTheStartOfTheNext)
{
    EXPECT_EQ(atLocal(QDate(2026, 10, 9), std::chrono::hours(24)), startOfDay(QDate(2026, 10, 10)));
}

} // namespace keting
