// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/findbox.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class FindBoxTest : public testing::Test {
protected:
    FindBoxTest()
    {
        box.setEntries({{u"1"_s, u"三溪村"_s, {u"sanxicun"_s, u"sxc"_s}},
                        {u"2"_s, u"双溪村"_s, {u"shuangxicun"_s, u"sxc"_s}},
                        {u"3"_s, u"富乐社区"_s, {u"fuleshequ"_s, u"flsq"_s}}},
                       u"choose"_s);
        box.show();
        box.setFocus();
    }
    void type(const QString& keys)
    {
        box.lineEdit()->selectAll();
        QTest::keyClicks(box.lineEdit(), keys);
    }
    void press(Qt::Key key) { QTest::keyClick(box.lineEdit(), key); }

    FindBox box;
    QSignalSpy picked{&box, &FindBox::picked};
};

TEST_F(FindBoxTest, NothingIsChosenBeforeSomebodyChooses)
{
    EXPECT_TRUE(box.chosen().isEmpty());
    EXPECT_TRUE(box.currentText().isEmpty());
}

TEST_F(FindBoxTest, InitialsThatOnlyOneHasChooseIt)
{
    type(u"fl"_s);
    EXPECT_TRUE(box.chosen().isEmpty()) << "not while it is typed";
    press(Qt::Key_Return);
    EXPECT_EQ(box.chosen(), u"3");
    EXPECT_EQ(box.currentText(), u"富乐社区");
    ASSERT_EQ(picked.size(), 1);
    EXPECT_EQ(picked.first().first().toString(), u"3");
}

TEST_F(FindBoxTest, TheApostrophesOfAnInputMethodAreNoObstacle)
{
    type(u"fu'le"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(box.chosen(), u"3");
}

TEST_F(FindBoxTest, WhatCouldBeTwoOrNoneLeavesTheLastChoice)
{
    box.choose(u"3"_s);
    for (const QString& typed : {u"sxc"_s, u"nowhere"_s}) {
        type(typed);
        EXPECT_TRUE(box.chosen().isEmpty());
        press(Qt::Key_Return);
        EXPECT_EQ(box.chosen(), u"3");
        EXPECT_EQ(box.currentText(), u"富乐社区");
    }
    EXPECT_EQ(picked.size(), 0);
}

TEST_F(FindBoxTest, AnEntryOfTheListIsChosenByItsName)
{
    box.setEditText(u"双溪村"_s);
    press(Qt::Key_Return);
    EXPECT_EQ(box.chosen(), u"2");
}

} // namespace
} // namespace keting
