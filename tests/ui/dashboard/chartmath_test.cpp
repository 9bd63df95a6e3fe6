// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartmath.h"
#include "ui/dashboard/period.h"

#include <gtest/gtest.h>

using namespace keting;

TEST(ChartMath, AnAxisHasFewWholeStepsAndReachesTheGreatest)
{
    EXPECT_EQ(axisFor(0, 4), (Axis{1, 1}));
    EXPECT_EQ(axisFor(4, 4), (Axis{1, 4}));
    EXPECT_EQ(axisFor(5, 4), (Axis{2, 6}));
    EXPECT_EQ(axisFor(31, 4), (Axis{10, 40}));
    EXPECT_EQ(axisFor(40, 4), (Axis{10, 40}));
    EXPECT_EQ(axisFor(41, 4), (Axis{20, 60}));
    EXPECT_EQ(axisFor(1'000'000, 4), (Axis{500'000, 1'000'000}));
    for (qint64 greatest = 1; greatest < 5000; ++greatest) {
        const Axis axis = axisFor(greatest, 4);
        EXPECT_GE(axis.top, greatest);
        EXPECT_LE(axis.top / axis.step, 4);
        EXPECT_EQ(axis.top % axis.step, 0);
    }
}

TEST(ChartMath, TheMeanLooksBackSevenDaysAndNoFurther)
{
    EXPECT_EQ(trailingMean({7, 0, 0, 0, 0, 0, 0, 0}, 7),
              (QList<double>{7, 3.5, 7.0 / 3, 1.75, 1.4, 7.0 / 6, 1, 0}));
    EXPECT_TRUE(trailingMean({}, 7).isEmpty());
}

TEST(ChartMath, PercentOfNothingIsNothing)
{
    EXPECT_EQ(percent(0, 0), 0);
    EXPECT_EQ(percent(41, 152), 27);
    EXPECT_EQ(percent(1, 200), 1);
}

TEST(Period, PresetsEndToday)
{
    const QDate today(2026, 10, 9);
    EXPECT_EQ(periodFor(PeriodPreset::Today, today), (Period{today, today}));
    EXPECT_EQ(periodFor(PeriodPreset::ThisWeek, today), (Period{QDate(2026, 10, 5), today}));
    EXPECT_EQ(periodFor(PeriodPreset::LastMonth, today),
              (Period{QDate(2026, 9, 1), QDate(2026, 9, 30)}));
    EXPECT_EQ(periodFor(PeriodPreset::ThisQuarter, today), (Period{QDate(2026, 10, 1), today}));
    EXPECT_EQ(periodFor(PeriodPreset::Last100Days, today), (Period{QDate(2026, 7, 2), today}));
    EXPECT_EQ(periodFor(PeriodPreset::LastMonth, QDate(2027, 1, 31)),
              (Period{QDate(2026, 12, 1), QDate(2026, 12, 31)}));
}

TEST(Period, TheYearIsWrittenOnce)
{
    EXPECT_EQ(periodText({QDate(2026, 7, 1), QDate(2026, 10, 8)}), u"2026-07-01 – 10-08");
    EXPECT_EQ(periodText({QDate(2025, 12, 1), QDate(2026, 1, 8)}), u"2025-12-01 – 2026-01-08");
    EXPECT_EQ(periodText({QDate(2026, 7, 1), QDate(2026, 7, 1)}), u"2026-07-01");
}
