// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

QJsonArray hours(const char* from, const char* to)
{
    return {QString::fromLatin1(from), QString::fromLatin1(to)};
}

//! Some intervals make a day. Not a braced list: of one array, compilers disagree whether that is a
//! list of one or a copy.
QJsonArray day(std::initializer_list<QJsonArray> intervals)
{
    QJsonArray all;
    for (const QJsonArray& interval : intervals)
        all.append(interval);
    return all;
}

QJsonObject officeWeek()
{
    QJsonObject weekly;
    for (const auto weekday : {"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1})
        weekly.insert(weekday, day({hours("09:00", "17:00")}));
    return weekly;
}

//! The calendar of the service rules' own table: 1–3 May 2030 off, Saturday 4 May worked.
QJsonObject mayCalendar()
{
    return {{"timezone"_L1, u"Asia/Shanghai"_s},
            {"weekly"_L1, officeWeek()},
            {"closed"_L1, QJsonArray{u"2030-05-01"_s, u"2030-05-02"_s, u"2030-05-03"_s}},
            {"open"_L1, QJsonObject{{"2030-05-04"_L1, day({hours("09:00", "17:00")})}}}};
}

QByteArray question(const QJsonObject& calendar, const QString& received, const QJsonValue& seconds)
{
    return QJsonDocument(QJsonObject{{"calendar"_L1, calendar},
                                     {"received"_L1, received},
                                     {"service_seconds"_L1, seconds}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

class DueCommand : public testing::Test {
protected:
    [[nodiscard]] QJsonObject ask(const QJsonObject& calendar, const QString& received,
                                  const QJsonValue& seconds = 600) const
    {
        return desk.ok({u"due"_s}, question(calendar, received, seconds)).row();
    }
    QTemporaryDir dir;
    CommandLine desk{dir.path()};
};

} // namespace

TEST_F(DueCommand, AnswersTheTableOfTheServiceRulesInOneCallAndInOrder)
{
    struct Line {
        const char* received;
        const char* due;
        bool left;
    };
    constexpr Line kTable[]{
        {"2030-04-22T08:59:59+08:00", "2030-04-22T09:10:00+08:00", true},
        {"2030-04-22T16:50:00+08:00", "2030-04-22T17:00:00+08:00", false},
        {"2030-04-22T16:55:00+08:00", "2030-04-23T09:05:00+08:00", false},
        {"2030-04-22T17:00:00+08:00", "2030-04-23T09:10:00+08:00", true},
        {"2030-04-26T16:55:00+08:00", "2030-04-29T09:05:00+08:00", false},
        {"2030-04-30T16:55:00+08:00", "2030-05-04T09:05:00+08:00", false},
        {"2030-05-04T17:30:00+08:00", "2030-05-06T09:10:00+08:00", true},
        // Within the holiday, and the same instant written in another zone.
        {"2030-05-02T10:00:00+08:00", "2030-05-04T09:10:00+08:00", true},
        {"2030-04-22T08:50:00Z", "2030-04-22T17:00:00+08:00", false},
    };
    QByteArray input;
    for (const Line& line : kTable)
        input += question(mayCalendar(), QString::fromLatin1(line.received), 600);
    const Answer answer = desk.ok({u"due"_s}, input);
    ASSERT_EQ(answer.rows.size(), qsizetype(std::size(kTable)));
    for (size_t i = 0; i < std::size(kTable); ++i) {
        SCOPED_TRACE(kTable[i].received);
        EXPECT_EQ(answer.rows[qsizetype(i)].value("due"_L1).toString(),
                  QString::fromLatin1(kTable[i].due));
        EXPECT_EQ(answer.rows[qsizetype(i)].value("left_message"_L1), QJsonValue(kTable[i].left));
    }
}

TEST_F(DueCommand, ATargetOfNothingIsDueAtOnceOrAtTheNextOpening)
{
    const auto due = [&](const QString& received) {
        return ask(mayCalendar(), received, 0).value("due"_L1).toString();
    };
    EXPECT_EQ(due(u"2030-04-22T10:00:00+08:00"_s), u"2030-04-22T10:00:00+08:00"_s);
    EXPECT_EQ(due(u"2030-04-22T17:00:00+08:00"_s), u"2030-04-23T09:00:00+08:00"_s);
    EXPECT_EQ(due(u"2030-05-01T12:00:00+08:00"_s), u"2030-05-04T09:00:00+08:00"_s);
}

TEST_F(DueCommand, NoOpenTimeWithinFourHundredDaysHasNoDueTime)
{
    const QJsonObject never{{"timezone"_L1, u"Asia/Shanghai"_s}, {"weekly"_L1, QJsonObject()}};
    const QJsonObject row = ask(never, u"2030-04-22T10:00:00+08:00"_s);
    EXPECT_TRUE(row.contains("due"_L1));
    EXPECT_TRUE(row.value("due"_L1).isNull());
    EXPECT_EQ(row.value("left_message"_L1), QJsonValue(true));

    QJsonObject far = never;
    far.insert("open"_L1, QJsonObject{{"2031-05-20"_L1, day({hours("09:00", "17:00")})}});
    EXPECT_EQ(ask(far, u"2030-04-22T10:00:00+08:00"_s).value("due"_L1).toString(),
              u"2031-05-20T09:10:00+08:00"_s)
        << "393 days ahead";
    far.insert("open"_L1, QJsonObject{{"2031-06-30"_L1, day({hours("09:00", "17:00")})}});
    EXPECT_TRUE(ask(far, u"2030-04-22T10:00:00+08:00"_s).value("due"_L1).isNull())
        << "434 days ahead";
}

TEST_F(DueCommand, AnOpenDayWinsOverAClosedOneWhichWinsOverTheWeek)
{
    QJsonObject calendar = mayCalendar();
    calendar.insert("closed"_L1, QJsonArray{u"2030-05-04"_s, u"2030-05-06"_s});
    EXPECT_EQ(ask(calendar, u"2030-05-04T09:00:00+08:00"_s).value("due"_L1).toString(),
              u"2030-05-04T09:10:00+08:00"_s);
    EXPECT_EQ(ask(calendar, u"2030-05-06T09:00:00+08:00"_s).value("due"_L1).toString(),
              u"2030-05-07T09:10:00+08:00"_s);
}

TEST_F(DueCommand, OddCalendarsAreAnsweredOrRefusedButNeverGuessed)
{
    const auto weekly = [](const QJsonArray& monday) {
        return QJsonObject{{"timezone"_L1, u"Asia/Shanghai"_s},
                           {"weekly"_L1, QJsonObject{{"mon"_L1, monday}}}};
    };
    // A lunch break makes no left message; until midnight is a legal end.
    const QJsonObject lunch = weekly(day({hours("09:00", "12:00"), hours("13:00", "17:00")}));
    EXPECT_EQ(
        ask(lunch, u"2030-04-22T12:30:00+08:00"_s),
        (QJsonObject{{"due"_L1, u"2030-04-22T13:10:00+08:00"_s}, {"left_message"_L1, false}}));
    const QJsonObject late = weekly(day({hours("22:00", "24:00")}));
    EXPECT_EQ(ask(late, u"2030-04-22T23:55:00+08:00"_s).value("due"_L1).toString(),
              u"2030-04-29T22:05:00+08:00"_s);
    for (const QJsonArray& bad : {day({hours("17:00", "09:00")}), day({hours("25:00", "26:00")}),
                                  QJsonArray{u"09:00"_s}, day({hours("09:00", "09:00")}),
                                  day({hours("09:00", "12:00"), hours("11:00", "17:00")})}) {
        const Answer answer
            = desk.run({u"due"_s}, question(weekly(bad), u"2030-04-22T10:00:00+08:00"_s, 600));
        EXPECT_EQ(answer.exit, 1);
        EXPECT_EQ(answer.code(), u"invalid"_s) << answer.err.toStdString();
    }
}

TEST_F(DueCommand, WhatIsNoQuestionIsRefusedWithItsLineNumber)
{
    const QByteArray good = question(mayCalendar(), u"2030-04-22T10:00:00+08:00"_s, 600);
    for (const QByteArray& bad :
         {QByteArray("not json\n"), QByteArray("[]\n"),
          QByteArray("{\"received\":\"2030-04-22T10:00:00+08:00\",\"service_seconds\":600}\n"),
          QByteArray("{\"calendar\":\"x\",\"received\":\"2030-04-22T10:00:00+08:00\",\"service_"
                     "seconds\":600}\n"),
          question(mayCalendar(), u"yesterday"_s, 600),
          question(mayCalendar(), u"2030-04-22T10:00:00+08:00"_s, -1),
          question(mayCalendar(), u"2030-04-22T10:00:00+08:00"_s, 600.5),
          question(mayCalendar(), u"2030-04-22T10:00:00+08:00"_s, u"600"_s)}) {
        const Answer answer = desk.run({u"due"_s}, good + bad);
        EXPECT_EQ(answer.exit, 1) << bad.toStdString();
        EXPECT_EQ(answer.rows.size(), 1);
        EXPECT_TRUE(answer.message().startsWith(u"line 2"_s)) << answer.err.toStdString();
    }
    EXPECT_TRUE(desk.ok({u"due"_s}, {}).rows.isEmpty());
    EXPECT_EQ(desk.run({u"due"_s}, "[]\n").message(), u"line 1: not a JSON object"_s);
}

TEST_F(DueCommand, TheEndsOfTimeAreSurvived)
{
    for (const QString& received :
         {u"1970-01-01T00:00:00+08:00"_s, u"9999-12-31T23:59:59+08:00"_s}) {
        const Answer answer = desk.run({u"due"_s}, question(mayCalendar(), received, 600));
        EXPECT_TRUE(answer.exit == 0 || answer.exit == 1) << answer.exit;
    }
    const Answer huge
        = desk.run({u"due"_s}, question(mayCalendar(), u"2030-04-22T10:00:00+08:00"_s, 1e15));
    EXPECT_TRUE(huge.exit == 0 || huge.exit == 1) << huge.exit;
}
