// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/suggestionindex.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto& item : items)
        list << item.toString();
    return list;
}

//! The checklists that ship with the program: what is suggested in practice.
const SuggestionIndex& starterIndex()
{
    static const SuggestionIndex index = [] {
        QFile file(QStringLiteral(KETING_TEST_DATA "/../../resources/checklists/starter.json"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QList<ChecklistKeywords> checklists;
        const QJsonArray items = QJsonDocument::fromJson(file.readAll())["checklists"_L1].toArray();
        for (const auto& item : items)
            checklists.append({item["id"_L1].toString(), item["title"_L1].toString(),
                               texts(item["aliases"_L1]), texts(item["keywords"_L1]),
                               item["category"_L1].toString()});
        return SuggestionIndex(checklists);
    }();
    return index;
}

QString idsFor(const QString& message)
{
    QStringList ids;
    for (const Suggestion& suggestion : starterIndex().suggest(message))
        ids << suggestion.id;
    return ids.join(u' ');
}

} // namespace

TEST(SuggestionIndex, LocalPhrasingFindsTheChecklist)
{
    const QList<std::pair<QString, QString>> cases = {
        {u"医保缴费还能补不？"_s, u"medical-pay"_s},
        {u"户口本昨天掉了咋个办"_s, u"hukou-lost"_s},
        {u"屋头户口簿搞丢了，补一个要啥子"_s, u"hukou-lost"_s},
        {u"娃儿刚生下来，上户口要带啥"_s, u"hukou-birth"_s},
        {u"老汉上个月过世了，户口咋销"_s, u"hukou-death"_s},
        {u"我身份证掉了，在成都打工，可以在外地补不"_s, u"id-card"_s},
        {u"外省身份证在这边能办不"_s, u"id-card-away"_s},
        {u"驾照到期了要换"_s, u"drive-licence"_s},
        {u"摩托车咋个上户"_s, u"motorcycle"_s},
        {u"想开店，要办啥执照"_s, u"biz-licence-open"_s},
        {u"店子不开了，营业执照咋个注销"_s, u"biz-licence-close"_s},
        {u"社保卡密码忘了"_s, u"social-card-pin"_s},
        {u"社保卡丢了哪里补"_s, u"social-card-lost"_s},
        {u"我妈满60了咋个领养老金"_s, u"pension-resident-claim"_s},
        {u"包工头跑了，工钱要不到"_s, u"unpaid-wages"_s},
        {u"刚出生的娃医保咋交"_s, u"medical-newborn"_s},
        {u"住院的钱没刷卡，回来能报销不"_s, u"medical-reimburse"_s},
        {u"在成都看病要不要备案"_s, u"medical-away"_s},
        {u"高血压可以办慢病证不"_s, u"medical-chronic"_s},
        {u"残疾证到期了咋换"_s, u"disability-cert"_s},
        {u"想申请低保"_s, u"minimum-living"_s},
        {u"五保户有哪些待遇"_s, u"destitute"_s},
        {u"老年证在哪里办"_s, u"elder-card"_s},
        {u"80岁的补贴发了没"_s, u"elder-allowance"_s},
        {u"退伍军人优待证好久拿得到"_s, u"veteran-card"_s},
        {u"独生子女费今年还有没得"_s, u"only-child"_s},
        {u"准生证怎么办"_s, u"birth-register"_s},
        {u"疫苗本掉了"_s, u"vaccination"_s},
        {u"我们想去扯证，要带户口本不"_s, u"marriage"_s},
        {u"离婚要好多天冷静期"_s, u"divorce"_s},
        {u"结婚证搞丢了补办"_s, u"marriage-copy"_s},
        {u"粮补的钱到账没有"_s, u"farmland-subsidy"_s},
        {u"买了台收割机，农机补贴咋报"_s, u"machinery-subsidy"_s},
        {u"宅基地想翻修，建房审批找哪个"_s, u"homestead"_s},
        {u"房子漏雨要倒了，危房补助有没有"_s, u"dangerous-house"_s},
        {u"房产证过户"_s, u"property-cert"_s},
        {u"公租房还能申请不"_s, u"public-rental"_s},
        {u"娃儿今年读一年级，小学报名要啥"_s, u"school-enrol"_s},
        {u"生源地贷款在哪办"_s, u"student-loan"_s},
        {u"我们院子停水了"_s, u"water"_s},
        {u"电表想过户"_s, u"electric"_s},
        {u"和邻居扯皮，地界纠纷哪个管"_s, u"mediation"_s},
    };
    int first = 0;
    for (const auto& [message, id] : cases) {
        const QString found = idsFor(message);
        EXPECT_TRUE(found.split(u' ').contains(id))
            << qPrintable(message) << " → " << qPrintable(found);
        first += found.startsWith(id);
    }
    // The first one is what Enter takes.
    EXPECT_GE(first * 100, cases.size() * 90);
}

TEST(SuggestionIndex, WordsThatFitAnywhereSuggestNothing)
{
    for (const QString& message :
         {u"早上好"_s, u"在吗"_s, u"这个怎么办理"_s, u"可以补办不"_s, u"要带哪些材料"_s, u"谢谢"_s,
          u"补贴"_s, u""_s, u"123456"_s, u"👌"_s})
        EXPECT_EQ(idsFor(message), QString()) << qPrintable(message);
}

TEST(SuggestionIndex, SaysWhichWordsItFound)
{
    const auto suggestions = starterIndex().suggest(u"准生证怎么办");
    ASSERT_FALSE(suggestions.isEmpty());
    EXPECT_TRUE(suggestions.first().why.contains(u"准生证"_s));
    EXPECT_TRUE(suggestions.first().strong);
    EXPECT_FALSE(suggestions.first().category.isEmpty());
}

TEST(SuggestionIndex, TheLongestWordAtAPlaceWins)
{
    const SuggestionIndex index({{u"a"_s, u"结婚登记"_s, {}, {u"结婚"_s, u"结婚证"_s}, u"x"_s},
                                 {u"b"_s, u"婚姻证补领"_s, {u"结婚证掉了"_s}, {}, u"x"_s},
                                 {u"c"_s, u"离婚登记"_s, {}, {u"离婚"_s}, u"x"_s}});
    const auto suggestions = index.suggest(u"我的结婚证掉了");
    ASSERT_EQ(suggestions.size(), 1);
    EXPECT_EQ(suggestions.first().id, u"b"_s);
}

TEST(SuggestionIndex, AtMostThreeAreSuggested)
{
    QList<ChecklistKeywords> checklists;
    for (int i = 0; i < 50; ++i)
        checklists.append(
            {u"id%1"_s.arg(i), u"稀罕事%1"_s.arg(i), {u"稀罕物件办理%1"_s.arg(i)}, {}, u"x"_s});
    EXPECT_LE(
        SuggestionIndex(checklists).suggest(u"稀罕物件办理1稀罕物件办理2稀罕事3稀罕事4").size(), 3);
    EXPECT_TRUE(SuggestionIndex({}).suggest(u"任何话").isEmpty());
}

TEST(SuggestionIndex, IsQuickEnoughForAWholeImport)
{
    QElapsedTimer timer;
    timer.start();
    constexpr int kRounds = 1'000;
    qsizetype found = 0;
    for (int i = 0; i < kRounds; ++i)
        found += starterIndex()
                     .suggest(u"我身份证掉了，在成都打工，可以在外地补不，要带什么材料，谢谢")
                     .size();
    EXPECT_GT(found, 0);
    // Debug build with sanitizers on a busy machine; about 20 µs each in a release build.
    EXPECT_LT(timer.elapsed(), 10'000);
    RecordProperty("microseconds", int(timer.nsecsElapsed() / 1'000 / kRounds));
}

} // namespace keting
