// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"
#include "models/intake/exportedmessage.h"
#include "models/intake/villagefile.h"
#include "models/intake/xlsxreader.h"
#include "tests/unit/intake/workbookfixture.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <xlsxwriter.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Error::Code codeOf(const QByteArray& bytes, const InputLimits& limits = {})
{
    const auto tables = readXlsx(bytes, limits);
    EXPECT_FALSE(tables.has_value());
    return tables ? Error::Code::Storage : tables.error().code;
}

QByteArray inlineCell(const QByteArray& reference, const QByteArray& text)
{
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace

TEST(XlsxReader, ReadsWhatASpreadsheetProgramWrites)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chat.xlsx"_s);
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "聊天");
    const char* header[] = {"消息ID", "类型", "发送人", "时间", "内容", "备注", "昵称", "更多信息"};
    for (lxw_col_t column = 0; column < 8; ++column)
        worksheet_write_string(sheet, 0, column, header[column], nullptr);
    worksheet_write_string(sheet, 1, 1, "文本", nullptr);
    worksheet_write_string(sheet, 1, 2, "三溪村-王婶", nullptr);
    worksheet_write_number(sheet, 1, 3, 46037.61898148148, nullptr); // 2026-01-15 14:51:20
    worksheet_write_formula_str(sheet, 1, 4, "=CONCAT(\"医保\",\"缴费\")", nullptr, "医保缴费");
    worksheet_write_string(sheet, 2, 1, "图片", nullptr);
    worksheet_write_string(sheet, 2, 2, "小李", nullptr);
    worksheet_write_string(sheet, 2, 3, "2026-01-15 14:52:00", nullptr);
    worksheet_merge_range(sheet, 3, 0, 3, 7, "到此为止", nullptr);
    ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);

    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const auto chat = parseChatFile(path, options);
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    EXPECT_EQ(chat->format, u"memotrace-xlsx"_s);
    ASSERT_EQ(chat->messages.size(), 2);
    EXPECT_EQ(chat->messages[0].sender, u"三溪村-王婶"_s);
    EXPECT_EQ(chat->messages[0].text, u"医保缴费"_s);
    ASSERT_TRUE(chat->messages[0].time.has_value());
    EXPECT_EQ(toIso(*chat->messages[0].time), u"2026-01-15T14:51:20+08:00"_s);
    EXPECT_EQ(chat->messages[1].kind, MessageKind::Image);
    EXPECT_EQ(chat->messages[1].text, u"[图片]"_s);
}

TEST(XlsxReader, FormulasGiveTheirStoredResultOrTheirText)
{
    const auto tables = readXlsx(
        workbook("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>"
                 "<c r=\"B1\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>去</v></c>"
                 "<c r=\"C1\"><f>SUM(A1:B1)</f></c><c r=\"D1\"><v>510923107212</v></c></row>"),
        {});
    ASSERT_TRUE(tables.has_value()) << qPrintable(tables.error().detail);
    ASSERT_EQ(tables->size(), 1);
    ASSERT_EQ(tables->first().rows.size(), 1);
    const QStringList expected{u"2"_s, u"去"_s, u"=SUM(A1:B1)"_s, u"510923107212"_s};
    EXPECT_EQ(tables->first().rows[0].cells, expected);
}

TEST(XlsxReader, MergedCellsKeepTheFirstText)
{
    const auto tables = readXlsx(workbook("<row r=\"2\">" + inlineCell("B2", "标题") + "</row>",
                                          "<mergeCells count=\"2\"><mergeCell ref=\"B2:D9\"/>"
                                          "<mergeCell ref=\"ZZ1:A9999999\"/></mergeCells>"),
                                 {});
    ASSERT_TRUE(tables.has_value()) << qPrintable(tables.error().detail);
    const TableRow expected{2, {QString(), u"标题"_s}};
    ASSERT_EQ(tables->first().rows.size(), 1);
    EXPECT_EQ(tables->first().rows[0], expected);
}

