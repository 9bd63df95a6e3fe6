// SPDX-License-Identifier: GPL-3.0-or-later
// The manager's commands: a calendar file looked at and taken in, and lists as tables for people.
#include "tests/e2e/demodesk.h"

#include <QJsonArray>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

//! Monday and Tuesday after the desk's Friday are given off.
const char* const kTwoDaysOff = R"({"year":2026,"papers":[],"days":[
    {"name":"测试","date":"2026-11-23","isOffDay":true},
    {"name":"测试","date":"2026-11-24","isOffDay":true}]})";

class CalendarCommand : public DemoDesk {
protected:
    [[nodiscard]] Answer refused(const QByteArray& content) const
    {
        const QString path = file(u"bad.json"_s, content);
        const QJsonObject before = m_desk.row({u"calendar"_s, u"show"_s});
        const Answer checked = m_desk.run({u"calendar"_s, u"check"_s, path});
        const Answer taken = m_desk.run({u"calendar"_s, u"import"_s, path});
        EXPECT_EQ(checked.exit, 1) << content.constData();
        EXPECT_EQ(taken.exit, 1) << content.constData();
        EXPECT_EQ(checked.err, taken.err);
        EXPECT_EQ(m_desk.row({u"calendar"_s, u"show"_s}), before);
        return checked;
    }
};

//! Columns a terminal gives the text: Chinese characters and their punctuation take two.
int columnsOf(const QString& text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x2E80 && c != u'…' ? 2 : 1;
    return columns;
}

} // namespace

TEST_F(CalendarCommand, SaysWhichDaysAndWhichRequestsAFileMovesAndMovesThemWhenTakenIn)
{
    const QString id = filed(u"刘秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n"_s)
                           .value(u"刘秋月"_s);
    verb(u"2026-11-20T10:05:00+08:00"_s,
         {u"reply"_s, id, u"--template"_s, u"id-card"_s, u"--route"_s, u"proxy"_s});
    ASSERT_EQ(show(id).value("due"_L1).toString(), u"2026-11-23T17:00:00+08:00"_s);

    const QString path = file(u"year.json"_s, kTwoDaysOff);
    const Answer checked = m_desk.ok({u"calendar"_s, u"check"_s, path});
    QJsonObject mine;
    QStringList days;
    for (const QJsonObject& row : checked.rows) {
        if (row.value("id"_L1) == id)
            mine = row;
        if (row.contains("day"_L1))
            days.append(row.value("day"_L1).toString());
    }
    EXPECT_EQ(mine.value("old_due"_L1).toString(), u"2026-11-23T17:00:00+08:00"_s);
    EXPECT_EQ(mine.value("new_due"_L1).toString(), u"2026-11-25T17:00:00+08:00"_s);
    EXPECT_EQ(mine.value("clock"_L1).toString(), u"progress"_s);
    EXPECT_TRUE(days.contains(u"2026-11-23"_s) && days.contains(u"2026-11-24"_s));
    const QJsonObject summary = checked.rows.last();
    EXPECT_EQ(summary.value("years"_L1).toArray(), QJsonArray{2026});
    EXPECT_EQ(summary.value("days"_L1).toInteger(), days.size());
    EXPECT_EQ(summary.value("requests"_L1).toInteger(), checked.rows.size() - days.size() - 1);
    EXPECT_EQ(show(id).value("due"_L1).toString(), u"2026-11-23T17:00:00+08:00"_s)
        << "looking changes nothing";

    const QJsonObject taken = m_desk.row({u"calendar"_s, u"import"_s, path});
    EXPECT_EQ(taken.value("days"_L1), summary.value("days"_L1));
    for (const QJsonObject& row : checked.rows) {
        if (!row.contains("new_due"_L1))
            continue;
        EXPECT_EQ(show(row.value("id"_L1).toString()).value("due"_L1), row.value("new_due"_L1));
    }
    EXPECT_EQ(m_desk.row({u"calendar"_s, u"check"_s, path}).value("days"_L1), QJsonValue(0))
        << "a second time it says nothing new";
    expectSound();
}

