// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/rowdue.h"
#include "models/clock/servicecalendar.h"
#include "models/domain/event.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr Seconds kTenMinutes = minutes(10);

DayHours hoursOf(std::vector<HourSpan> spans)
{
    return DayHours::create(std::move(spans)).value();
}

// The calendar of product.md's table: labour day 2030 with its make-up Saturday.
ServiceCalendar mayCalendar()
{
    CalendarRules rules = officeWeek();
    for (int day = 1; day <= 3; ++day) {
        rules.closed.insert(QDate(2030, 5, day));
        rules.names[QDate(2030, 5, day)] = u"劳动节"_s;
    }
    rules.open[QDate(2030, 5, 4)] = DayHours::nineToFive();
    rules.names[QDate(2030, 5, 4)] = u"劳动节"_s;
    return ServiceCalendar(rules);
}

ServiceCalendar lunchCalendar()
{
    CalendarRules rules;
    for (std::size_t day = 0; day < 5; ++day)
        rules.weekly[day] = hoursOf({{hours(9), hours(12)}, {hours(13), hours(17)}});
    return ServiceCalendar(rules);
}

ServiceCalendar aroundTheClock()
{
    CalendarRules rules;
    rules.weekly.fill(hoursOf({{hours(0), hours(24)}}));
    return ServiceCalendar(rules);
}

struct Vector {
    const char16_t* received;
    const char16_t* due;
    bool left;
};

} // namespace

class ServiceCalendarVectors : public testing::TestWithParam<Vector> {};

TEST_P(ServiceCalendarVectors, HoldToTheSecond)
{
    const Vector& expected = GetParam();
    const ServiceCalendar calendar = mayCalendar();
    const Instant received = at(expected.received);
    EXPECT_EQ(calendar.due(received, kTenMinutes), at(expected.due));
    EXPECT_EQ(calendar.isLeftMessage(received), expected.left);
}

// 2030-04-22 is a Monday.
INSTANTIATE_TEST_SUITE_P(
    ProductTable, ServiceCalendarVectors,
    testing::Values(Vector{u"2030-04-22T10:00:00", u"2030-04-22T10:10:00", false},
                    Vector{u"2030-04-22T08:59:59", u"2030-04-22T09:10:00", true},
                    Vector{u"2030-04-22T16:50:00", u"2030-04-22T17:00:00", false},
                    Vector{u"2030-04-22T16:50:01", u"2030-04-23T09:00:01", false},
                    Vector{u"2030-04-22T16:55:00", u"2030-04-23T09:05:00", false},
                    Vector{u"2030-04-22T16:59:59", u"2030-04-23T09:09:59", false},
                    Vector{u"2030-04-22T17:00:00", u"2030-04-23T09:10:00", true},
                    Vector{u"2030-04-26T16:55:00", u"2030-04-29T09:05:00", false},
                    Vector{u"2030-04-30T16:55:00", u"2030-05-04T09:05:00", false},
                    Vector{u"2030-05-01T10:00:00", u"2030-05-04T09:10:00", true},
                    Vector{u"2030-05-04T17:30:00", u"2030-05-06T09:10:00", true},
                    Vector{u"2030-05-04T10:00:00", u"2030-05-04T10:10:00", false}));

TEST(ServiceCalendar, AZeroTargetIsDueAtOnceOrAtTheNextOpening)
{
    const ServiceCalendar calendar = mayCalendar();
    EXPECT_EQ(calendar.due(at(u"2030-04-22T16:59:59"), Seconds(0)), at(u"2030-04-22T16:59:59"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T17:00:00"), Seconds(0)), at(u"2030-04-23T09:00:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T09:00:00"), Seconds(-5)), at(u"2030-04-22T09:00:00"));
}

TEST(ServiceCalendar, ALunchBreakStopsTheCountButMakesNoLeftMessage)
{
    const ServiceCalendar calendar = lunchCalendar();
    EXPECT_EQ(calendar.due(at(u"2030-04-22T11:55:00"), kTenMinutes), at(u"2030-04-22T13:05:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T11:50:00"), kTenMinutes), at(u"2030-04-22T12:00:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T12:30:00"), kTenMinutes), at(u"2030-04-22T13:10:00"));
    EXPECT_FALSE(calendar.isLeftMessage(at(u"2030-04-22T12:00:00")));
    EXPECT_FALSE(calendar.isLeftMessage(at(u"2030-04-22T12:59:59")));
    EXPECT_TRUE(calendar.isLeftMessage(at(u"2030-04-22T08:59:59")));
    EXPECT_TRUE(calendar.isLeftMessage(at(u"2030-04-22T17:00:00")));
    EXPECT_TRUE(calendar.isLeftMessage(at(u"2030-04-27T12:30:00")));
}

