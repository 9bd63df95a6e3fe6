// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/explanation.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using Kind = ClockSpan::Kind;

namespace {

CalendarHistory labourDay()
{
    CalendarRules rules = officeWeek();
    rules.version = 7;
    for (int day = 1; day <= 3; ++day) {
        rules.closed.insert(QDate(2030, 5, day));
        rules.names[QDate(2030, 5, day)] = u"劳动节"_s;
    }
    rules.open[QDate(2030, 5, 4)] = DayHours::nineToFive();
    rules.names[QDate(2030, 5, 4)] = u"劳动节"_s;
    return CalendarHistory(ServiceCalendar(rules));
}

} // namespace

TEST(Explanation, TellsNightHolidayAndMakeUpDay)
{
    const Instant start = at(u"2030-04-30T16:55:00");
    const Instant due = at(u"2030-05-04T09:05:00");
    const Explanation told = explain(labourDay(), start, due, due);
    const std::vector<ClockSpan> expected{
        {Kind::Counting, start, at(u"2030-04-30T17:00:00"), 7, {}},
        {Kind::Closed, at(u"2030-04-30T17:00:00"), at(u"2030-05-01T00:00:00"), 7, {}},
        {Kind::Holiday, at(u"2030-05-01T00:00:00"), at(u"2030-05-04T00:00:00"), 7, u"劳动节"_s},
        {Kind::Closed, at(u"2030-05-04T00:00:00"), at(u"2030-05-04T09:00:00"), 7, {}},
        {Kind::Counting, at(u"2030-05-04T09:00:00"), due, 7, u"劳动节"_s},
    };
    EXPECT_EQ(told.spans, expected);
}

TEST(Explanation, SplitsUsedFromRemainingAndShowsTheOverrun)
{
    const Instant start = at(u"2030-04-22T10:00:00");
    const Instant due = at(u"2030-04-22T10:10:00");
    const std::vector<ClockSpan> early{{Kind::Counting, start, at(u"2030-04-22T10:04:00"), 7, {}},
                                       {Kind::Remaining, at(u"2030-04-22T10:04:00"), due, 7, {}}};
    EXPECT_EQ(explain(labourDay(), start, due, at(u"2030-04-22T10:04:00")).spans, early);
    const std::vector<ClockSpan> late{{Kind::Counting, start, due, 7, {}},
                                      {Kind::Overrun, due, at(u"2030-04-22T10:30:00"), 7, {}}};
    EXPECT_EQ(explain(labourDay(), start, due, at(u"2030-04-22T10:30:00")).spans, late);
}

TEST(Explanation, ShowsPausesAndTheCalendarVersionInForce)
{
    CalendarRules rules = officeWeek();
    rules.version = 8;
    const CalendarHistory history
        = labourDay().with(at(u"2030-04-22T10:20:00"), ServiceCalendar(rules));
    const Pauses pauses({{at(u"2030-04-22T10:04:30"), at(u"2030-04-22T10:20:30")}});
    const Instant start = at(u"2030-04-22T10:00:00");
    const Instant due = at(u"2030-04-22T10:26:00");
    const std::vector<ClockSpan> expected{
        {Kind::Counting, start, at(u"2030-04-22T10:04:30"), 7, {}},
        {Kind::Paused, at(u"2030-04-22T10:04:30"), at(u"2030-04-22T10:20:00"), 7, {}},
        {Kind::Paused, at(u"2030-04-22T10:20:00"), at(u"2030-04-22T10:20:30"), 8, {}},
        {Kind::Counting, at(u"2030-04-22T10:20:30"), due, 8, {}}};
    EXPECT_EQ(explain(history, start, due, due, pauses).spans, expected);
}

TEST(Explanation, WithoutADueEverythingUpToTheMomentIsUsed)
{
    const Instant start = at(u"2030-04-22T16:00:00");
    const Explanation told = explain(labourDay(), start, std::nullopt, at(u"2030-04-22T18:00:00"));
    EXPECT_EQ(told.total(Kind::Counting), std::chrono::hours(1));
    EXPECT_EQ(told.total(Kind::Closed), std::chrono::hours(1));
    EXPECT_EQ(told.total(Kind::Remaining), Millis(0));
}

TEST(Explanation, EndsEvenForAllOfTimeAndSaysThatItIsCut)
{
    const Explanation told = explain(labourDay(), Instant::min(), std::nullopt, Instant::max());
    EXPECT_TRUE(told.truncated);
    EXPECT_EQ(told.spans.size(), Explanation::kMaxSpans);
}

} // namespace keting
