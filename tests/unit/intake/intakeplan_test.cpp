// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"
#include "models/intake/intakeplan.h"
#include "models/intake/messagekeys.h"
#include "tests/soak.h"

#include <QRandomGenerator>
#include <QSet>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const SuggestionIndex& index()
{
    static const SuggestionIndex index({{u"medical-pay"_s,
                                         u"城乡居民医保缴费"_s,
                                         {u"交医保"_s, u"医保还能补不"_s},
                                         {u"医保"_s, u"缴费"_s},
                                         u"medical"_s},
                                        {u"minimum-living"_s,
                                         u"低保申请"_s,
                                         {u"吃低保"_s, u"办低保"_s},
                                         {u"低保"_s, u"最低生活保障"_s},
                                         u"civil"_s},
                                        {u"id-card"_s,
                                         u"居民身份证办理"_s,
                                         {u"身份证掉了"_s, u"补身份证"_s},
                                         {u"身份证"_s, u"补领"_s},
                                         u"police"_s}});
    return index;
}

//! The village's people; everything else starts empty.
GroupContext group()
{
    GroupContext context;
    context.village = u"510923107212"_s;
    context.staff.insert(u"小李代办员"_s, *UserId::parse(u"xiaoli"));
    context.staff.insert(u"政务专员-周"_s, *UserId::parse(u"zhou"));
    context.suggestions = &index();
    return context;
}

QList<ParsedMessage> chat(const QString& text)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const auto parsed = parseChatText(text, options);
    EXPECT_TRUE(parsed.has_value()) << qPrintable(parsed ? QString() : parsed.error().detail);
    return parsed ? parsed->messages : QList<ParsedMessage>();
}

//! "new-request#0 join-request#0 …": action and which fresh request, or "@" for an existing one.
QString summary(const IntakePlan& plan)
{
    QStringList words;
    for (const PlanItem& item : plan.items) {
        QString word = actionName(item.action);
        if (item.target)
            word += item.target->existing ? u"@"_s : u'#' + QString::number(item.target->fresh);
        words << word;
    }
    return words.join(u' ');
}

IntakePlan planned(const QString& text, const GroupContext& context = group())
{
    return planIntake(chat(text), context);
}

AskedMessage asked(const QString& sender, const QString& time, const QString& text,
                   Precision precision = Precision::Second)
{
    const auto at = parseIso(QString(u"2026-01-15T"_s + time));
    return {{}, sender, {at.value(), precision}, text, true};
}

OpenRequest openRequest(const QString& asker, const QString& checklist, const QString& text)
{
    return {
        RequestId(QUuid::createUuidV5(QUuid(), asker)),         asker, {}, checklist, u"medical"_s,
        {asked(asker, u"14:00:00"_s, text, Precision::Minute)}, false};
}

} // namespace

TEST(IntakePlan, AMessageOfATimeYetToComeIsMarkedForALook)
{
    GroupContext context = group();
    context.now = *parseIso(u"2026-01-15T14:51:30");
    const auto plan = planned(u"王婶 2026/1/15 14:52\n医保缴费还能补不？\n\n"
                              u"赵叔 2026/1/15 14:53\n户口本掉了咋个补\n"_s,
                              context);
    EXPECT_EQ(summary(plan), u"new-request#0 new-request#1"_s) << "decided all the same";
    EXPECT_FALSE(plan.items[0].doubtful) << "within the minute that two clocks may differ";
    EXPECT_TRUE(plan.items[1].doubtful);
    EXPECT_EQ(plan.items[1].reason, u"future"_s);
}

TEST(IntakePlan, AQuestionAboutAPaperStaysWithTheMatterItIsFor)
{
    for (const auto& asked :
         {u"那身份证要原件不"_s, u"户口本带不带"_s, u"身份证复印件要几份？"_s, u"要拿户口本不"_s}) {
        const auto plan = planned(u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n"
                                  u"王婶 2026/1/15 15:51\n"_s
                                  + asked + u'\n');
        EXPECT_EQ(summary(plan), u"new-request#0 join-request#0"_s) << qPrintable(asked);
    }
    const auto other = planned(u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n"
                               u"王婶 2026/1/15 15:51\n身份证掉了，补办带啥子？\n"_s);
    EXPECT_EQ(summary(other), u"new-request#0 new-request#1"_s);
}

