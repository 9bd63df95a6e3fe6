// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"
#include "models/intake/csvreader.h"
#include "models/intake/tablechat.h"
#include "tests/unit/intake/exportsamples.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <xlsxwriter.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

ParseOptions sameDay()
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 15);
    return options;
}

void expectBoth(const ReadChat& chat, const ExportSample& sample)
{
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    ASSERT_EQ(chat->messages.size(), 2);
    const ParsedMessage& question = chat->messages[0];
    EXPECT_EQ(question.sender, QString::fromUtf8(sample.asker));
    EXPECT_EQ(question.text, u"医保缴费还能补不？"_s);
    EXPECT_EQ(question.kind, MessageKind::Text);
    EXPECT_EQ(question.time ? toIso(*question.time).left(19) : QString(),
              QString::fromLatin1(sample.time));
    EXPECT_EQ(question.uncertain, sample.time == nullptr) << qPrintable(question.why);
    EXPECT_FALSE(question.isSelf);
    EXPECT_EQ(chat->messages[1].text, u"可以的"_s);
    EXPECT_FALSE(chat->messages[1].sender.isEmpty());
    EXPECT_TRUE(chat->warnings.isEmpty());
}

struct Encoded {
    QByteArray bytes;
    QString encoding;
};

QList<Encoded> inEveryEncoding(const QString& text)
{
    const auto encoded = [&text](const char* codec) -> QByteArray {
        return QStringEncoder(codec, QStringEncoder::Flag::WriteBom)(text);
    };
    return {{text.toUtf8(), u"UTF-8"_s},
            {"\xEF\xBB\xBF" + text.toUtf8(), u"UTF-8 with BOM"_s},
            {encoded("GB18030"), u"GB18030"_s},
            {encoded("UTF-16LE"), u"UTF-16LE"_s}};
}

//! The rows as a spreadsheet program saves them, the first `titles` above them in one merged cell.
bool writeWorkbook(const QString& path, const Table& table, int titles = 0)
{
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "聊天记录");
    lxw_row_t row = 0;
    for (; int(row) < titles; ++row)
        worksheet_merge_range(sheet, row, 0, row, 5, "三溪村便民服务群聊天记录", nullptr);
    for (const TableRow& line : table.rows) {
        for (qsizetype column = 0; column < line.cells.size(); ++column)
            worksheet_write_string(sheet, row, lxw_col_t(column),
                                   line.cells[column].toUtf8().constData(), nullptr);
        ++row;
    }
    return workbook_close(book) == LXW_NO_ERROR;
}

class ExportLayout : public testing::TestWithParam<ExportSample> {};
class ExportTable : public testing::TestWithParam<ExportSample> {};

QList<ExportSample> tableSamples()
{
    QList<ExportSample> samples = exportSamples();
    samples.removeIf([](const ExportSample& sample) { return !sample.isTable(); });
    return samples;
}

std::string nameOf(const testing::TestParamInfo<ExportSample>& info)
{
    return info.param.name;
}

} // namespace

void PrintTo(const ExportSample& sample, std::ostream* out)
{
    *out << sample.name;
}

TEST_P(ExportLayout, IsReadInEveryEncodingAndWithEveryLineEnd)
{
    const ExportSample& sample = GetParam();
    for (const QString& lineEnd : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
        const QString text = QString(sample.written).replace(u'\n', lineEnd);
        for (const Encoded& encoded : inEveryEncoding(text)) {
            SCOPED_TRACE(qPrintable(encoded.encoding));
            const auto chat = parseChatBytes(encoded.bytes, sameDay());
            expectBoth(chat, sample);
            ASSERT_TRUE(chat.has_value());
            EXPECT_EQ(chat->format, QString::fromLatin1(sample.format));
            EXPECT_EQ(chat->encoding, encoded.encoding);
        }
    }
}
INSTANTIATE_TEST_SUITE_P(, ExportLayout, testing::ValuesIn(exportSamples()), nameOf);

