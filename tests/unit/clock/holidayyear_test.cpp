// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/holidayyear.h"
#include "models/clock/servicecalendar.h"
#include "tests/unit/clock/printers.h"

#include <QFile>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

const std::vector<HolidayYear>& shippedYears()
{
    static const auto years = [] {
        QFile file(u":/keting/calendars/holidays_2024_2027.json"_s);
        return file.open(QIODevice::ReadOnly) ? parseHolidayYears(file.readAll()).value()
                                              : std::vector<HolidayYear>();
    }();
    return years;
}

CalendarRules shippedCalendar()
{
    CalendarRules rules = officeWeek();
    for (const HolidayYear& year : shippedYears())
        rules = applyYear(std::move(rules), year);
    return rules;
}

HolidayYear yearOf(const char* json)
{
    return parseHolidayYears(QByteArray(json)).value().front();
}

const char* const kMay2030
    = R"({"$schema":"x","$id":"y","year":2030,"papers":["https://example.org"],
    "days":[{"name":"劳动节","date":"2030-05-04","isOffDay":false},
            {"name":"劳动节","date":"2030-05-01","isOffDay":true},
            {"name":"元旦","date":"2029-12-31","isOffDay":true}]})";

} // namespace

TEST(HolidayYear, TheShippedFileHoldsThreePublishedYearsAndOneToCome)
{
    ASSERT_EQ(shippedYears().size(), 4u);
    for (const HolidayYear& year : shippedYears())
        EXPECT_EQ(year.published, year.year != 2027) << year.year;
    const CalendarRules rules = shippedCalendar();
    EXPECT_EQ(rules.publishedYears, (std::set<int>{2024, 2025, 2026}));
    // National day 2026: off 1–7 October, Saturday the 10th worked.
    const ServiceCalendar calendar(rules);
    EXPECT_EQ(calendar.due(at(u"2026-09-30T16:55:00"), std::chrono::minutes(10)),
              at(u"2026-10-08T09:05:00"));
    EXPECT_TRUE(calendar.isWorkingDay(QDate(2026, 10, 10)));
    EXPECT_EQ(calendar.markOf(QDate(2026, 10, 10)), DayMark::MakeUp);
    EXPECT_EQ(calendar.nameOf(QDate(2026, 10, 4)), u"国庆节"_s);
    EXPECT_EQ(calendar.markOf(QDate(2026, 10, 4)), DayMark::Rest);
}

TEST(HolidayYear, ReadsHolidayCnFormWithDaysOfTheNeighbouringYear)
{
    const HolidayYear year = yearOf(kMay2030);
    EXPECT_TRUE(year.published);
    ASSERT_EQ(year.days.size(), 3u);
    EXPECT_EQ(year.days[0], (HolidayDay{QDate(2029, 12, 31), u"元旦"_s, true}));
    EXPECT_FALSE(year.days[2].isOff);
}

TEST(HolidayYear, AYearWithoutDaysIsNotPublishedAndChangesNothing)
{
    const HolidayYear year = yearOf(R"({"year":2031,"papers":[],"days":[]})");
    EXPECT_FALSE(year.published);
    EXPECT_EQ(applyYear(officeWeek(), year), officeWeek());
    EXPECT_TRUE(previewYear(officeWeek(), year).empty());
}

TEST(HolidayYear, ThePreviewSaysWhatEachDateWasAndBecomes)
{
    const auto changes = previewYear(officeWeek(), yearOf(kMay2030));
    const DayHours nine = DayHours::nineToFive();
    const std::vector<DayChange> expected{
        {QDate(2029, 12, 31), nine, DayHours(), u"元旦"_s, false},
        {QDate(2030, 5, 1), nine, DayHours(), u"劳动节"_s, false},
        {QDate(2030, 5, 4), DayHours(), nine, u"劳动节"_s, false}};
    EXPECT_EQ(changes, expected);
    EXPECT_TRUE(previewYear(applyYear(officeWeek(), yearOf(kMay2030)), yearOf(kMay2030)).empty());
}

TEST(HolidayYear, AMakeUpDayGetsMondaysHours)
{
    CalendarRules rules = officeWeek();
    rules.weekly[0] = DayHours::create({{hours(8), hours(11)}}).value();
    EXPECT_EQ(applyYear(rules, yearOf(kMay2030)).hoursOn(QDate(2030, 5, 4)), rules.weekly[0]);
    rules.weekly[0] = DayHours();
    EXPECT_EQ(applyYear(rules, yearOf(kMay2030)).hoursOn(QDate(2030, 5, 4)), rules.weekly[1]);
}

