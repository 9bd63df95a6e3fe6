// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/composer.h"
#include "models/reply/textlength.h"
#include "tests/unit/reply/sample.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using test::sampleChecklist;

namespace {

ReplyContext filledContext(ReplyShape shape)
{
    return {.addressee = u"王先生"_s,
            .values = {{u"镇便民服务中心"_s, u"象山镇便民服务中心"_s},
                       {u"办理时间"_s, u"工作日 9:00–17:00"_s},
                       {u"咨询电话"_s, u"0825-78****12"_s}},
            .shape = shape};
}

} // namespace

TEST(Composer, TheFullReplyTellsEverythingAtOnce)
{
    const auto reply = composeReply(sampleChecklist(), filledContext(ReplyShape::Full));
    EXPECT_EQ(reply.text,
              u"【营业执照变更（经营场所）】\n"
              "王先生您好，办理所需一次告知如下：\n"
              "一、材料\n"
              "1. 营业执照正本、副本：原件 1（各一）\n"
              "2. 经营者身份证：原件 1、复印件 1\n"
              "3. 个体工商户变更登记申请书：原件 1（窗口领取）\n"
              "4. 结婚证：复印件 1（合同由配偶签时）\n"
              "二、地点：象山镇便民服务中心 2 号窗口\n"
              "　　工作日 9:00–17:00\n"
              "三、时限：5 个工作日内办结\n"
              "四、收费：不收费\n"
              "五、步骤：① 备齐材料 ② 网上填报或到窗口 ③ 审核 ④ 领新执照\n"
              "六、结果：营业执照（新）\n"
              "七、咨询：0825-78****12\n"
              "提醒：旧照要交回\n"
              "您可以选：\n"
              "回复 1　线上指导，我们一步步带您办\n"
              "回复 2　帮办代办，由本村代办员上门取件\n"
              "有不清楚的直接在群里问，我们一直在。"_s);
    EXPECT_TRUE(reply.missing.isEmpty());
}

TEST(Composer, TheShortReplyNamesRequiredMaterialsAndBothWays)
{
    const auto reply = composeReply(sampleChecklist(), filledContext(ReplyShape::Short));
    EXPECT_EQ(reply.text,
              u"【营业执照变更（经营场所）】\n"
              "王先生您好，办理所需一次告知如下：\n"
              "一、材料：营业执照正本、副本、经营者身份证、个体工商户变更登记申请书"
              "（另有视情形材料，到时告知）\n"
              "二、地点：象山镇便民服务中心 2 号窗口，工作日 9:00–17:00\n"
              "三、时限：5 个工作日内办结\n"
              "四、咨询：0825-78****12\n"
              "您可以选：回复 1 线上指导；回复 2 帮办代办。"_s);
}

TEST(Composer, HolesAreListedInReadingOrderAndLeftVisible)
{
    const auto reply = composeReply(sampleChecklist(), {});
    EXPECT_EQ(reply.missing, QStringList({u"镇便民服务中心"_s, u"办理时间"_s, u"咨询电话"_s}));
    EXPECT_TRUE(reply.text.contains(u"{{咨询电话}}"_s));
    EXPECT_TRUE(reply.text.contains(u"\n您好，办理所需"_s));
}

TEST(Composer, TimeLimitFallsBackFromPromiseToLawToKind)
{
    auto checklist = sampleChecklist();
    const auto limitLine = [&] {
        const QString text = composeReply(checklist, {}).text;
        return text.mid(text.indexOf(u"时限："_s)).section(u'\n', 0, 0);
    };
    checklist.promisedDays = 0;
    EXPECT_EQ(limitLine(), u"时限：当场办结"_s);
    checklist.promisedDays.reset();
    EXPECT_EQ(limitLine(), u"时限：法定 15 个工作日内"_s);
    checklist.legalDays.reset();
    EXPECT_EQ(limitLine(), u"时限：以窗口告知为准"_s);
    checklist.handling = Checklist::Handling::Immediate;
    EXPECT_EQ(limitLine(), u"时限：材料齐全当场办理"_s);
}

TEST(Composer, AReplyWithoutMaterialsSaysSo)
{
    auto checklist = sampleChecklist();
    checklist.materials.clear();
    EXPECT_TRUE(composeReply(checklist, {}).text.contains(u"一、材料：无需提交材料\n二、地点"_s));
}

TEST(SplitReply, CutsBetweenLinesAndLosesNothing)
{
    const QString text = composeReply(sampleChecklist(), {}).text;
    const QStringList pieces = splitReply(text, 300);
    EXPECT_GT(pieces.size(), 1);
    for (const QString& piece : pieces)
        EXPECT_LE(piece.toUtf8().size(), 300);
    EXPECT_EQ(pieces.join(u'\n'), text);
}

TEST(SplitReply, ALineThatIsTooLongIsCutBetweenCodePoints)
{
    const QString line = u"𠮷村a路é"_s.repeated(50);
    const QStringList pieces = splitReply(line, 10);
    for (const QString& piece : pieces) {
        EXPECT_LE(piece.toUtf8().size(), 10);
        EXPECT_FALSE(piece.toUtf8().contains("\xEF\xBF\xBD"));
        EXPECT_FALSE(piece.isEmpty());
    }
    EXPECT_EQ(pieces.join(QString()), line);
}

TEST(SplitReply, ExactFitIsOnePieceAndOneByteLessIsTwo)
{
    const QString text = u"甲乙\n丙丁"_s;
    EXPECT_EQ(splitReply(text, 13), QStringList({text}));
    EXPECT_EQ(splitReply(text, 12), QStringList({u"甲乙"_s, u"丙丁"_s}));
    EXPECT_EQ(splitReply(text, 6), QStringList({u"甲乙"_s, u"丙丁"_s}));
    EXPECT_TRUE(splitReply(u"", 2048).isEmpty());
}

TEST(TextLength, CountsCodePointsAndUtf8Bytes)
{
    const QString text = u"a é 村𠮷"_s;
    EXPECT_EQ(characterCount(text), 6);
    EXPECT_EQ(utf8Length(text), text.toUtf8().size());
    EXPECT_EQ(utf8Length(QString(QChar(0xD800))), 3);
}

} // namespace keting
