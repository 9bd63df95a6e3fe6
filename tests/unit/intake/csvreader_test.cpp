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
    const auto table = readCsv(u"a,b\n1,\"cut off"_s, {});
    ASSERT_TRUE(table.has_value());
    EXPECT_TRUE(table->truncated);
    EXPECT_EQ(table->rows[1].cells[1], u"cut off"_s);
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