TEST(ServiceCalendar, AHalfDayEndsAtItsOwnClose)
{
    CalendarRules rules = officeWeek();
    rules.open[QDate(2030, 4, 22)] = hoursOf({{hours(9), hours(12)}});
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.due(at(u"2030-04-22T11:55:00"), kTenMinutes), at(u"2030-04-23T09:05:00"));
    EXPECT_TRUE(calendar.isLeftMessage(at(u"2030-04-22T12:00:00")));
    EXPECT_EQ(calendar.closeOn(QDate(2030, 4, 22)), at(u"2030-04-22T12:00:00"));
}

TEST(ServiceCalendar, OpenWinsOverClosedWhichWinsOverTheWeek)
{
    CalendarRules rules = officeWeek();
    rules.closed = {QDate(2030, 4, 22), QDate(2030, 4, 23)};
    rules.open[QDate(2030, 4, 23)] = hoursOf({{hours(10), hours(11)}});
    rules.open[QDate(2030, 4, 24)] = DayHours();
    const ServiceCalendar calendar(rules);
    EXPECT_FALSE(calendar.isWorkingDay(QDate(2030, 4, 22)));
    EXPECT_EQ(calendar.closeOn(QDate(2030, 4, 23)), at(u"2030-04-23T11:00:00"));
    EXPECT_FALSE(calendar.isWorkingDay(QDate(2030, 4, 24)));
    EXPECT_TRUE(calendar.isWorkingDay(QDate(2030, 4, 25)));
}

TEST(ServiceCalendar, TwentyFourHundredRunsOnIntoTheNextMidnight)
{
    CalendarRules rules;
    rules.weekly[0] = hoursOf({{hours(22), hours(24)}});
    rules.weekly[1] = hoursOf({{hours(0), hours(1)}});
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.due(at(u"2030-04-22T23:55:00"), kTenMinutes), at(u"2030-04-23T00:05:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T23:50:00"), kTenMinutes), at(u"2030-04-23T00:00:00"));
    EXPECT_EQ(calendar.nextClosing(at(u"2030-04-22T23:00:00")), at(u"2030-04-23T01:00:00"));
    EXPECT_EQ(calendar.closeOn(QDate(2030, 4, 22)), at(u"2030-04-23T00:00:00"));
    EXPECT_FALSE(calendar.isLeftMessage(at(u"2030-04-22T23:59:59")));
    EXPECT_FALSE(calendar.isLeftMessage(at(u"2030-04-23T00:00:00")));
}

TEST(ServiceCalendar, AdjoiningHoursAreOneStretch)
{
    CalendarRules rules;
    rules.weekly[0] = hoursOf({{hours(9), hours(12)}, {hours(12), hours(17)}});
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.nextClosing(at(u"2030-04-22T10:00:00")), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T11:55:00"), kTenMinutes), at(u"2030-04-22T12:05:00"));
}

