// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/csvreader.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QList<QStringList> cellsOf(const QString& text)
{
    const auto table = readCsv(text, {});
    EXPECT_TRUE(table.has_value());
    QList<QStringList> cells;
    for (const TableRow& row : table->rows)
        cells << row.cells;
    return cells;
}

QString quoted(const QString& cell)
{
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

TEST(CsvReader, QuotesDelimitersAndLineEndsInsideAFieldAreText)
{
    const QList<QStringList> expected{{u"a"_s, u"b,1"_s, u"c\nd"_s},
                                      {u"say \"hi\""_s, QString(), u"x"_s}};
    EXPECT_EQ(cellsOf(u"a,\"b,1\",\"c\nd\"\n\"say \"\"hi\"\"\",,x"_s), expected);
}

TEST(CsvReader, SemicolonsAndTabsAreRecognised)
{
    const QList<QStringList> expected{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}};
    EXPECT_EQ(cellsOf(u"a;b\n1,5;2\n"_s), expected);
    EXPECT_EQ(cellsOf(u"a\tb\n1,5\t2\n"_s), expected);
}

TEST(CsvReader, RowsKnowTheLineTheyBeginOn)
{
    const auto table = readCsv(u"a,b\n\n\"x\ny\",z\nlast,1\n"_s, {});
    ASSERT_TRUE(table.has_value());
    ASSERT_EQ(table->rows.size(), 3);
    EXPECT_EQ(table->rows[1].number, 3);
    EXPECT_EQ(table->rows[2].number, 5);
}

TEST(CsvReader, AFieldThatNeverClosesKeepsItsTextAndSaysSo)
{
    for (const QString& cut : {u"cut off"_s, u"cut\noff"_s, u"cut\n\noff, here"_s}) {
        const auto table = readCsv(u"a,b,c\n1,2,\""_s + cut, {});
        ASSERT_TRUE(table.has_value());
        ASSERT_EQ(table->rows.size(), 2) << qPrintable(cut);
        EXPECT_FALSE(table->rows[0].openQuote);
        EXPECT_TRUE(table->rows[1].openQuote);
        EXPECT_EQ(table->rows[1].cells[2], cut);
    }
}

TEST(CsvReader, AQuotationMarkThatNeverClosesTakesNoRowsAlong)
{
    const QString before = u"a,b,c\n1,\"2,\n3\",4\n"_s;
    const QString open = u"5,\"six,7\n"_s;
    for (const QString& after : {u"8,9,10\n11,12,13\n"_s, u"8,9,10\n11,\"12\",13\n"_s,
                                 u"8,9,10\n11,\"1\"\"2\",13\n"_s, u"8,9,10\n11,12,\"13"_s}) {
        const auto table = readCsv(before + open + after, {});
        ASSERT_TRUE(table.has_value());
        ASSERT_EQ(table->rows.size(), 5) << qPrintable(after);
        EXPECT_EQ(table->rows[1].cells[1], u"2,\n3"_s);
        EXPECT_FALSE(table->rows[1].openQuote);
        EXPECT_EQ(table->rows[2].cells, (QStringList{u"5"_s, u"six"_s, u"7"_s}));
        EXPECT_TRUE(table->rows[2].openQuote);
        EXPECT_EQ(table->rows[3], (TableRow{5, {u"8"_s, u"9"_s, u"10"_s}}));
        EXPECT_EQ(table->rows[4].number, 6);
        EXPECT_EQ(table->rows[4].openQuote, after.endsWith(u"\"13"));
    }
}

TEST(CsvReader, QuotationMarksInsideALineStayHarmless)
{
    const auto table = readCsv(u"a,b,c\n1,say \"hi\",2\n3,\"x\"y,4\n"_s, {});
    ASSERT_TRUE(table.has_value());
    ASSERT_EQ(table->rows.size(), 3);
    EXPECT_EQ(table->rows[1].cells[1], u"say \"hi\""_s);
    EXPECT_EQ(table->rows[2].cells[1], u"xy"_s);
    for (const TableRow& row : table->rows)
        EXPECT_FALSE(row.openQuote);
}

TEST(CsvReader, AnOpenQuotationMarkInEveryRowOfALongFileCostsNoMoreThanTheFile)
{
    const auto table = readCsv(u"a,b,c\n"_s + u"1,\"2,3\n"_s.repeated(50'000), {});
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->rows.size(), 50'001);
}

TEST(CsvReader, AMillionColumnsAreRefusedAtTheFirstTooMany)
{
    const auto table = readCsv(QString(1'000'000, u','), {});
    ASSERT_FALSE(table.has_value());
    EXPECT_EQ(table.error().code, Error::Code::TooLarge);
}

TEST(CsvReader, RowsCellsAndCellSizeAreBounded)
{
    InputLimits limits;
    limits.rows = 10;
    EXPECT_FALSE(readCsv(u"a,b\n"_s.repeated(11), limits).has_value());
    EXPECT_TRUE(readCsv(u"a,b\n"_s.repeated(10), limits).has_value());
    limits.cells = 19;
    EXPECT_FALSE(readCsv(u"a,b\n"_s.repeated(10), limits).has_value());
    limits.cellCharacters = 5;
    EXPECT_FALSE(readCsv(u"a,123456\n"_s, limits).has_value());
    EXPECT_FALSE(readCsv(u"a,\"1\"\"2\"\"3456\"\n"_s, limits).has_value());
}

TEST(CsvReader, StopsWhenAsked)
{
    const auto table = readCsv(u"a,b\n"_s.repeated(5'000), {}, [](int) { return false; });
    ASSERT_FALSE(table.has_value());
    EXPECT_EQ(table.error().code, Error::Code::Cancelled);
}

TEST(CsvReader, WhateverIsQuotedComesBack)
{
    const quint32 seed = 20'261'122;
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    const QString alphabet = u"a\",;\t\n 王婶：'=+@\u200B"_s;
    for (int round = 0; round < 300; ++round) {
        QStringList row{u"id"_s, u"x"_s, u"y"_s}; // Three plain commas settle the delimiter.
        QStringList written{u"id,x,y"_s};
        for (int cell = 0; cell < 4; ++cell) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            row << text;
            written << quoted(text);
        }
        EXPECT_EQ(cellsOf(written.join(u',')).value(0), row);
    }
}

} // namespace keting
