// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarhistory.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace keting {

using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr Seconds kReplyTarget = minutes(10);

ServiceCalendar weekOf(const std::vector<HourSpan>& spans, int version)
{
    CalendarRules rules;
    for (std::size_t day = 0; day < 5; ++day)
        rules.weekly[day] = DayHours::create(spans).value();
    rules.version = version;
    return ServiceCalendar(rules);
}

CalendarHistory officeHistory()
{
    return CalendarHistory(ServiceCalendar(officeWeek()));
}

} // namespace

// 2030-04-22 is a Monday.
TEST(CalendarHistory, APauseStopsTheCount)
{
    const CalendarHistory history = officeHistory();
    EXPECT_EQ(history.due(at(u"2030-04-22T10:00:00"), kReplyTarget,
                          Pauses({{at(u"2030-04-22T10:04:30"), at(u"2030-04-22T10:20:30")}})),
              at(u"2030-04-22T10:26:00"));
    EXPECT_EQ(history.due(at(u"2030-04-22T16:55:00"), kReplyTarget,
                          Pauses({{at(u"2030-04-22T16:58:00"), at(u"2030-04-23T10:00:00")}})),
              at(u"2030-04-23T10:07:00"));
}

TEST(CalendarHistory, APauseOutsideHoursCostsNothing)
{
    const Pauses night({{at(u"2030-04-22T17:00:00"), at(u"2030-04-23T09:00:00")}});
    EXPECT_EQ(officeHistory().due(at(u"2030-04-22T16:55:00"), kReplyTarget, night),
              at(u"2030-04-23T09:05:00"));
}

TEST(CalendarHistory, ATargetReachedAsAPauseBeginsIsDueThere)
{
    const Pauses pauses({{at(u"2030-04-22T10:10:00"), at(u"2030-04-22T11:00:00")}});
    EXPECT_EQ(officeHistory().due(at(u"2030-04-22T10:00:00"), kReplyTarget, pauses),
              at(u"2030-04-22T10:10:00"));
}

TEST(CalendarHistory, ZeroIsDueWhenThePauseEndsAndNeverWhileItLasts)
{
    const Instant start = at(u"2030-04-22T10:00:00");
    EXPECT_EQ(officeHistory().due(start, Seconds(0), Pauses({{start, start + minutes(5)}})),
              start + minutes(5));
    const Pauses lasting({{start + minutes(5), Pauses::kOpenEnd}});
    EXPECT_EQ(officeHistory().due(start, kReplyTarget, lasting), std::nullopt);
    EXPECT_EQ(officeHistory().due(start, minutes(5), lasting), start + minutes(5));
}

TEST(CalendarHistory, AnEditKeepsTheTimeUsedAndCountsTheRestOnTheNewHours)
{
    const ServiceCalendar mornings = weekOf({{hours(9), hours(12)}}, 2);
    const CalendarHistory history = officeHistory().with(at(u"2030-04-22T14:00:00"), mornings);
    // Five hours used until the edit on Monday at 14:00, the rest on mornings from Tuesday on.
    EXPECT_EQ(history.due(at(u"2030-04-22T09:00:00"), hours(8)), at(u"2030-04-23T12:00:00"));
    EXPECT_EQ(history.due(at(u"2030-04-22T09:00:00"), hours(5)), at(u"2030-04-22T14:00:00"));
    EXPECT_EQ(history.due(at(u"2030-04-22T13:55:00"), kReplyTarget), at(u"2030-04-23T09:05:00"));
    EXPECT_EQ(history.openSeconds(at(u"2030-04-22T09:00:00"), at(u"2030-04-23T17:00:00")),
              8 * 3600);
}

TEST(CalendarHistory, AnEditThatOpensLongerLetsTheClockRunOnAtOnce)
{
    const CalendarHistory history
        = officeHistory().with(at(u"2030-04-22T18:00:00"), weekOf({{hours(8), hours(20)}}, 2));
    EXPECT_EQ(history.due(at(u"2030-04-22T16:55:00"), kReplyTarget), at(u"2030-04-22T18:05:00"));
    EXPECT_TRUE(history.isLeftMessage(at(u"2030-04-22T17:30:00")));
    EXPECT_FALSE(history.isLeftMessage(at(u"2030-04-22T18:00:00")));
}