TEST_P(ExportTable, IsReadFromAWorkbook)
{
    const ExportSample& sample = GetParam();
    const auto table = readCsv(sample.written, {});
    ASSERT_TRUE(table.has_value());
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chat.xlsx"_s);
    ASSERT_TRUE(writeWorkbook(path, *table));
    const auto chat = parseChatFile(path, sameDay());
    expectBoth(chat, sample);
    ASSERT_TRUE(chat.has_value());
    EXPECT_EQ(chat->format, QString::fromLatin1(sample.format).replace(u"-csv"_s, u"-xlsx"_s));
}

TEST_P(ExportTable, IsFoundUnderMergedTitles)
{
    const ExportSample& sample = GetParam();
    const auto table = readCsv(sample.written, {});
    ASSERT_TRUE(table.has_value());
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chat.xlsx"_s);
    ASSERT_TRUE(writeWorkbook(path, *table, 3));
    expectBoth(parseChatFile(path, sameDay()), sample);
    // A spreadsheet program saves a merged cell with its empty neighbours; a person types none.
    for (const QString& title : {u"三溪村便民服务群聊天记录,,,,,\n"_s, u"聊天记录\n\n2026年1月\n"_s,
                                 u"\"聊天记录\n（三溪村）\",,\n"_s})
        expectBoth(parseChatText(title + sample.written, sameDay()), sample);
}

TEST_P(ExportTable, IsReadWithSemicolonsOrTabsUnderATitle)
{
    const ExportSample& sample = GetParam();
    if (QByteArrayView(sample.format).startsWith("pywxdump-v1"))
        return; // JSON has commas of its own.
    for (const QChar delimiter : {u';', u'\t'}) {
        const QString text = QString(sample.written).replace(u',', delimiter);
        expectBoth(parseChatText(text, sameDay()), sample);
        expectBoth(parseChatText(u"聊天记录\n"_s + text, sameDay()), sample);
    }
}

TEST_P(ExportTable, IsReadInAnyOrderOfItsColumns)
{
    const ExportSample& sample = GetParam();
    auto table = readCsv(sample.written, {});
    ASSERT_TRUE(table.has_value());
    for (TableRow& row : table->rows)
        std::ranges::reverse(row.cells);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chat.xlsx"_s);
    ASSERT_TRUE(writeWorkbook(path, *table));
    expectBoth(parseChatFile(path, sameDay()), sample);
}

TEST_P(ExportTable, IsNamedAmongTheAcceptedHeadings)
{
    const QString heading = GetParam().written.section(u'\n', 0, 0);
    const auto isIt = [&heading](const QString& accepted) { return accepted.startsWith(heading); };
    EXPECT_TRUE(std::ranges::any_of(acceptedChatHeadings(), isIt)) << qPrintable(heading);
}
INSTANTIATE_TEST_SUITE_P(, ExportTable, testing::ValuesIn(tableSamples()), nameOf);

TEST(ExportHeadings, ATableUnderNoKnownHeadingIsToldWhichOnesAreAccepted)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"list.xlsx"_s);
    ASSERT_TRUE(
        writeWorkbook(path, Table{{}, {{1, {u"姓名"_s, u"金额"_s}}, {2, {u"甲"_s, u"5"_s}}}}));
    for (const auto& chat :
         {parseChatFile(path, sameDay()), parseChatText(u"姓名,金额\n甲,5\n乙,6\n"_s, sameDay()),
          parseChatText(u"补贴发放表\n姓名,金额\n甲,5\n乙,6\n"_s, sameDay())}) {
        ASSERT_FALSE(chat.has_value());
        EXPECT_EQ(chat.error().why, Unread::Why::UnknownTable);
        ASSERT_FALSE(acceptedChatHeadings().isEmpty());
        for (const QString& heading : acceptedChatHeadings())
            EXPECT_TRUE(chat.error().detail.contains(heading)) << qPrintable(chat.error().detail);
    }
}

TEST(ExportHeadings, ATitleOfMoreThanTenRowsIsNotSearchedFurther)
{
    const QString header = u"Time,SenderName,Sender,TalkerName,Talker,Content\n"_s;
    const QString row = u"2026-01-15 14:51:20,王婶,w,群,g,在吗\n"_s;
    EXPECT_TRUE(parseChatText(u"说明,一\n"_s.repeated(9) + header + row, sameDay()).has_value());
    EXPECT_FALSE(parseChatText(u"说明,一\n"_s.repeated(10) + header + row, sameDay()).has_value());
}

} // namespace keting