TEST(ServiceCalendar, WithoutAnyOpenTimeNothingIsEverDue)
{
    const ServiceCalendar never;
    const Instant start = at(u"2030-04-22T10:00:00");
    EXPECT_EQ(never.due(start, kTenMinutes), std::nullopt);
    EXPECT_EQ(never.due(start, Seconds(0)), std::nullopt);
    EXPECT_EQ(never.nextOpening(start), std::nullopt);
    EXPECT_EQ(never.nextClosing(start), std::nullopt);
    EXPECT_EQ(never.closeOf(start), std::nullopt);
    EXPECT_EQ(never.nextCloseAfter(QDate(2030, 4, 22)), std::nullopt);
    EXPECT_TRUE(never.isLeftMessage(start));
    EXPECT_EQ(never.openSeconds(start, start + hours(10'000)), 0);
}

TEST(ServiceCalendar, TheSearchGivesUpAfterFourHundredDaysWithoutOpenTime)
{
    const QDate first(2030, 4, 22);
    CalendarRules rules;
    rules.open[first] = DayHours::nineToFive();
    rules.open[first.addDays(400)] = DayHours::nineToFive();
    EXPECT_EQ(ServiceCalendar(rules).due(at(u"2030-04-22T16:55:00"), kTenMinutes),
              atLocal(first.addDays(400), minutes(9 * 60 + 5)));
    rules.open.erase(first.addDays(400));
    rules.open[first.addDays(401)] = DayHours::nineToFive();
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.due(at(u"2030-04-22T16:55:00"), kTenMinutes), std::nullopt);
    EXPECT_EQ(calendar.due(at(u"2030-04-22T16:50:00"), kTenMinutes), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(calendar.due(at(u"2030-04-22T17:00:00"), kTenMinutes), std::nullopt);
    EXPECT_EQ(calendar.due(at(u"2030-04-23T00:00:00"), kTenMinutes),
              atLocal(first.addDays(401), minutes(9 * 60 + 10)));
    EXPECT_EQ(calendar.nthCloseAfter(first.addDays(-1), 2), std::nullopt);
}

TEST(ServiceCalendar, TheSearchAlsoGivesUpWhenAnOpenWeekIsClosedByDateForTooLong)
{
    CalendarRules rules = officeWeek();
    const QDate monday(2030, 4, 22);
    for (int day = 1; day <= 420; ++day)
        rules.closed.insert(monday.addDays(day));
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.due(at(u"2030-04-22T16:55:00"), kTenMinutes), std::nullopt);
    EXPECT_EQ(calendar.due(at(u"2030-04-20T16:55:00"), hours(9)), std::nullopt);
    EXPECT_EQ(calendar.due(at(u"2030-04-20T16:55:00"), hours(8)), at(u"2030-04-22T17:00:00"));
    EXPECT_TRUE(calendar.due(at(u"2031-06-01T10:00:00"), kTenMinutes));
}

TEST(ServiceCalendar, TargetsOfYearsAreExactAndEndlessOnesHaveNoDue)
{
    const ServiceCalendar week{officeWeek()};
    const Instant monday = at(u"2030-04-22T09:00:00");
    // 40 hours a week: a thousand weeks end at the close of a Friday.
    EXPECT_EQ(week.due(monday, hours(40'000)),
              atLocal(QDate(2030, 4, 26).addDays(qint64(999) * 7), hours(17)));
    EXPECT_EQ(week.due(monday, Seconds::max()), std::nullopt);
    EXPECT_EQ(week.due(monday, ServiceCalendar::kLongestTarget), std::nullopt);
    EXPECT_EQ(aroundTheClock().due(monday, hours(24 * 3650)), monday + hours(24 * 3650));
}

TEST(ServiceCalendar, TheEdgesOfTimeAreSafe)
{
    const ServiceCalendar week{officeWeek()};
    EXPECT_EQ(week.due(at(u"1970-01-01T00:00:00"), kTenMinutes), at(u"1970-01-01T09:10:00"));
    EXPECT_EQ(week.due(Instant::min(), kTenMinutes), at(u"1970-01-01T09:10:00"));
    EXPECT_EQ(week.due(at(u"9999-12-31T16:50:00"), kTenMinutes), at(u"9999-12-31T17:00:00"));
    EXPECT_EQ(week.due(at(u"9999-12-31T16:50:01"), kTenMinutes), std::nullopt);
    EXPECT_EQ(week.due(Instant::max(), kTenMinutes), std::nullopt);
    EXPECT_FALSE(week.isOpen(Instant::max()));
    EXPECT_FALSE(week.isOpen(Instant::min()));
    EXPECT_TRUE(week.isLeftMessage(Instant::max()));
    EXPECT_EQ(week.closeOf(Instant::max()), std::nullopt);
    EXPECT_EQ(week.nthCloseAfter(QDate(9999, 12, 30), 1), at(u"9999-12-31T17:00:00"));
    EXPECT_EQ(week.nthCloseAfter(QDate(9999, 12, 31), 1), std::nullopt);
    EXPECT_EQ(week.nthCloseAfter(QDate(2030, 1, 1), 2'000'000'000), std::nullopt);
    EXPECT_EQ(week.nthCloseAfter(QDate(1, 1, 1), 1), at(u"1970-01-01T17:00:00"));
    EXPECT_EQ(week.nthCloseAfter(QDate(), 1), std::nullopt);
    EXPECT_GT(week.openTime(Instant::min(), Instant::max()), hours(16'000'000));
    EXPECT_EQ(aroundTheClock().nextClosing(at(u"2030-04-22T09:00:00")), std::nullopt);
    EXPECT_EQ(aroundTheClock().nextClosing(at(u"9999-12-30T09:00:00")),
              atLocal(QDate(9999, 12, 31), hours(24)));
}

TEST(ServiceCalendar, HoursOnASummerTimeDayAreElapsedTime)
{
    // On 1986-05-04 the clock jumped from 02:00 to 03:00, on 1986-09-14 it fell from 02:00 to
    // 01:00.
    const ServiceCalendar calendar = aroundTheClock();
    EXPECT_EQ(calendar.openSeconds(at(u"1986-05-04T00:00:00"), at(u"1986-05-05T00:00:00")),
              23 * 3600);
    EXPECT_EQ(calendar.openSeconds(at(u"1986-09-14T00:00:00"), at(u"1986-09-15T00:00:00")),
              25 * 3600);
    const Instant start = at(u"1986-05-03T23:00:00");
    EXPECT_EQ(calendar.due(start, hours(48)), start + hours(48));
    EXPECT_EQ(ServiceCalendar(officeWeek()).due(at(u"1986-05-02T16:55:00"), kTenMinutes),
              at(u"1986-05-05T09:05:00"));
}

TEST(ServiceCalendar, TodaySaidAfterClosingMeansTheNextClose)
{
    const ServiceCalendar calendar = mayCalendar();
    EXPECT_EQ(calendar.closeOf(at(u"2030-04-22T08:00:00")), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(calendar.closeOf(at(u"2030-04-22T16:59:59")), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(calendar.closeOf(at(u"2030-04-22T17:00:00")), at(u"2030-04-23T17:00:00"));
    EXPECT_EQ(calendar.closeOf(at(u"2030-04-30T18:00:00")), at(u"2030-05-04T17:00:00"));
    EXPECT_EQ(lunchCalendar().closeOf(at(u"2030-04-22T12:30:00")), at(u"2030-04-22T17:00:00"));
}

TEST(ServiceCalendar, OpeningAndClosingAreFoundFromInsideAndOutside)
{
    const ServiceCalendar calendar = lunchCalendar();
    EXPECT_EQ(calendar.nextOpening(at(u"2030-04-22T10:00:00")), at(u"2030-04-22T10:00:00"));
    EXPECT_EQ(calendar.nextOpening(at(u"2030-04-22T12:00:00")), at(u"2030-04-22T13:00:00"));
    EXPECT_EQ(calendar.nextOpening(at(u"2030-04-26T17:00:00")), at(u"2030-04-29T09:00:00"));
    EXPECT_EQ(calendar.nextClosing(at(u"2030-04-22T10:00:00")), at(u"2030-04-22T12:00:00"));
    EXPECT_EQ(calendar.nextClosing(at(u"2030-04-22T12:00:00")), at(u"2030-04-22T17:00:00"));
    EXPECT_EQ(calendar.nextClosing(at(u"2030-04-22T17:00:00")), at(u"2030-04-23T12:00:00"));
    EXPECT_TRUE(calendar.isOpen(at(u"2030-04-22T09:00:00")));
    EXPECT_FALSE(calendar.isOpen(at(u"2030-04-22T17:00:00")));
}

TEST(ServiceCalendar, TheNthWorkingDayCloseSkipsHolidaysAndCountsMakeUpDays)
{
    const ServiceCalendar calendar = mayCalendar();
    EXPECT_EQ(calendar.nextCloseAfter(QDate(2030, 4, 30)), at(u"2030-05-04T17:00:00"));
    EXPECT_EQ(calendar.nthCloseAfter(QDate(2030, 4, 29), 3), at(u"2030-05-06T17:00:00"));
    EXPECT_EQ(calendar.nthCloseAfter(QDate(2030, 4, 22), 20), at(u"2030-05-22T17:00:00"));
    EXPECT_EQ(calendar.nthCloseAfter(QDate(2030, 4, 22), 0), std::nullopt);
}

TEST(ServiceCalendar, OpenSecondsAreExactAcrossHolidays)
{
    const ServiceCalendar calendar = mayCalendar();
    EXPECT_EQ(calendar.openSeconds(at(u"2030-04-30T16:55:00"), at(u"2030-05-04T09:05:00")), 600);
    EXPECT_EQ(calendar.openSeconds(at(u"2030-05-04T09:05:00"), at(u"2030-04-30T16:55:00")), 0);
    EXPECT_EQ(calendar.openSeconds(at(u"2030-04-22T09:00:00"), at(u"2030-04-29T09:00:00")),
              5 * 8 * 3600);
    EXPECT_EQ(
        calendar.openSeconds(at(u"2030-04-22T09:00:00"), at(u"2030-04-22T09:00:01") - Millis(1)),
        0);
}

TEST(ServiceCalendar, DaysAreMarkedAsRestOrMakeUpWithTheirName)
{
    const ServiceCalendar calendar = mayCalendar();
    EXPECT_EQ(calendar.markOf(QDate(2030, 5, 1)), DayMark::Rest);
    EXPECT_EQ(calendar.markOf(QDate(2030, 5, 4)), DayMark::MakeUp);
    EXPECT_EQ(calendar.nameOf(QDate(2030, 5, 4)), u"劳动节"_s);
    EXPECT_EQ(calendar.markOf(QDate(2030, 5, 5)), DayMark::None);
    EXPECT_EQ(calendar.markOf(QDate(2030, 5, 6)), DayMark::None);
    EXPECT_TRUE(calendar.nameOf(QDate(2030, 5, 6)).isEmpty());
}

TEST(ServiceCalendar, ASpanIntoAYearNotYetPublishedIsMarked)
{
    CalendarRules rules = officeWeek();
    rules.publishedYears = {2029, 2030};
    const ServiceCalendar calendar(rules);
    const Instant start = at(u"2030-12-31T16:55:00");
    EXPECT_EQ(calendar.unpublishedYear(start, at(u"2030-12-31T17:00:00")), std::nullopt);
    EXPECT_EQ(calendar.unpublishedYear(start, at(u"2030-12-31T24:00:00")), std::nullopt);
    EXPECT_EQ(calendar.unpublishedYear(start, *calendar.due(start, kTenMinutes)), 2031);
    EXPECT_EQ(calendar.unpublishedYear(at(u"2028-12-31T10:00:00"), start), 2028);
}

TEST(ServiceCalendar, ARowIsMarkedWhereItsDueTimeCountsThroughAnUnpublishedYear)
{
    CalendarRules rules = mayCalendar().rules();
    rules.publishedYears = {2029, 2030};
    const ServiceCalendar calendar(rules);
    IdSource ids(4);
    InboxRow row{.id = ids.request(at(u"2030-12-31T16:55:00"))};
    row.received = at(u"2030-12-31T16:55:00");
    EXPECT_EQ(unpublishedYear(row, calendar), std::nullopt) << "nothing is due";
    row.clock = ClockKind::Finish;
    row.due = at(u"2031-01-03T17:00:00");
    EXPECT_EQ(unpublishedYear(row, calendar), 2031);
    row.clock = ClockKind::Promise;
    EXPECT_EQ(unpublishedYear(row, calendar), std::nullopt) << "what was promised stays promised";
}

TEST(ServiceCalendar, CopiesAreEqualAndCheap)
{
    const ServiceCalendar calendar = mayCalendar();
    const std::vector<ServiceCalendar> copies{calendar};
    EXPECT_EQ(copies.front(), calendar);
    EXPECT_EQ(&copies.front().rules(), &calendar.rules());
    EXPECT_EQ(mayCalendar(), calendar);
    EXPECT_FALSE(ServiceCalendar(officeWeek()) == calendar);
}

} // namespace keting