TEST(IntakePlan, OneAskersMessagesBecomeOneRequestAndTheReplyAnswersIt)
{
    const auto plan = planned(
        u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n王婶 2026/1/15 14:52\n[图片]\n\n"
        u"小李代办员 2026/1/15 14:53\n可以的，带身份证来\n\n王婶 2026/1/15 14:54\n好的，谢谢\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 join-request#0 staff-reply#0 acknowledgement#0"_s);
    EXPECT_EQ(plan.freshRequests, 1);
    EXPECT_EQ(plan.items[0].checklist, u"medical-pay"_s);
    EXPECT_EQ(plan.items[0].category, u"medical"_s);
    EXPECT_EQ(plan.items[2].user, *UserId::parse(u"xiaoli"));
}

TEST(IntakePlan, AClearlyDifferentMatterOpensARequestOfItsOwn)
{
    const auto plan = planned(
        u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n王婶 2026/1/15 14:52\n还有我想办低保\n\n"
        u"王婶 2026/1/15 14:53\n医保在手机上能交不\n\n王婶 2026/1/15 14:54\n要好多钱\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 new-request#1 join-request#0 join-request#0"_s);
    EXPECT_EQ(plan.items[1].reason, u"other-matter"_s);
}

TEST(IntakePlan, MeTooJoinsTheOtherAskersRequest)
{
    const auto plan
        = planned(u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n赵叔 2026/1/15 14:52\n我也想问\n\n"
                  u"小李代办员 2026/1/15 14:53\n可以\n\n赵叔 2026/1/15 14:54\n在哪里交\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 co-asker#0 staff-reply#0 join-request#0"_s);
    EXPECT_EQ(summary(planned(u"赵叔 2026/1/15 14:52\n我也想问\n"_s)), u"new-request#0"_s);
}

TEST(IntakePlan, AReplyGoesToWhomItMentionsThenToWhatItResemblesThenToTheLatest)
{
    const QString questions
        = u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n赵叔 2026/1/15 14:52\n身份证掉了咋办\n\n"
          u"钱嬢 2026/1/15 14:53\n低保啥时候发\n\n"_s;
    const auto mention = planned(questions + u"小李代办员 2026/1/15 14:55\n@王婶 可以的\n"_s);
    EXPECT_EQ(mention.items[3].target->fresh, 0);
    EXPECT_EQ(mention.items[3].reason, u"mention"_s);
    const auto quote = planned(
        questions
        + u"小李代办员 2026/1/15 14:55\n「赵叔：身份证掉了咋办」\n- - - - -\n来窗口补\n"_s);
    EXPECT_EQ(quote.items[3].target->fresh, 1);
    EXPECT_EQ(quote.items[3].reason, u"quote"_s);
    const auto similar
        = planned(questions + u"小李代办员 2026/1/15 14:55\n补身份证带户口本到派出所\n"_s);
    EXPECT_EQ(similar.items[3].target->fresh, 1);
    EXPECT_EQ(similar.items[3].reason, u"similar"_s);
    const auto latest = planned(
        questions
        + u"小李代办员 2026/1/15 14:55\n稍等，我看一下\n\n小李代办员 2026/1/15 14:56\n还没定\n"_s);
    EXPECT_EQ(latest.items[3].target->fresh, 2);
    EXPECT_EQ(latest.items[4].target->fresh, 1);
    EXPECT_EQ(latest.items[4].reason, u"latest-unanswered"_s);
}

TEST(IntakePlan, StaffWhoAnswerInPiecesStayWithTheSameRequest)
{
    const auto plan = planned(
        u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n小李代办员 2026/1/15 14:53\n可以的\n\n"
        u"小李代办员 2026/1/15 14:54\n记得带卡\n\n小李代办员 2026/1/15 16:54\n下雨路滑\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 staff-reply#0 staff-reply#0 staff-note"_s);
}

TEST(IntakePlan, NoticesAndEmojiOfStaffAnswerNobody)
{
    const auto plan = planned(
        u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n小李代办员 2026/1/15 14:53\n@所有人 "
        u"明天打疫苗\n\n"
        u"小李代办员 2026/1/15 14:54\n[动画表情]\n\n政务专员-周 2026/1/15 14:55\n各位村民，现在已下班\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 staff-note staff-note staff-note"_s);
}

