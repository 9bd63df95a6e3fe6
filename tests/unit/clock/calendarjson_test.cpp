// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarjson.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;

namespace {

struct Refusal {
    const char* json;
    const char* place;
};

} // namespace

TEST(CalendarJson, ReadsTheFormOfTheCommandLine)
{
    const auto rules = parseCalendar(QByteArray(R"({"timezone":"Asia/Shanghai",
        "weekly":{"mon":[["09:00","12:00"],["12:00","17:00"]],"sun":[]},
        "closed":["2030-05-01"],"open":{"2030-05-04":[["09:00","24:00"]],"2030-05-05":[]}})"));
    ASSERT_TRUE(rules) << rules.error().detail.toStdString();
    EXPECT_EQ(rules->weekly[0].spans().size(), 2u);
    EXPECT_TRUE(rules->weekly[6].isClosed());
    EXPECT_TRUE(rules->closed.contains(QDate(2030, 5, 1)));
    EXPECT_EQ(rules->hoursOn(QDate(2030, 5, 4)).spans().front(), (HourSpan{hours(9), hours(24)}));
    EXPECT_TRUE(rules->hoursOn(QDate(2030, 5, 5)).isClosed());
}

TEST(CalendarJson, ACalendarWithoutAnyOpenTimeIsValid)
{
    EXPECT_EQ(parseCalendar(QByteArray("{}")), CalendarRules());
}

TEST(CalendarJson, WhatAStoredCalendarAddsComesBack)
{
    CalendarRules rules = officeWeek();
    rules.closed.insert(QDate(2030, 5, 1));
    rules.names[QDate(2030, 5, 1)] = u"劳动节"_s;
    rules.imported[QDate(2030, 5, 1)] = 2030;
    rules.publishedYears = {2029, 2030};
    rules.version = 12;
    EXPECT_EQ(parseCalendar(calendarToBytes(rules)), rules);
    EXPECT_EQ(calendarToBytes(rules), calendarToBytes(*parseCalendar(calendarToBytes(rules))));
}

class CalendarJsonRefusals : public testing::TestWithParam<Refusal> {};

TEST_P(CalendarJsonRefusals, NameThePlace)
{
    const auto rules = parseCalendar(QByteArray(GetParam().json));
    ASSERT_FALSE(rules) << GetParam().json;
    EXPECT_EQ(rules.error().code, Error::Code::Invalid);
    EXPECT_TRUE(rules.error().detail.contains(QString::fromUtf8(GetParam().place)))
        << rules.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    BadCalendars, CalendarJsonRefusals,
    testing::Values(
        Refusal{"", "byte 0"}, Refusal{"[]", "top level"}, Refusal{"{\"weekly\":", "byte"},
        Refusal{R"({"timezone":"Europe/Berlin"})", "timezone"},
        Refusal{R"({"timezone":8})", "timezone"}, Refusal{R"({"weekely":{}})", "\"weekely\""},
        Refusal{R"({"weekly":[]})", "weekly"}, Refusal{R"({"weekly":{"Mon":[]}})", "\"Mon\""},
        Refusal{R"({"weekly":{"mon":null}})", "weekly.mon"},
        Refusal{R"({"weekly":{"mon":[["09:00","17:00"],["16:00","18:00"]]}})",
                "weekly.mon: overlapping intervals 09:00-17:00 and 16:00-18:00"},
        Refusal{R"({"weekly":{"tue":[["17:00","09:00"]]}})", "weekly.tue: reversed interval"},
        Refusal{R"({"weekly":{"tue":[["09:00","09:00"]]}})", "weekly.tue: empty interval"},
        Refusal{R"({"weekly":{"tue":[["09:00","24:01"]]}})", "weekly.tue[0]: \"24:01\""},
        Refusal{R"({"weekly":{"tue":[["09:00"]]}})", "weekly.tue[0]"},
        Refusal{R"({"weekly":{"tue":[[9,17]]}})", "weekly.tue[0]"},
        Refusal{R"({"weekly":{"tue":["09:00","17:00"]}})", "weekly.tue[0]"},
        Refusal{R"({"closed":{}})", "closed"}, Refusal{R"({"closed":["2030-02-30"]})", "closed[0]"},
        Refusal{R"({"closed":["2030-05-01",5]})", "closed[1]"},
        Refusal{R"({"closed":["2030/05/01"]})", "closed[0]"},
        Refusal{R"({"closed":["0001-01-01"]})", "closed[0]"},
        Refusal{R"({"closed":["１９９９-01-01"]})", "closed[0]"},
        Refusal{R"({"open":["2030-05-01"]})", "open"},
        Refusal{R"({"open":{"tomorrow":[]}})", "open: \"tomorrow\""},
        Refusal{R"({"open":{"2030-05-04":[["10:00","09:00"]]}})", "open.2030-05-04: reversed"},
        Refusal{R"({"names":[]})", "names"},
        Refusal{R"({"names":{"2030-05-01":""}})", "names.2030"},
        Refusal{R"({"names":{"x":"y"}})", "names: \"x\""},
        Refusal{R"({"imported":{"2030-05-01":"2030"}})", "imported.2030-05-01"},
        Refusal{R"({"published":[2030.5]})", "published[0]"},
        Refusal{R"({"published":2030})", "published"}, Refusal{R"({"version":-1})", "version"},
        Refusal{R"({"version":1e300})", "version"}, Refusal{R"({"version":"1"})", "version"}));

TEST(CalendarJson, AHugeFileIsRefusedBeforeItIsParsed)
{
    EXPECT_EQ(parseCalendar(QByteArray(1'000'001, ' ')).error().code, Error::Code::TooLarge);
}

} // namespace keting
