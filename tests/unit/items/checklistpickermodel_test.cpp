// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistpickermodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class ChecklistPickerModelTest : public testing::Test {
protected:
    ChecklistPickerModelTest()
    {
        model.setChoices({
            {u"licence-close"_s,
             1,
             u"营业执照注销（个体）"_s,
             {u"关门"_s},
             {u"个体户"_s},
             u"yingyezhizhaozhuxiao"_s,
             u"yyzzzx"_s,
             2,
             7},
            {u"licence-change"_s,
             3,
             u"营业执照变更"_s,
             {u"搬铺子"_s},
             {u"个体户"_s},
             u"yingyezhizhaobiangeng"_s,
             u"yyzzbg"_s,
             4,
             31},
            {u"card"_s,
             2,
             u"社保卡补办"_s,
             {u"社保卡掉了"_s, u"营业厅"_s},
             {u"挂失"_s},
             u"shebaokabuban"_s,
             u"sbkbb"_s,
             2,
             90},
        });
    }
    QStringList offered(const QString& query)
    {
        model.setQuery(query);
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i)
            ids << model.index(i).data(ChecklistPickerModel::IdRole).toString();
        return ids;
    }

    ChecklistPickerModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ChecklistPickerModelTest, AnEmptyQueryOffersEverythingByUse)
{
    EXPECT_EQ(offered({}), QStringList({u"card"_s, u"licence-change"_s, u"licence-close"_s}));
}

TEST_F(ChecklistPickerModelTest, WhatTheVillagerNamedIsOfferedFirst)
{
    model.setMatter({}, u"我这个个体户要关门，社保卡掉了也要说一声"_s);
    EXPECT_EQ(offered({}).constFirst(), u"card") << "the longest word of theirs";
    model.setMatter(u"营业执照注销"_s, u"社保卡掉了"_s);
    EXPECT_EQ(offered({}).constFirst(), u"licence-close") << "a matter that is known decides";
    EXPECT_EQ(offered(u"社保卡"_s).constFirst(), u"card") << "what is typed decides";
    EXPECT_EQ(offered(u"营业"_s).constFirst(), u"licence-close")
        << "the more used one is another matter, and Enter takes the first";
}

TEST_F(ChecklistPickerModelTest, TitlesComeBeforeAliasesAndMoreUsedBeforeLess)
{
    EXPECT_EQ(offered(u"营业"_s),
              QStringList({u"licence-change"_s, u"licence-close"_s, u"card"_s}));
    EXPECT_EQ(model.index(0).data(ChecklistPickerModel::HitStartRole).toInt(), 0);
    EXPECT_EQ(model.index(2).data(ChecklistPickerModel::HitStartRole).toInt(), -1);
    EXPECT_EQ(model.index(2).data(ChecklistPickerModel::MatchedRole).toString(), u"营业厅"_s);
}

TEST_F(ChecklistPickerModelTest, InitialsPinyinAliasesAndKeywordsFind)
{
    EXPECT_EQ(offered(u"yyzzb"_s), QStringList(u"licence-change"_s));
    EXPECT_EQ(offered(u"SBK"_s), QStringList(u"card"_s));
    EXPECT_EQ(offered(u"sheb"_s), QStringList(u"card"_s));
    EXPECT_EQ(offered(u"搬铺子"_s), QStringList(u"licence-change"_s));
    EXPECT_EQ(offered(u"挂失"_s), QStringList(u"card"_s));
    EXPECT_EQ(offered(u"结婚"_s), QStringList());
}

} // namespace
} // namespace keting