TEST(CalendarHistory, VersionsAreOrderedAndALaterCallReplacesTheSameInstant)
{
    const Instant noon = at(u"2030-04-22T12:00:00");
    const CalendarHistory history = officeHistory()
                                        .with(noon, weekOf({{hours(9), hours(10)}}, 3))
                                        .with(noon - hours(1), weekOf({{hours(9), hours(10)}}, 2))
                                        .with(noon, weekOf({{hours(9), hours(10)}}, 4));
    ASSERT_EQ(history.versions().size(), 3u);
    EXPECT_EQ(history.calendarAt(noon - hours(2)).version(), 0);
    EXPECT_EQ(history.calendarAt(noon - hours(1)).version(), 2);
    EXPECT_EQ(history.calendarAt(noon).version(), 4);
    EXPECT_EQ(history.replacedAfter(noon - hours(1)), noon);
    EXPECT_EQ(history.replacedAfter(noon), Instant::max());
}

TEST(CalendarHistory, EditsOfDifferentTimesGiveOneHistoryInWhateverOrderTheyCome)
{
    const unsigned seed = 20'261'127;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    std::vector<int> order(12);
    std::iota(order.begin(), order.end(), 0);
    const auto history = [&order] {
        CalendarHistory edited = officeHistory();
        for (const int n : order)
            edited = edited.with(at(u"2030-04-22T12:00:00") + hours(7 * n),
                                 weekOf({{hours(8 + n % 3), hours(12 + n)}}, n + 1));
        return edited;
    };
    const CalendarHistory ordered = history();
    const Instant start = at(u"2030-04-22T09:00:00");
    for (int round = 0; round < 60; ++round) {
        std::ranges::shuffle(order, random);
        const CalendarHistory shuffled = history();
        EXPECT_EQ(shuffled, ordered) << round;
        EXPECT_EQ(shuffled.due(start, hours(30)), ordered.due(start, hours(30))) << round;
    }
}

TEST(CalendarHistory, ACloseInsideAPauseMovesTheNthWorkingDay)
{
    const CalendarHistory history = officeHistory();
    const QDate monday(2030, 4, 22);
    const auto third
        = [&](const Pauses& pauses) { return history.nthCloseAfter(monday, 3, pauses); };
    EXPECT_EQ(third({}), at(u"2030-04-25T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-23T09:30:00"), at(u"2030-04-23T16:30:00")}})),
              at(u"2030-04-25T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-23T16:30:00"), at(u"2030-04-24T09:30:00")}})),
              at(u"2030-04-26T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-23T16:30:00"), at(u"2030-04-25T17:00:01")}})),
              at(u"2030-04-30T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-22T10:00:00"), at(u"2030-04-22T18:00:00")}})),
              at(u"2030-04-25T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-26T10:00:00"), Pauses::kOpenEnd}})),
              at(u"2030-04-25T17:00:00"));
    EXPECT_EQ(third(Pauses({{at(u"2030-04-25T10:00:00"), Pauses::kOpenEnd}})), std::nullopt);
}