TEST(IntakePlan, AdvertsAndIdleTalkAreDismissedWithTheirReason)
{
    const auto plan = planned(
        u"路人甲 2026/1/15 14:51\n土鸡蛋到货，15元一斤，加微信\n\n王婶 2026/1/15 14:52\n早上好\n\n"
        u"赵叔 2026/1/15 14:53\n收到\n\n\"钱嬢\"通过扫描\"小李\"分享的二维码加入群聊\n"_s);
    EXPECT_EQ(summary(plan), u"dismiss dismiss dismiss system"_s);
    EXPECT_EQ(plan.items[0].dismissReason, u"ad"_s);
    EXPECT_FALSE(plan.items[0].evidence.isEmpty());
    EXPECT_EQ(plan.items[1].dismissReason, u"off-topic"_s);
    EXPECT_EQ(plan.items[2].reason, u"thanks-to-nobody"_s);
}

TEST(IntakePlan, MessagesJoinWhatIsAlreadyOpen)
{
    GroupContext context = group();
    context.open = {openRequest(u"王婶"_s, u"medical-pay"_s, u"医保缴费还能补不"_s)};
    const auto plan = planned(
        u"王婶 2026/1/15 15:51\n在哪里交\n\n小李代办员 2026/1/15 15:52\n窗口\n\n王婶 2026/1/15 15:53\n[OK]\n"_s,
        context);
    EXPECT_EQ(summary(plan), u"join-request@ staff-reply@ acknowledgement@"_s);
    EXPECT_EQ(plan.freshRequests, 0);
}

TEST(IntakePlan, ASecondPasteOfTheSameFileAddsNothing)
{
    const QString text
        = u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n小李代办员 2026/1/15 14:53\n可以\n"_s;
    GroupContext context = group();
    const auto first = planned(text, context);
    QSet<MessageKey> filed;
    for (const PlanItem& item : first.items)
        filed.insert(item.key);
    context.isKnown = [&filed](const MessageKey& key) { return filed.contains(key); };
    EXPECT_EQ(summary(planned(text, context)), u"duplicate duplicate duplicate"_s);
    EXPECT_EQ(summary(planned(text + u"\n赵叔 2026/1/15 14:54\n身份证掉了\n"_s, context)),
              u"duplicate duplicate duplicate new-request#0"_s);
}

TEST(IntakePlan, ASecondRunLeavesAloneWhatTheFirstDidNotFile)
{
    // A staff message is filed only as a reply: the next run over the file meets it again, with the
    // later question open.
    const QString text = u"小李代办员 2026-01-15 09:30:00\n@王婶一号 记得来开会\n\n"
                         u"王婶一号 2026-01-15 09:40:00\n医保缴费还能补不？\n"_s;
    EXPECT_EQ(summary(planned(text)), u"staff-note new-request#0"_s);
    GroupContext context = group();
    OpenRequest open = openRequest(u"王婶一号"_s, u"medical-pay"_s, u"医保缴费还能补不？"_s);
    const auto question = messageKeys(context.village, chat(text)).last();
    open.asked = {asked(u"王婶一号"_s, u"09:40:00"_s, u"医保缴费还能补不？"_s)};
    open.asked[0].key = question;
    context.open = {open};
    context.isKnown = [&question](const MessageKey& key) { return key == question; };
    EXPECT_EQ(summary(planned(text, context)), u"staff-note duplicate"_s);
}

TEST(IntakePlan, AReplyAnswersWhatWasAskedBeforeItThoughMoreWasFiledAlready)
{
    GroupContext context = group();
    OpenRequest zhou = openRequest(u"周丙"_s, u"minimum-living"_s, {});
    zhou.asked = {asked(u"周丙"_s, u"10:20:00"_s, u"低保咋申请"_s),
                  asked(u"周丙"_s, u"10:30:00"_s, u"急得很"_s)};
    OpenRequest jia = openRequest(u"周甲"_s, u"id-card"_s, {});
    jia.asked = {asked(u"周甲"_s, u"10:05:00"_s, u"身份证掉了咋办"_s)};
    context.open = {jia, zhou};
    const auto plan = planned(u"小李代办员 2026-01-15 10:25:00\n屋头几个人？\n\n"
                              u"小李代办员 2026-01-15 10:35:00\n带户口本来\n"_s,
                              context);
    EXPECT_EQ(plan.items[0].target->existing, zhou.id);
    EXPECT_EQ(plan.items[1].target->existing, zhou.id);
}