TEST(HolidayYear, ARevisedNoticeReplacesWhatTheFirstOneSaid)
{
    const CalendarRules first = applyYear(officeWeek(), yearOf(kMay2030));
    const HolidayYear revised
        = yearOf(R"({"year":2030,"days":[{"name":"劳动节","date":"2030-05-02","isOffDay":true}]})");
    const CalendarRules second = applyYear(first, revised);
    EXPECT_EQ(second, applyYear(officeWeek(), revised));
    const auto changes = previewYear(first, revised);
    ASSERT_EQ(changes.size(), 4u);
    EXPECT_EQ(changes[1].date, QDate(2030, 5, 1));
    EXPECT_EQ(changes[1].after, DayHours::nineToFive());
}

TEST(HolidayYear, WhatAPersonSetByHandStaysAndIsListed)
{
    CalendarRules rules = officeWeek();
    const DayHours duty = DayHours::create({{hours(9), hours(10)}}).value();
    rules.open[QDate(2030, 5, 1)] = duty;
    rules.closed.insert(QDate(2030, 7, 1));
    const CalendarRules next = applyYear(rules, yearOf(kMay2030));
    EXPECT_EQ(next.hoursOn(QDate(2030, 5, 1)), duty);
    EXPECT_TRUE(next.hoursOn(QDate(2030, 7, 1)).isClosed());
    const auto changes = previewYear(rules, yearOf(kMay2030));
    ASSERT_EQ(changes.size(), 3u);
    EXPECT_EQ(changes[1], (DayChange{QDate(2030, 5, 1), duty, duty, u"劳动节"_s, true}));
}

TEST(HolidayYear, BadFilesAreRefusedWithThePlace)
{
    const auto refusal = [](const char* json) {
        const auto years = parseHolidayYears(QByteArray(json));
        return years ? QString() : years.error().detail;
    };
    EXPECT_TRUE(refusal("nonsense").contains(u"byte"));
    EXPECT_TRUE(refusal("[]").contains(u"top level"));
    EXPECT_TRUE(refusal("{}").contains(u"year"));
    EXPECT_TRUE(refusal(R"({"year":"2030","days":[]})").contains(u"year"));
    EXPECT_TRUE(refusal(R"({"year":2030})").contains(u"days"));
    EXPECT_TRUE(refusal(R"({"years":5})").contains(u"years"));
    EXPECT_TRUE(refusal(R"({"years":[{"year":2030,"days":[3]}]})").contains(u"years[0].days[0]"));
    const auto day = [&](const char* body) {
        const QByteArray json = QByteArray(R"({"year":2030,"days":[)") + body + "]}";
        return refusal(json.constData());
    };
    EXPECT_TRUE(
        day(R"({"name":"a","date":"2030-13-01","isOffDay":true})").contains(u"days[0].date"));
    EXPECT_TRUE(
        day(R"({"name":"a","date":"2033-01-01","isOffDay":true})").contains(u"days[0].date"));
    EXPECT_TRUE(
        day(R"({"name":"","date":"2030-01-01","isOffDay":true})").contains(u"days[0].name"));
    EXPECT_TRUE(day(R"({"name":"a","date":"2030-01-01","isOffDay":1})").contains(u"isOffDay"));
    EXPECT_TRUE(day(R"({"name":"a","date":"2030-01-01","isOffDay":true,"weekday":7})")
                    .contains(u"weekday"));
    EXPECT_TRUE(day(R"({"name":"a","date":"2030-01-01","isOffDay":true},
                       {"name":"b","date":"2030-01-01","isOffDay":false})")
                    .contains(u"twice"));
    EXPECT_TRUE(refusal(R"({"year":2030,"offDays":1,"days":[]})").contains(u"totals"));
    EXPECT_TRUE(refusal(R"({"years":[{"year":2030,"days":[]},{"year":2030,"days":[]}]})")
                    .contains(u"years[1].year"));
    EXPECT_EQ(parseHolidayYears(QByteArray(1'000'001, ' ')).error().code, Error::Code::TooLarge);
}

} // namespace keting