TEST_F(CalendarCommand, RefusesWhatIsNoCalendarWithASentence)
{
    EXPECT_TRUE(refused("").message().contains(u"byte"));
    EXPECT_TRUE(refused("[]").message().contains(u"not a JSON object"));
    EXPECT_TRUE(refused(R"({"weekly":{"mon":[["09:00","12:00"],["11:00","17:00"]]}})")
                    .message()
                    .contains(u"overlapping intervals 09:00"));
    EXPECT_TRUE(refused(R"({"weekly":{"mon":[["17:00","09:00"]]}})")
                    .message()
                    .contains(u"reversed interval"));
    EXPECT_TRUE(
        refused(R"({"weekly":{"mon":[["09:00","09:00"]]}})").message().contains(u"empty interval"));
    EXPECT_TRUE(refused(R"({"weekly":{}})").message().contains(u"no open time"));
    EXPECT_TRUE(refused(R"({"year":2027,"days":[]})").message().contains(u"nothing is published"));
    EXPECT_TRUE(
        refused(R"({"year":2027,"days":[{"name":"a","date":"2026-05-01","isOffDay":true}]})")
            .message()
            .contains(u"no day of the year 2027"));
    EXPECT_EQ(refused(QByteArray(2'000'000, ' ')).code(), u"too-large"_s);
    EXPECT_EQ(m_desk.run({u"calendar"_s, u"check"_s, m_dir.path()}).code(), u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"calendar"_s, u"check"_s, m_dir.filePath(u"none"_s)}).code(),
              u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"calendar"_s, u"check"_s}).exit, 2);
}

TEST_F(CalendarCommand, ListsAreTablesForPeople)
{
    intake(u"刘\u001b[31m秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n"_s);
    const QStringList lists[]{{u"village"_s, u"list"_s},
                              {u"request"_s, u"list"_s, u"--view"_s, u"all"_s},
                              {u"template"_s, u"list"_s},
                              {u"search"_s, u"身份证"_s},
                              {u"metrics"_s, u"--from"_s, u"2026-11-01"_s, u"--to"_s,
                               u"2026-11-20"_s, u"--by"_s, u"village"_s}};
    for (const QStringList& call : lists) {
        const Answer answer = m_desk.run(QStringList{u"--format"_s, u"table"_s} + call);
        ASSERT_EQ(answer.exit, 0) << answer.err.constData();
        EXPECT_FALSE(answer.out.contains('\x1b')) << "nothing steers the terminal";
        const QStringList lines = QString::fromUtf8(answer.out).split(u'\n', Qt::SkipEmptyParts);
        ASSERT_GT(lines.size(), 2) << qPrintable(call.join(u' '));
        for (const QString& line : lines)
            EXPECT_FALSE(line.startsWith(u'{')) << qPrintable(line);
    }
    const Answer none = m_desk.run({u"--format"_s, u"table"_s, u"search"_s, u"火星移民"_s});
    EXPECT_EQ(none.exit, 0);
    EXPECT_TRUE(none.out.isEmpty());
}

TEST_F(CalendarCommand, ATableShowsNumbersAndNamesAsTheWindowDoes)
{
    const QString id = filed(u"刘秋月 2026-11-20 10:00:00\n低保怎么申请？电话13900000000\n"_s)
                           .value(u"刘秋月"_s);
    for (const QStringList& call : {QStringList{u"search"_s, u"低保"_s},
                                    {u"request"_s, u"show"_s, id},
                                    {u"request"_s, u"claim"_s, id}}) {
        EXPECT_TRUE(m_desk.ok(call).out.contains("13900000000")) << "JSON is whole";
        const QByteArray table = m_desk.ok(QStringList{u"--format"_s, u"table"_s} + call).out;
        EXPECT_TRUE(table.contains("139****0000")) << table.constData();
        EXPECT_FALSE(table.contains("13900000000"));
        EXPECT_FALSE(table.contains("刘秋月"));
        EXPECT_FALSE(table.contains('{'));
    }
}

TEST_F(CalendarCommand, ATablesColumnsStandBelowEachOther)
{
    const Answer answer = m_desk.run({u"--format"_s, u"table"_s, u"village"_s, u"list"_s});
    const QStringList lines = QString::fromUtf8(answer.out).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_GT(lines.size(), 100);
    const int town = columnsOf(lines.first().left(lines.first().indexOf(u"town "_s)));
    for (const QString& line : lines.mid(1)) {
        const qsizetype at = std::max(line.lastIndexOf(u"镇"_s), line.lastIndexOf(u"街道"_s));
        ASSERT_GT(at, 0) << qPrintable(line);
        qsizetype start = at;
        while (start > 0 && line.at(start - 1) != u' ')
            --start;
        EXPECT_EQ(columnsOf(line.left(start)), town) << qPrintable(line);
    }
}