TEST(IntakePlan, WithinAMinuteThatIsKnownNoCloserAReplyAnswers)
{
    GroupContext context = group();
    OpenRequest open = openRequest(u"王婶"_s, u"medical-pay"_s, {});
    open.asked = {asked(u"王婶"_s, u"10:05:30"_s, u"医保缴费还能补不"_s)};
    context.open = {open};
    EXPECT_EQ(summary(planned(u"小李代办员 2026-01-15 10:05\n可以的\n"_s, context)),
              u"staff-reply@"_s);
    EXPECT_EQ(summary(planned(u"小李代办员 2026-01-15 10:05:29\n可以的\n"_s, context)),
              u"staff-note"_s);
    EXPECT_EQ(summary(planned(u"赵叔 2026-01-15 10:05\n我也是\n"_s, context)), u"co-asker@"_s);
}

TEST(IntakePlan, MeTooWithAnotherMatterIsAQuestionOfItsOwn)
{
    const QString question = u"刘甲 2026/1/15 14:51\n身份证掉了咋办\n\n"_s;
    for (const QString& other : {u"我也想问一下低保咋申请"_s, u"我也要办低保"_s,
                                 u"我也没收到养老金"_s, u"我也是低保没发"_s}) {
        EXPECT_EQ(summary(planned(question + u"周乙 2026/1/15 14:52\n"_s + other)),
                  u"new-request#0 new-request#1"_s)
            << qPrintable(other);
    }
    for (const QString& same : {u"我也是"_s, u"我家也是这个情况"_s, u"我也要补身份证"_s,
                                u"我也是，谢谢"_s, u"同问，谢谢"_s, u"我也是 一样的问题"_s}) {
        EXPECT_EQ(summary(planned(question + u"周乙 2026/1/15 14:52\n"_s + same)),
                  u"new-request#0 co-asker#0"_s)
            << qPrintable(same);
    }
}

TEST(IntakePlan, MattersThatShareOnlyEverydayWordsStayApart)
{
    for (const auto& [first, second] :
         QList<std::pair<QString, QString>>{{u"低保咋申请"_s, u"残疾证咋办"_s},
                                            {u"残疾证咋办"_s, u"我爸80岁了，高龄津贴咋领"_s},
                                            {u"老年证掉了咋补"_s, u"残疾证也掉了咋补"_s}}) {
        GroupContext context = group();
        const SuggestionIndex civil(
            {{u"minimum-living"_s, u"低保申请"_s, {u"低保"_s}, {u"低保"_s}, u"civil"_s},
             {u"disability-cert"_s, u"残疾人证办理"_s, {u"残疾证"_s}, {u"残疾证"_s}, u"civil"_s},
             {u"elder-card"_s, u"老年人优待证"_s, {u"老年证"_s}, {u"老年证"_s}, u"civil"_s},
             {u"elder-allowance"_s, u"高龄津贴"_s, {u"高龄津贴"_s}, {u"高龄"_s}, u"civil"_s}});
        context.suggestions = &civil;
        EXPECT_EQ(summary(planned(u"钱甲 2026/1/15 14:51\n"_s + first
                                      + u"\n\n钱甲 2026/1/15 14:52\n"_s + second,
                                  context)),
                  u"new-request#0 new-request#1"_s)
            << qPrintable(second);
    }
}

TEST(IntakePlan, AChecklistReplyOrANoticeAboutTheVeryMatterAnswers)
{
    const QString question = u"吴丁 2026/1/15 14:51\n身份证掉了咋办\n\n"_s;
    for (const QString& reply : {u"【居民身份证办理】\n您好，办理所需一次告知如下"_s,
                                 u"通知一下，补身份证带户口本去派出所"_s,
                                 u"各位，身份证补领到1月31日截止"_s, u"@吴丁 温馨提示带照片"_s}) {
        EXPECT_EQ(summary(planned(question + u"小李代办员 2026/1/15 14:55\n"_s + reply)),
                  u"new-request#0 staff-reply#0"_s)
            << qPrintable(reply);
    }
    for (const QString& notice : {u"【接种通知】明天打疫苗"_s, u"通知，明天开院坝会"_s,
                                  u"@所有人 身份证补领到1月31日截止"_s}) {
        EXPECT_EQ(summary(planned(question + u"小李代办员 2026/1/15 14:55\n"_s + notice)),
                  u"new-request#0 staff-note"_s)
            << qPrintable(notice);
    }
}

