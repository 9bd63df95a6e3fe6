// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/csvexport.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

InboxRow requestRow()
{
    const auto id = RequestId::parse(u"0190a1b2-0000-7000-8000-000000000001");
    return {.n = 1,
            .id = *id,
            .village = u"510923107212"_s,
            .asker = u"王小明"_s,
            .title = u"营业执照变更"_s,
            .category = u"market"_s,
            .lastText = {},
            .lastAt = {},
            .received = *parseIso(u"2026-10-08T16:59:12"),
            .owner = {},
            .due = {},
            .clockStart = {},
            .waitingReason = {},
            .waitingSince = {},
            .snoozedUntil = {},
            .promiseDue = {},
            .firstReplySeconds = {},
            .onTime = {},
            .rating = {}};
}

} // namespace

TEST(CsvExport, FormulaStartersAreDefused)
{
    EXPECT_EQ(csvCell(u"=1+1"_s), u"'=1+1");
    EXPECT_EQ(csvCell(u"+86"_s), u"'+86");
    EXPECT_EQ(csvCell(u"-1"_s), u"'-1");
    EXPECT_EQ(csvCell(u"@SUM(A1)"_s), u"'@SUM(A1)");
    EXPECT_EQ(csvCell(u"  =1"_s), u"'  =1");
    EXPECT_EQ(csvCell(u"＝1"_s), u"'＝1");
    EXPECT_EQ(csvCell(u"\t1"_s), u"\"'\t1\"");
    EXPECT_EQ(csvCell(u"\r1"_s), u"\"'\r1\"");
}

TEST(CsvExport, OrdinaryTextStaysAsItIs)
{
    EXPECT_EQ(csvCell(u"营业执照变更（经营场所）"_s), u"营业执照变更（经营场所）");
    EXPECT_EQ(csvCell(u"2026-10-09T09:05:00+08:00"_s), u"2026-10-09T09:05:00+08:00");
    EXPECT_EQ(csvCell(QString()), QString());
}

TEST(CsvExport, QuotesCommasAndLineBreaksAreQuoted)
{
    EXPECT_EQ(csvCell(u"a,b"_s), u"\"a,b\"");
    EXPECT_EQ(csvCell(u"他说\"好\""_s), u"\"他说\"\"好\"\"\"");
    EXPECT_EQ(csvCell(u"一\n二"_s), u"\"一\n二\"");
    EXPECT_EQ(csvCell(u" a"_s), u"\" a\"");
    EXPECT_EQ(csvCell(u"=HYPERLINK(\"x\",\"y\")"_s), u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
}

TEST(CsvExport, DocumentsHaveAByteOrderMarkAndCrlf)
{
    const QByteArray csv = csvDocument({u"甲"_s, u"乙"_s}, {{u"1"_s}, {u"2"_s, u"3"_s}});
    EXPECT_EQ(csv, QByteArray("\xEF\xBB\xBF甲,乙\r\n1,\r\n2,3\r\n"));
}

TEST(CsvExport, DashboardRatesAreOfWhatWasAnswered)
{
    DashboardData data;
    data.total = {.received = 152, .left = 34, .answered = 112, .onTime = 96, .overdue = 4};
    data.villages = {{u"510923107212"_s, u"富乐社区"_s, {.received = 31, .left = 7}}};
    data.days = {{u"2026-10-08"_s, u"10/8"_s, {.received = 4}}};
    data.firstReplyMinutes = {18, 31};
    data.ratings = {0, 1, 4, 21, 62};
    data.medianFirstReplySeconds = 168;
    const QList<QByteArray> lines = dashboardCsv(data).split('\n');
    EXPECT_EQ(lines[1], "Total,,All requests,152,112,96,0.8571,4,34,0,0,0,0,0\r");
    EXPECT_EQ(lines[2], "Total,,\"Median first reply, seconds\",168,,,,,,,,,,\r");
    EXPECT_EQ(lines[3], "Total,,\"90 % of first replies within, seconds\",,,,,,,,,,,\r");
    EXPECT_EQ(lines[6], "Village,510923107212,富乐社区,31,0,0,,0,7,0,0,0,0,0\r");
    EXPECT_EQ(lines[7], "Day,2026-10-08,10/8,4,0,0,,0,0,0,0,0,0,0\r");
    EXPECT_EQ(lines[9], "First reply from minute,1,,31,,,,,,,,,,\r");
    EXPECT_EQ(lines[14], "Rating,5,,62,,,,,,,,,,\r");
    EXPECT_EQ(lines.size(), 16);
}

TEST(CsvExport, RequestsAreMaskedAndNamed)
{
    InboxRow row = requestRow();
    row.lastText = u"身份证号和地址"_s;
    row.firstReplySeconds = 201;
    row.onTime = true;
    row.left = true;
    CsvNames names;
    names.villages[row.village] = u"富乐社区"_s;
    names.categories[row.category] = u"市场监管"_s;
    const QByteArray csv = requestsCsv({row}, names);
    EXPECT_TRUE(csv.contains("510923107212,富乐社区,王**,营业执照变更,市场监管,New,,"
                             "2026-10-08 16:59:12,,yes,201,yes,\r\n"));
    EXPECT_FALSE(csv.contains("王小明"));
    EXPECT_FALSE(csv.contains("身份证号"));
}

TEST(CsvExport, StagesAreInTheLanguageOfTheProgram)
{
    initResources();
    QTranslator chinese;
    ASSERT_TRUE(chinese.load(u":/keting/translations/keting_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    InboxRow row = requestRow();
    QByteArray csv;
    for (int stage = 0; stage <= int(Stage::Rated); ++stage) {
        row.stage = Stage(stage);
        csv += requestsCsv({row}, {});
    }
    QCoreApplication::removeTranslator(&chinese);
    for (const char* word :
         {"新诉求", "已认领", "已答复", "办理中", "待领取", "已办结", "已剔除", "已合并", "已评价"})
        EXPECT_TRUE(csv.contains(word)) << word;
}

TEST(CsvExport, AHostileMatterCannotBecomeAFormula)
{
    InboxRow row = requestRow();
    row.title = u"=cmd|' /C calc'!A0"_s;
    EXPECT_TRUE(requestsCsv({row}, {}).contains(",'=cmd|' /C calc'!A0,"));
}