TEST(XlsxReader, AZipBombIsRefusedByWhatItUnpacksTo)
{
    auto files = workbookFiles({});
    files.last().content = QByteArray(qsizetype(10) << 20, ' ');
    InputLimits limits;
    limits.expandedBytes = qint64(8) << 20;
    const QByteArray bomb = zipped(files);
    EXPECT_LT(bomb.size(), 100'000);
    EXPECT_EQ(codeOf(bomb, limits), Error::Code::TooLarge);
}

TEST(XlsxReader, ASmallFileOfFourHundredMegabytesIsRefusedUnderTheLimitsThatHold)
{
    const QByteArray bomb = workbookBomb(qint64(400) << 20, true);
    EXPECT_LT(bomb.size(), 1'000'000);
    EXPECT_EQ(codeOf(bomb), Error::Code::TooLarge);
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const auto chat = parseChatBytes(bomb, options);
    ASSERT_FALSE(chat.has_value());
    EXPECT_EQ(chat.error().code, Error::Code::TooLarge);
    EXPECT_FALSE(chat.error().detail.isEmpty());
    const auto villages = readVillageBytes(bomb);
    ASSERT_FALSE(villages.has_value());
    EXPECT_EQ(villages.error().code, Error::Code::TooLarge);
    EXPECT_FALSE(readXlsx(workbookBomb(qint64(400) << 20, false), {}).has_value())
        << "one that understates its sizes";
}

TEST(XlsxReader, AnArchiveThatUnderstatesItsSizesIsRefused)
{
    auto files = workbookFiles({});
    files.last().content = QByteArray(qsizetype(4) << 20, ' ');
    QByteArray bomb = zipped(files);
    // The central directory claims 100 bytes for every entry.
    for (qsizetype at = bomb.indexOf("PK\x01\x02"); at >= 0;
         at = bomb.indexOf("PK\x01\x02", at + 4))
        bomb.replace(at + 24, 4, QByteArray("\x64\0\0\0", 4));
    InputLimits limits;
    limits.expandedBytes = qint64(1) << 20;
    const auto tables = readXlsx(bomb, limits);
    EXPECT_FALSE(tables.has_value());
}

TEST(XlsxReader, TooManyEntriesColumnsAndCellsAreRefused)
{
    auto files = workbookFiles({});
    for (int i = 0; i < 3'000; ++i)
        files.append({"xl/media/" + QByteArray::number(i), "x"});
    EXPECT_EQ(codeOf(zipped(files)), Error::Code::TooLarge);
    EXPECT_EQ(codeOf(workbook("<row r=\"1\">" + inlineCell("XFD1", "far") + "</row>")),
              Error::Code::TooLarge);
    InputLimits limits;
    limits.cells = 100;
    QByteArray rows;
    for (int row = 1; row < 20; ++row)
        rows += "<row r=\"" + QByteArray::number(row) + "\">"
            + inlineCell("Z" + QByteArray::number(row), "x") + "</row>";
    EXPECT_EQ(codeOf(workbook(rows), limits), Error::Code::TooLarge);
}

TEST(XlsxReader, ATruncatedWorkbookIsInvalidAtEveryLength)
{
    const QByteArray whole = workbook("<row r=\"1\">" + inlineCell("A1", "在") + "</row>");
    ASSERT_TRUE(readXlsx(whole, {}).has_value());
    for (qsizetype length = 0; length < whole.size(); length += 7)
        EXPECT_FALSE(readXlsx(whole.first(length), {}).has_value()) << length;
}

TEST(XlsxReader, XmlWithOwnEntitiesOrEndlessNestingIsRefused)
{
    auto files = workbookFiles({});
    files.last().content
        = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
    EXPECT_EQ(codeOf(zipped(files)), Error::Code::Invalid);
    files.last().content = QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100);
    EXPECT_EQ(codeOf(zipped(files)), Error::Code::TooLarge);
    files.last().content = "<worksheet><sheetData>";
    EXPECT_EQ(codeOf(zipped(files)), Error::Code::Invalid);
}

TEST(XlsxReader, AnArchiveThatIsNoWorkbookIsInvalid)
{
    EXPECT_EQ(codeOf(zipped({{"readme.txt", "hello"}})), Error::Code::Invalid);
    EXPECT_EQ(codeOf("PK\x03\x04garbage"), Error::Code::Invalid);
    EXPECT_EQ(codeOf({}), Error::Code::Invalid);
}

TEST(XlsxReader, SerialsAreShanghaiWallClock)
{
    EXPECT_EQ(toIso(dateFromSerial(46037.5).value()), u"2026-01-15T12:00:00+08:00"_s);
    EXPECT_FALSE(dateFromSerial(-1).has_value());
    EXPECT_FALSE(dateFromSerial(std::nan("")).has_value());
    EXPECT_FALSE(dateFromSerial(1e300).has_value());
}

} // namespace keting