TEST(IntakePlan, WhatIsSaidToOneIsNoAnswerToAnother)
{
    const QString question = u"王大 2026/1/15 14:51\n医保咋个交\n\n"_s;
    for (const QString& said : {u"@张小花 不客气"_s, u"@张小花 你的社保卡到了，来拿"_s, u"不客气"_s,
                                u"不用谢哈"_s, u"@小李代办员 麻烦看一下"_s, u"没事哈 @张小花"_s}) {
        EXPECT_EQ(summary(planned(question + u"小李代办员 2026/1/15 14:55\n"_s + said)),
                  u"new-request#0 staff-note"_s)
            << qPrintable(said);
    }
    // The group's name in a mention is often shorter than the one a copy shows.
    EXPECT_EQ(summary(planned(u"三溪村-王婶 2026/1/15 14:51\n医保咋个交\n\n"
                              u"赵叔 2026/1/15 14:52\n低保咋个申请\n\n"
                              u"小李代办员 2026/1/15 14:55\n@王婶 带身份证来\n"_s)),
              u"new-request#0 new-request#1 staff-reply#0"_s);
    for (const QString& said :
         {u"写邮件到 abc@qq.com"_s, u"0825-7800000"_s, u"可以找 @政务专员-周 帮您办，带身份证"_s}) {
        EXPECT_EQ(summary(planned(question + u"小李代办员 2026/1/15 14:55\n"_s + said)),
                  u"new-request#0 staff-reply#0"_s)
            << qPrintable(said);
    }
}

TEST(IntakePlan, WordsToEverybodyAnswerOnlyTheVeryMatter)
{
    for (const QString& notice :
         {u"大家好，今天有疫苗接种，在村委会"_s, u"各位村民，今天有疫苗接种，请大家带好身份证"_s}) {
        EXPECT_EQ(summary(planned(u"王大 2026/1/15 14:51\n身份证今天能办不\n\n"
                                  u"小李代办员 2026/1/15 14:55\n"_s
                                  + notice)),
                  u"new-request#0 staff-note"_s)
            << qPrintable(notice);
    }
}

TEST(IntakePlan, AClosingNoticeAnswersNobody)
{
    for (const QString& notice :
         {u"今天服务时间已结束，您的留言明天9点后优先处理。"_s, u"今日服务已下班，留言明早回复"_s,
          u"各位村民，现在已下班"_s, u"@王婶 已经下班了，明早优先处理"_s}) {
        EXPECT_EQ(summary(planned(u"王婶 2026-01-15 16:58:00\n医保缴费还能补不？\n\n"
                                  u"小李代办员 2026-01-15 17:00:30\n"_s
                                  + notice)),
                  u"new-request#0 staff-note"_s)
            << qPrintable(notice);
    }
    for (const QString& reply : {u"明天下班前来窗口"_s, u"今天下班之前带户口本来"_s}) {
        EXPECT_EQ(summary(planned(u"王婶 2026-01-15 16:50:00\n医保缴费还能补不？\n\n"
                                  u"小李代办员 2026-01-15 16:55:30\n"_s
                                  + reply)),
                  u"new-request#0 staff-reply#0"_s)
            << qPrintable(reply);
    }
}

TEST(IntakePlan, AWrittenNameSaysMoreThanTheExportersMark)
{
    GroupContext context = group();
    context.self = *UserId::parse(u"zhou");
    ParsedMessage message;
    message.time = parseIso(u"2026-01-15T14:51:00").value();
    message.text = u"低保咋申请"_s;
    message.sender = u"三组-孙丙"_s;
    message.isSelf = true;
    const PlanItem asked = planIntake(std::span(&message, 1), context).items.first();
    EXPECT_EQ(asked.action, IntakeAction::NewRequest);
    EXPECT_TRUE(asked.doubtful);
    QList<ParsedMessage> both{message, message};
    both[0].isSelf = false;
    both[1].text = u"带户口本来"_s;
    for (const auto& [name, user] : QList<std::pair<QString, QString>>{
             {u"小李代办员"_s, u"xiaoli"_s}, {u"我"_s, u"zhou"_s}, {u"wxid_x1"_s, u"zhou"_s}}) {
        both[1].sender = name;
        const auto plan = planIntake(both, context);
        EXPECT_EQ(plan.items[1].action, IntakeAction::StaffReply) << qPrintable(name);
        EXPECT_EQ(plan.items[1].user, *UserId::parse(user)) << qPrintable(name);
    }
}

