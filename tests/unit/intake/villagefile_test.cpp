// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/villagefile.h"
#include "tests/unit/intake/workbookfixture.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

VillageFile villages(const QByteArray& bytes)
{
    const auto file = readVillageBytes(bytes);
    EXPECT_TRUE(file.has_value()) << qPrintable(file ? QString() : file.error().detail);
    return file.value_or(VillageFile{});
}

} // namespace

TEST(VillageFile, CsvWithEnglishOrChineseColumns)
{
    const QByteArray rows
        = "510923107212,三溪村委会,象山镇,zhou\n510923107001,富乐社区居委会,象山镇,\n";
    for (const QByteArray& header : {QByteArray("code,name,town,commissioner\n"),
                                     QByteArray("\xEF\xBB\xBF代码,名称,乡镇,专员\r\n")}) {
        const auto file = villages(header + rows);
        ASSERT_EQ(file.rows.size(), 2);
        EXPECT_TRUE(file.errors.isEmpty());
        EXPECT_EQ(file.rows[0].code.toString(), u"510923107212"_s);
        EXPECT_EQ(file.rows[0].name, u"三溪村"_s);
        EXPECT_EQ(file.rows[0].officialName, u"三溪村委会"_s);
        EXPECT_EQ(file.rows[0].commissioner, u"zhou"_s);
        EXPECT_EQ(file.rows[1].name, u"富乐社区"_s);
        EXPECT_EQ(file.rows[1].line, 3);
    }
}

TEST(VillageFile, XlsxCodesMayBeNumbers)
{
    const auto cell = [](const char* at, const char* text) -> QByteArray {
        return "<c r=\"" + QByteArray(at) + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    const auto file = villages(workbook("<row r=\"1\">" + cell("A1", "代码") + cell("B1", "村名")
                                        + cell("C1", "所属乡镇")
                                        + "</row><row r=\"2\"><c r=\"A2\"><v>510923107212</v></c>"
                                        + cell("B2", "三溪村") + cell("C2", "象山镇") + "</row>"));
    ASSERT_EQ(file.rows.size(), 1);
    EXPECT_EQ(file.rows[0].code.toString(), u"510923107212"_s);
}

TEST(VillageFile, JsonAsAListOrByTown)
{
    const auto flat = villages(
        R"([{"code":"510923107212","name":"三溪村","town":"象山镇","group":"三溪村便民服务群"}])");
    ASSERT_EQ(flat.rows.size(), 1);
    EXPECT_EQ(flat.rows[0].group, u"三溪村便民服务群"_s);
    const auto byTown = villages(
        R"({"towns":[{"code":"510923107","name":"象山镇","villages":[{"code":"510923107212","name":"三溪村委会"}]}]})");
    ASSERT_EQ(byTown.rows.size(), 1);
    EXPECT_EQ(byTown.rows[0].town, u"象山镇"_s);
}

TEST(VillageFile, EachBadRowIsToldByItsLineAndTheRestIsRead)
{
    const auto file
        = villages("code,name,town\n51092310721,三溪村,象山镇\n510923107212,三溪村,象山镇\n"
                   "510923107212,三溪村,象山镇\n510923107214,,象山镇\n510923107216,象山村,\n"
                   "510923107217,永乐村,回马镇\n");
    EXPECT_EQ(file.rows.size(), 1);
    QStringList told;
    for (const VillageRowError& error : file.errors)
        told << rowErrorText(error);
    const QStringList expected{u"line 2: not a 12-digit code: 51092310721"_s,
                               u"line 4: the code is twice in the file: 510923107212"_s,
                               u"line 5: no name for 510923107214"_s,
                               u"line 6: no town for 510923107216"_s,
                               u"line 7: another name for the same town: 回马镇"_s};
    EXPECT_EQ(told, expected);
}

TEST(VillageFile, AnOpenQuotationMarkIsToldAndTakesNoRowsAlong)
{
    const auto file = villages("代码,名称,乡镇\n510923107212,\"三溪村,象山镇\n"
                               "510923107213,永乐村,象山镇\n510923107214,凤阳村,象山镇\n");
    ASSERT_EQ(file.errors.size(), 1);
    EXPECT_EQ(rowErrorText(file.errors[0]),
              u"line 2: a quotation mark that never closes: 510923107212"_s);
    ASSERT_EQ(file.rows.size(), 2);
    EXPECT_EQ(file.rows[0].line, 3);
    EXPECT_EQ(file.rows[1].name, u"凤阳村"_s);
}

TEST(VillageFile, TitlesAboveTheColumnNamesAreSkippedWhateverTheDelimiterAndTheEncoding)
{
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        for (const QString& title : {u""_s, u"大英县村社区名单\n"_s, u"名单,,\n2026年,,\n"_s}) {
            for (const QString& lineEnd : {u"\n"_s, u"\r\n"_s}) {
                QString text = title + u"代码,名称,乡镇\n510923107212,三溪村委会,象山镇\n"_s;
                text.replace(u',', delimiter).replace(u'\n', lineEnd);
                QStringEncoder gb("GB18030");
                const QByteArray encoded = gb(text);
                for (const QByteArray& bytes :
                     {text.toUtf8(), QByteArray("\xEF\xBB\xBF" + text.toUtf8()), encoded}) {
                    const auto file = villages(bytes);
                    ASSERT_EQ(file.rows.size(), 1) << bytes.constData();
                    EXPECT_EQ(file.rows[0].name, u"三溪村"_s);
                }
            }
        }
    }
}

TEST(VillageFile, ACommitteeWithoutAVillageIsNoName)
{
    const auto file = villages("代码,名称,乡镇\n510923107212,村委会,象山镇\n"
                               "510923107001,居委会,象山镇\n510923107002,富乐社区,象山镇\n");
    ASSERT_EQ(file.rows.size(), 1);
    EXPECT_EQ(file.rows[0].name, u"富乐社区"_s);
    ASSERT_EQ(file.errors.size(), 2);
    for (const VillageRowError& error : file.errors)
        EXPECT_EQ(error.kind, VillageRowError::Kind::NoName);
}

TEST(VillageFile, WhatIsNoListOfVillagesIsRefused)
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("a,b,c\n1,2,3\n"), QByteArray("{}"), QByteArray("[{"),
          QByteArray("\x89PNG\r\n"), QByteArray(1'000'000, ',')}) {
        const auto file = readVillageBytes(bytes);
        ASSERT_FALSE(file.has_value()) << bytes.left(10).constData();
        EXPECT_FALSE(file.error().detail.isEmpty());
    }
}

} // namespace keting
