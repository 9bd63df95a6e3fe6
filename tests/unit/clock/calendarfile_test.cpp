// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarfile.h"
#include "tests/unit/clock/printers.h"

#include <QFile>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const char* const kNewYear2031
    = R"({"year":2031,"days":[{"name":"元旦","date":"2031-01-01","isOffDay":true}]})";

CalendarFile read(const QByteArray& json, const CalendarRules& inForce = officeWeek())
{
    const auto file = readCalendarFile(json, inForce);
    EXPECT_TRUE(file) << qPrintable(file ? QString() : file.error().detail);
    return file.value_or(CalendarFile{});
}

QString refusal(const QByteArray& json)
{
    const auto file = readCalendarFile(json, officeWeek());
    return file ? u"(taken)"_s : file.error().detail;
}

} // namespace

TEST(CalendarFile, OfYearsSaysWhichYearsAndDaysItChanges)
{
    const CalendarFile file = read(kNewYear2031);
    EXPECT_EQ(file.years, std::vector<int>{2031});
    ASSERT_EQ(file.days.size(), 1u);
    EXPECT_EQ(file.days.front().date, QDate(2031, 1, 1));
    EXPECT_TRUE(file.rules.publishedYears.contains(2031));
    EXPECT_TRUE(file.weekdays.empty());
    EXPECT_TRUE(read(kNewYear2031, file.rules).days.empty()) << "a second time it changes nothing";
}

TEST(CalendarFile, AsShippedIsTakenWithItsUnpublishedYearLeftOut)
{
    QFile shipped(u":/keting/calendars/holidays_2024_2027.json"_s);
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    EXPECT_EQ(read(shipped.readAll()).years, (std::vector<int>{2024, 2025, 2026}));
}

TEST(CalendarFile, OfNothingButUnpublishedYearsIsRefused)
{
    EXPECT_EQ(refusal(R"({"year":2031,"days":[]})"),
              u"holiday file: nothing is published for 2031"_s);
    EXPECT_EQ(refusal(R"({"years":[]})"), u"holiday file: nothing is published for any year"_s);
}

TEST(CalendarFile, ForAnotherYearThanItsDaysIsRefused)
{
    EXPECT_TRUE(
        refusal(R"({"year":2031,"days":[{"name":"a","date":"2030-05-01","isOffDay":true}]})")
            .contains(u"2030-05-01 is no day of the year 2031"));
    EXPECT_EQ(refusal(R"({"year":2031,"days":[{"name":"a","date":"2030-12-31","isOffDay":true}]})"),
              u"(taken)"_s)
        << "days off around New Year belong to the next year's notice";
}

TEST(CalendarFile, OfAWholeCalendarSaysWhichWeekdaysAndDaysItChanges)
{
    CalendarRules inForce = read(kNewYear2031).rules;
    inForce.closed.insert(QDate(2031, 7, 1));
    const CalendarFile file = read(R"({"weekly":{"mon":[["09:00","12:00"],["14:00","17:00"]],
        "tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],
        "fri":[["09:00","17:00"]]},"closed":["2031-01-01"],"open":{"2031-02-01":[["09:00","12:00"]]}})",
                                   inForce);
    EXPECT_EQ(file.weekdays, std::vector<int>{1});
    ASSERT_EQ(file.days.size(), 2u) << "1 January stays as it is";
    EXPECT_EQ(file.days[0].date, QDate(2031, 2, 1));
    EXPECT_EQ(file.days[1].date, QDate(2031, 7, 1));
    EXPECT_EQ(file.days[1].after, DayHours::nineToFive());
    EXPECT_TRUE(file.rules.publishedYears.contains(2031)) << "the file does not say otherwise";
    EXPECT_EQ(file.rules.names.at(QDate(2031, 1, 1)), u"元旦"_s);
    EXPECT_EQ(file.rules.imported.at(QDate(2031, 1, 1)), 2031);
}

TEST(CalendarFile, WithImpossibleHoursIsRefusedWithThePlace)
{
    const auto hours = [](const char* spans) {
        return refusal(QByteArray(R"({"weekly":{"mon":[)") + spans + "]}}");
    };
    EXPECT_TRUE(hours(R"(["09:00","12:00"],["11:00","17:00"])").contains(u"weekly.mon"));
    EXPECT_TRUE(hours(R"(["09:00","12:00"],["11:00","17:00"])").contains(u"overlap"));
    EXPECT_TRUE(hours(R"(["17:00","09:00"])").contains(u"weekly.mon"));
    EXPECT_TRUE(hours(R"(["09:00","09:00"])").contains(u"weekly.mon"));
    EXPECT_TRUE(hours(R"(["09:00"])").contains(u"weekly.mon[0]"));
    EXPECT_TRUE(refusal("{}").contains(u"year"));
    EXPECT_TRUE(refusal("").contains(u"byte 0"));
    EXPECT_TRUE(refusal(R"({"weekly":{},"pad":")" + QByteArray(1'000'000, 'x') + "\"}")
                    .contains(u"larger than 1 MB"));
}

} // namespace keting