TEST(IntakePlan, WithoutATimeOrASenderNothingIsDecided)
{
    const auto plan = planned(u"王婶: 医保还能补不？\n小李代办员: 可以\n"_s);
    EXPECT_EQ(summary(plan), u"uncertain uncertain"_s);
    EXPECT_EQ(plan.items[0].reason, u"no-time"_s);
}

TEST(IntakePlan, TheExportersOwnMessagesAreStaffMessages)
{
    GroupContext context = group();
    context.self = *UserId::parse(u"zhou");
    const auto plan = planned(
        u"2026-01-15 14:51:20 '王婶'\n医保缴费还能补不？\n\n2026-01-15 14:53:09 '我'\n可以的\n"_s,
        context);
    EXPECT_EQ(summary(plan), u"new-request#0 staff-reply#0"_s);
    EXPECT_EQ(plan.items[1].user, context.self);
}

TEST(IntakePlan, PicturesAloneOpenARequestForAPersonToLookAt)
{
    const auto plan
        = planned(u"王婶 2026/1/15 14:51\n[图片]\n\n王婶 2026/1/15 14:52\n这个低保咋填\n"_s);
    EXPECT_EQ(summary(plan), u"new-request#0 join-request#0"_s);
    EXPECT_EQ(plan.items[1].checklist, u"minimum-living"_s);
}

TEST(IntakePlan, EveryTargetIsOpenedBeforeItIsUsed)
{
    const quint32 seed = 20'261'122;
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    const QStringList people{u"王婶"_s, u"赵叔"_s, u"钱嬢"_s, u"小李代办员"_s, u"政务专员-周"_s};
    const QStringList texts{u"医保还能补不"_s, u"低保咋办"_s, u"我也是"_s,     u"谢谢"_s,
                            u"[图片]"_s,       u"早上好"_s,   u"@赵叔 可以"_s, u"要带身份证"_s,
                            u"优惠加微信"_s,   u"在吗"_s};
    for (int round = 0; round < soaked(200); ++round) {
        QList<ParsedMessage> messages;
        for (int i = 0; i < 30; ++i) {
            ParsedMessage message;
            message.sender = people[random.bounded(int(people.size()))];
            message.text = texts[random.bounded(int(texts.size()))];
            message.time = fromMs(1'768'459'860'000 + random.bounded(600) * 60'000LL);
            messages << message;
        }
        const auto plan = planIntake(messages, group());
        ASSERT_EQ(plan.items.size(), messages.size());
        int opened = 0;
        for (const PlanItem& item : plan.items) {
            if (item.action == IntakeAction::NewRequest) {
                EXPECT_EQ(item.target->fresh, opened++);
            } else if (item.target) {
                EXPECT_LT(item.target->fresh, opened);
            }
            EXPECT_FALSE(item.reason.isEmpty());
            EXPECT_EQ(item.dismissReason.isEmpty(), item.action != IntakeAction::Dismiss);
        }
        EXPECT_EQ(opened, plan.freshRequests);
    }
}

TEST(IntakePlan, WhatIsQuotedWasSaidByAnother)
{
    const QString rule = u"\n- - - - - - - - - - - - - - -\n"_s;
    const auto plan = planned(
        u"王婶 2026/1/15 14:51\n医保缴费还能补不？\n\n"
        u"小李代办员 2026/1/15 14:52\n可以补缴，带身份证到镇便民服务中心\n\n"
        u"王婶 2026/1/15 14:53\n「小李代办员：可以补缴，带身份证到镇便民服务中心」"_s
        + rule + u"好的谢谢\n\n王婶 2026/1/15 14:54\n「小李代办员：可以补缴，带身份证」"_s + rule
        + u"那要好多钱\n\n赵叔 2026/1/15 14:55\n低保咋申请\n\n"
          u"钱三 2026/1/15 14:56\n「王婶：医保缴费还能补不？」"_s
        + rule + u"我也是\n"_s);
    EXPECT_EQ(summary(plan),
              u"new-request#0 staff-reply#0 acknowledgement#0 join-request#0 "
              "new-request#1 co-asker#0"_s);
}

} // namespace keting