TEST(CalendarHistory, AWorkingDayIsJudgedByTheCalendarItEndsUnder)
{
    const CalendarHistory longer
        = officeHistory().with(at(u"2030-04-23T10:00:00"), weekOf({{hours(9), hours(18)}}, 2));
    EXPECT_EQ(longer.nthCloseAfter(QDate(2030, 4, 21), 1), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(longer.nthCloseAfter(QDate(2030, 4, 21), 2), at(u"2030-04-23T18:00:00"));
    // Shortened at 14:00 to a day that had closed at 12:00: nothing can be due before the edit.
    const CalendarHistory shorter
        = officeHistory().with(at(u"2030-04-23T14:00:00"), weekOf({{hours(9), hours(12)}}, 2));
    EXPECT_EQ(shorter.nthCloseAfter(QDate(2030, 4, 22), 1), at(u"2030-04-23T14:00:00"));
    EXPECT_EQ(shorter.nthCloseAfter(QDate(2030, 4, 22), 2), at(u"2030-04-24T12:00:00"));
    const CalendarHistory shut
        = officeHistory().with(at(u"2030-04-23T14:00:00"), ServiceCalendar());
    EXPECT_EQ(shut.nthCloseAfter(QDate(2030, 4, 21), 1), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(shut.nthCloseAfter(QDate(2030, 4, 22), 1), std::nullopt);
}

TEST(CalendarHistory, ADayOpenUntilMidnightThatClosesAsAPauseBeginsLiesInThePause)
{
    const CalendarHistory history(weekOf({{hours(9), hours(24)}}, 1));
    const Instant midnight = at(u"2030-04-23T24:00:00");
    EXPECT_EQ(history.nthCloseAfter(QDate(2030, 4, 22), 1), midnight);
    EXPECT_EQ(
        history.nthCloseAfter(QDate(2030, 4, 22), 1, Pauses({{midnight, midnight + hours(1)}})),
        at(u"2030-04-24T24:00:00"));
    EXPECT_EQ(
        history.nthCloseAfter(QDate(2030, 4, 22), 1, Pauses({{midnight - hours(1), midnight}})),
        midnight);
}

TEST(CalendarHistory, TheNewestCalendarInTheSpanSaysWhichYearsArePublished)
{
    CalendarRules rules = officeWeek();
    rules.publishedYears = {2030};
    const CalendarHistory before{ServiceCalendar(rules)};
    rules.publishedYears.insert(2031);
    const CalendarHistory after = before.with(at(u"2030-11-05T10:00:00"), ServiceCalendar(rules));
    const Instant start = at(u"2030-10-05T10:00:00");
    const Instant due = at(u"2031-01-05T10:00:00");
    EXPECT_EQ(before.unpublishedYear(start, due), 2031);
    EXPECT_EQ(after.unpublishedYear(start, due), std::nullopt);
}

TEST(CalendarHistory, APauseFromFridayToTuesdayMovesTheFinishByTwoCloses)
{
    const CalendarHistory office{ServiceCalendar(officeWeek())};
    const Instant friday = at(u"2026-10-16T10:00:00");
    const Pauses pauses({{at(u"2026-10-16T11:00:00"), at(u"2026-10-20T10:00:00")}});
    EXPECT_EQ(office.finishDue(friday, 3, {}), at(u"2026-10-21T17:00:00"));
    EXPECT_EQ(office.finishDue(friday, 3, pauses), at(u"2026-10-23T17:00:00"));
    EXPECT_EQ(office.finishDue(friday, 0, pauses), at(u"2026-10-20T17:00:00"));
}

TEST(CalendarHistory, OnlyPausesThatBeginByTheDueInstantMoveTheFinish)
{
    const CalendarHistory office{ServiceCalendar(officeWeek())};
    const Instant monday = at(u"2026-10-12T10:00:00");
    const auto due = [&](QStringView from, QStringView to) {
        return office.finishDue(monday, 1, Pauses({{at(from), at(to)}}));
    };
    const Instant tuesday = at(u"2026-10-13T17:00:00");
    EXPECT_EQ(due(u"2026-10-14T09:00:00", u"2026-10-15T09:00:00"), tuesday) << "it was late before";
    EXPECT_EQ(due(u"2026-10-13T17:00:00", u"2026-10-14T09:00:00"), at(u"2026-10-14T17:00:00"));
    EXPECT_EQ(due(u"2026-10-09T09:00:00", u"2026-10-12T11:00:00"), tuesday)
        << "the closes before the start were no part of it";
    EXPECT_EQ(due(u"2026-10-13T10:00:00", u"2026-10-13T16:59:59"), tuesday) << "no close spanned";
    EXPECT_EQ(office.finishDue(monday, 1, Pauses({{monday, Pauses::kOpenEnd}})), std::nullopt);
    EXPECT_EQ(office.finishDue(monday, 1, Pauses({{tuesday + Millis(1), Pauses::kOpenEnd}})),
              tuesday);
}

} // namespace keting
