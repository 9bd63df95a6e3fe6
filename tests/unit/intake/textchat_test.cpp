// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

ParsedChat parsed(const QString& text, QDate baseDate = QDate(2026, 1, 16))
{
    ParseOptions options;
    options.baseDate = baseDate;
    const auto chat = parseChatText(text, options);
    EXPECT_TRUE(chat.has_value()) << qPrintable(chat ? QString() : chat.error().detail);
    return chat.value_or(ParsedChat{});
}

QString timeOfMessage(const ParsedChat& chat, qsizetype index)
{
    const ParsedMessage message = chat.messages.value(index);
    return message.time ? toIso(*message.time).left(19) : u"none"_s;
}

} // namespace

TEST(TextChat, OlderPcCopyHasNicknameAndTimeOnOneLine)
{
    const auto chat = parsed(u"三溪村-王婶 2026/1/15 2:51 PM\n医保缴费还能补不？\n\n"
                             u"小李代办员 2026/1/15 2:53 PM\n可以的\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"wechat-copy"_s);
    EXPECT_EQ(chat.messages[0].sender, u"三溪村-王婶"_s);
    EXPECT_EQ(chat.messages[0].text, u"医保缴费还能补不？"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-15T14:51:00"_s);
    EXPECT_EQ(chat.messages[0].precision, Precision::Minute);
    EXPECT_FALSE(chat.messages[0].uncertain);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-15T14:53:00"_s);
}

TEST(TextChat, MessagesOfSeveralClientsInOneFileAreAllFound)
{
    const auto chat = parsed(u"三溪村-王婶 2026/1/15 2:51 PM\n医保缴费还能补不？\n\n"
                             u"三溪村-老张 2026-01-15 14:52:10\n我也是\n\n"
                             u"三溪村 小刘 2026年1月15日 15:10\n户口本掉了咋个补哦\n\n"
                             u"三溪村-吴哥 2026/1/15 下午3:20\n养老金认证咋弄\n"_s);
    ASSERT_EQ(chat.messages.size(), 4);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-15T14:52:10"_s);
    EXPECT_EQ(timeOfMessage(chat, 2), u"2026-01-15T15:10:00"_s);
    EXPECT_EQ(chat.messages[3].text, u"养老金认证咋弄"_s);
}

TEST(TextChat, MessagesOfSeveralLayoutsInOneTextAreAllFound)
{
    const QString kOneLine = u"王婶 2026/1/14 9:00 AM\n医保咋交\n"_s;
    const QString kThreeLines = u"李四\n2026年1月14日 09:05\n残疾证咋个办\n"_s;
    const QString kMailed = u"—————  2026-01-14  —————\n\n赵五  09:06\n\n低保咋申请\n"_s;
    const QString kTimeFirst = u"2026-01-14 09:07:20 王五\n养老金咋领\n"_s;
    QStringList parts{kOneLine, kThreeLines, kMailed, kTimeFirst};
    std::ranges::sort(parts);
    do {
        const QString text = parts.join(u'\n');
        const auto chat = parsed(text);
        ASSERT_EQ(chat.messages.size(), 4) << text.toStdString();
        QStringList senders;
        QStringList texts;
        for (qsizetype i = 0; i < 4; ++i) {
            senders.append(chat.messages[i].sender);
            texts.append(chat.messages[i].text);
            EXPECT_FALSE(chat.messages[i].uncertain) << text.toStdString();
            EXPECT_TRUE(timeOfMessage(chat, i).startsWith(u"2026-01-14T09:0"_s));
        }
        senders.sort();
        texts.sort();
        EXPECT_EQ(senders, QStringList({u"李四"_s, u"王五"_s, u"王婶"_s, u"赵五"_s}));
        EXPECT_EQ(
            texts,
            QStringList({u"低保咋申请"_s, u"养老金咋领"_s, u"医保咋交"_s, u"残疾证咋个办"_s}));
    } while (std::next_permutation(parts.begin(), parts.end()));
}

TEST(TextChat, AMessageOutOfItsOrderIsAMessageAllTheSame)
{
    const auto chat = parsed(u"吴婶 2026/1/14 9:55\n养老金啥时候发\n\n"
                             u"郑四 2026/1/13 9:00\n农机补贴咋申请\n\n"
                             u"冯六 2026/1/14 9:58\n低保咋申请\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.messages[1].sender, u"郑四"_s);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-13T09:00:00"_s);
}

TEST(TextChat, AMessageThatMayHoldAnotherOneIsUncertain)
{
    const auto shortened
        = parsed(u"吴婶 2026/1/14 14:30\n医保咋交\n\n郑四 2026/1/14 14:31\n低保咋办\n\n"
                 u"冯六 9:05\n身份证掉了咋办\n"_s);
    ASSERT_EQ(shortened.messages.size(), 2);
    EXPECT_FALSE(shortened.messages[0].uncertain);
    EXPECT_TRUE(shortened.messages[1].uncertain);
    EXPECT_EQ(shortened.messages[1].why, u"looks-like-header"_s);
    const auto mixed
        = parsed(u"吴婶 2026/1/14 14:30\n医保咋交\n\n郑四 2026/1/14 14:31\n低保咋办\n\n"
                 u"加油！\n2026年1月15日 09:05\n身份证掉了咋办\n"_s);
    ASSERT_EQ(mixed.messages.size(), 2);
    EXPECT_TRUE(mixed.messages[1].uncertain) << "a name or a call, a person decides";
    const auto whole = parsed(u"吴婶 2026/1/14 14:30\n医保咋交\n\n集合时间 14:40\n\n"
                              u"郑四 2026/1/14 14:31\n低保咋办\n"_s);
    ASSERT_EQ(whole.messages.size(), 2);
    EXPECT_FALSE(whole.messages[0].uncertain) << "a label is nobody";
}

TEST(TextChat, EveryWayToWriteTheTimeIsRead)
{
    struct Case {
        QString written;
        QString time;
    };
    const QList<Case> cases = {
        {u"2026/1/15 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"2026-01-15 14:30:05"_s, u"2026-01-15T14:30:05"_s},
        {u"2026年1月15日 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"2026年01月15日 下午2:51"_s, u"2026-01-15T14:51:00"_s},
        {u"2026/1/15 12:05 AM"_s, u"2026-01-15T00:05:00"_s},
        {u"2026/1/15 12:05 PM"_s, u"2026-01-15T12:05:00"_s},
        {u"2026.1.15 9:05"_s, u"2026-01-15T09:05:00"_s},
        {u"下午2:51"_s, u"2026-01-16T14:51:00"_s},
        {u"今天 8:00"_s, u"2026-01-16T08:00:00"_s},
        {u"昨天 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"昨天 晚上8:30"_s, u"2026-01-15T20:30:00"_s},
        {u"前天 凌晨2:10"_s, u"2026-01-14T02:10:00"_s},
        {u"凌晨12:10"_s, u"2026-01-16T00:10:00"_s},
        {u"中午12:10"_s, u"2026-01-16T12:10:00"_s},
        {u"中午1:10"_s, u"2026-01-16T13:10:00"_s},
        {u"星期三 上午9:00"_s, u"2026-01-14T09:00:00"_s},
        {u"周日 9:00"_s, u"2026-01-11T09:00:00"_s},
        {u"星期五 9:00"_s, u"2026-01-16T09:00:00"_s},
        {u"1月15日 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"12-31 23:59"_s, u"2025-12-31T23:59:00"_s},
        {u"1/17 0:00"_s, u"2025-01-17T00:00:00"_s},
        {u"2月29日 8:00"_s, u"2024-02-29T08:00:00"_s},
        {u"2026年1月15日 星期四 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"２０２６/１/１５ １４：３０"_s, u"2026-01-15T14:30:00"_s},
        {u"2026/1/15\u00A014:30"_s, u"2026-01-15T14:30:00"_s},
        {u"26/1/15 14:30"_s, u"2026-01-15T14:30:00"_s},
        {u"Yesterday 2:51 PM"_s, u"2026-01-15T14:51:00"_s},
        {u"Today 8:00 AM"_s, u"2026-01-16T08:00:00"_s},
        {u"Wednesday 14:51"_s, u"2026-01-14T14:51:00"_s},
    };
    for (const Case& c : cases) {
        const auto chat = parsed(u"王婶 "_s + c.written + u"\n在不在"_s);
        EXPECT_EQ(timeOfMessage(chat, 0), c.time) << qPrintable(c.written);
        EXPECT_EQ(chat.messages.value(0).sender, u"王婶"_s) << qPrintable(c.written);
        EXPECT_FALSE(chat.messages.value(0).uncertain) << qPrintable(c.written);
    }
}

TEST(TextChat, NewerCopyHasNicknameTimeAndTextOnThreeLines)
{
    const auto chat = parsed(u"三溪村-王婶\n2026年01月15日 14:51\n医保缴费还能补不？\n\n"
                             u"小李代办员\n2026年01月15日 14:53\n可以的\n\n带身份证\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"wechat-copy-lines"_s);
    EXPECT_EQ(chat.messages[0].sender, u"三溪村-王婶"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-15T14:51:00"_s);
    EXPECT_EQ(chat.messages[1].text, u"可以的\n\n带身份证"_s);
}

TEST(TextChat, WhereNoBlankLineStandsBetweenALineOfTheSystemIsStillNobodysText)
{
    const auto chat = parsed(u"三溪村-王婶\n14:51\n医保缴费还能补不？\n\"罗婆婆\" 撤回了一条消息\n"
                             u"小李代办员\n14:53\n可以的\n带身份证\n"
                             u"\"赵叔\"邀请\"钱某\"加入了群聊\n你撤回了一条消息\n"
                             u"罗婆婆\n14:54\n好的\n他撤回了一条消息\n"_s);
    ASSERT_EQ(chat.messages.size(), 6);
    EXPECT_EQ(chat.messages[0].text, u"医保缴费还能补不？"_s);
    EXPECT_EQ(chat.messages[1].kind, MessageKind::System);
    EXPECT_EQ(chat.messages[1].text, u"\"罗婆婆\" 撤回了一条消息"_s);
    EXPECT_EQ(chat.messages[2].text, u"可以的\n带身份证"_s);
    EXPECT_EQ(chat.messages[3].kind, MessageKind::System);
    EXPECT_EQ(chat.messages[4].text, u"你撤回了一条消息"_s);
    EXPECT_EQ(chat.messages[5].text, u"好的\n他撤回了一条消息"_s) << "so somebody says";
}

TEST(TextChat, LinesTypedAboveACopiedPieceKeepTheirSenders)
{
    const auto chat = parsed(u"王婶: 医保缴费还能补不？\n小李代办员：可以的\n带身份证来\n\n"
                             u"赵叔 14:51\n户口本掉了咋个补\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.messages[0].sender, u"王婶"_s);
    EXPECT_EQ(chat.messages[0].why, u"no-time"_s);
    EXPECT_EQ(chat.messages[1].text, u"可以的\n带身份证来"_s);
    EXPECT_EQ(chat.messages[2].sender, u"赵叔"_s);
    EXPECT_FALSE(chat.messages[2].uncertain);
}

TEST(TextChat, MailedRecordTakesItsDatesFromTheRules)
{
    const auto chat
        = parsed(u"微信群\"三溪村便民服务群\"的聊天记录如下:\n\n"
                 u"—————  2026-01-14  —————\n\n三溪村-王婶  23:59\n\n医保缴费还能补不？\n\n"
                 u"—————  2026-01-15  —————\n\nXX店 12:00-21:00  08:30\n\n早\n明天 9:00\n\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"wechat-mail"_s);
    EXPECT_EQ(chat.group, u"三溪村便民服务群"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-14T23:59:00"_s);
    EXPECT_EQ(chat.messages[0].text, u"医保缴费还能补不？"_s);
    EXPECT_EQ(chat.messages[1].sender, u"XX店 12:00-21:00"_s);
    EXPECT_EQ(chat.messages[1].text, u"早\n明天 9:00"_s);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-15T08:30:00"_s);
}

TEST(TextChat, MailedRecordOfTwoPeopleHasNoGroup)
{
    const auto chat = parsed(u"小明 和 小红 在微信上的聊天记录如下，请查收。\n\n"
                             u"—————  2026-01-15  —————\n\n小红  14:51\n\n在吗\n"_s);
    ASSERT_EQ(chat.messages.size(), 1);
    EXPECT_TRUE(chat.group.isEmpty());
    EXPECT_EQ(chat.messages[0].sender, u"小红"_s);
}

TEST(TextChat, TypedLinesWithoutATimeAreUncertain)
{
    const auto chat = parsed(u"王婶: 医保还能补不？\n小李：可以的\n带上身份证\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.messages[1].sender, u"小李"_s);
    EXPECT_EQ(chat.messages[1].text, u"可以的\n带上身份证"_s);
    for (const auto& message : chat.messages) {
        EXPECT_FALSE(message.time.has_value());
        EXPECT_TRUE(message.uncertain);
        EXPECT_EQ(message.why, u"no-time"_s);
    }
}

TEST(TextChat, TypedHeaderWithOnlyAClockTakesTheBaseDate)
{
    const auto chat = parsed(u"王婶 14:51\n医保还能补不？\n\n小李 14:53\n可以"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"typed"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-16T14:51:00"_s);
}

TEST(TextChat, TypedHeaderTakesTheDateHeadingAboveIt)
{
    const auto chat
        = parsed(u"2026年1月10日\n王婶 14:51\n医保还能补不？\n\n1月11日\n\n小李 14:53\n可以"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-10T14:51:00"_s);
    EXPECT_EQ(chat.messages[0].text, u"医保还能补不？"_s);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-11T14:53:00"_s);
}

TEST(TextChat, SaysWhetherAnotherDayWouldMoveItsTimes)
{
    for (const QString& written :
         {u"14:51"_s, u"昨天 14:51"_s, u"星期三 9:00"_s, u"1月15日 14:51"_s})
        EXPECT_TRUE(parsed(u"王婶 "_s + written + u"\n在不在"_s).usesBaseDate)
            << qPrintable(written);
    EXPECT_FALSE(parsed(u"王婶 2026/1/15 14:51\n在不在"_s).usesBaseDate);
    EXPECT_FALSE(parsed(u"—————  2026-01-15  —————\n\n王婶  14:51\n\n在不在\n"_s).usesBaseDate);
}

TEST(TextChat, MemoTraceTextHasTheTimeFirstAndSystemLinesWithoutAName)
{
    const auto chat = parsed(u"2026-01-15 14:51:20 三溪村-王婶\n医保缴费还能补不？\n\n"
                             u"2026-01-15 14:52:00 \n\"小李\"邀请\"赵叔\"加入了群聊\n\n"
                             u"2026-01-15 14:53:09 小李 代办员\n可以的\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.format, u"memotrace-txt"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-15T14:51:20"_s);
    EXPECT_EQ(chat.messages[0].precision, Precision::Second);
    EXPECT_EQ(chat.messages[1].kind, MessageKind::System);
    EXPECT_TRUE(chat.messages[1].sender.isEmpty());
    EXPECT_EQ(chat.messages[2].sender, u"小李 代办员"_s);
}

TEST(TextChat, WeFlowTextQuotesTheNameAndKnowsItsOwner)
{
    const auto chat = parsed(u"2026-01-15 14:51:20 '三溪村-王婶'\n医保缴费还能补不？\n\n"
                             u"2026-01-15 14:53:09 '我'\n可以的\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"weflow-txt"_s);
    EXPECT_EQ(chat.messages[0].sender, u"三溪村-王婶"_s);
    EXPECT_FALSE(chat.messages[0].isSelf);
    EXPECT_TRUE(chat.messages[1].isSelf);
}

TEST(TextChat, ChatlogTextPutsTheIdBehindTheName)
{
    const auto chat = parsed(u"三溪村-王婶(wxid_demo01) 01-15 14:51:20\n医保缴费还能补不？\n\n"
                             u"小李(代办)(wxid_demo02) 12-31 08:00:01\n可以的\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.format, u"chatlog-text"_s);
    EXPECT_EQ(chat.messages[0].sender, u"三溪村-王婶"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-15T14:51:20"_s);
    EXPECT_EQ(chat.messages[1].sender, u"小李(代办)"_s);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2025-12-31T08:00:01"_s);
}

TEST(TextChat, ChatlogTextMarksTheLinesOfWhoeverExportedIt)
{
    for (const QString& self : {u"云端小李(我)"_s, u"我"_s}) {
        const auto chat
            = parsed(u"三溪村-王婶(wxid_demo01) 01-15 14:51:20\n医保缴费还能补不？\n\n"_s + self
                     + u" 01-15 14:52:20\n可以的\n\nwxid_demo03 01-15 14:53:20\n低保咋申请\n"_s);
        ASSERT_EQ(chat.messages.size(), 3) << qPrintable(self);
        EXPECT_EQ(chat.format, u"chatlog-text"_s);
        EXPECT_TRUE(chat.messages[1].isSelf) << qPrintable(self);
        EXPECT_EQ(chat.messages[1].sender, QString(self).remove(u"(我)"_s));
        EXPECT_EQ(chat.messages[1].text, u"可以的"_s);
        EXPECT_FALSE(chat.messages[2].isSelf);
        EXPECT_EQ(chat.messages[2].sender, u"wxid_demo03"_s);
    }
}

TEST(TextChat, WhatSomebodySaysIsNoLineOfTheSystem)
{
    for (const QString& text :
         {u"我拍了拍照片，怎么传给你们"_s, u"我家娃退出了群聊"_s, u"他撤回了一条消息"_s}) {
        const auto chat = parsed(u"周甲 2026/1/15 14:51\n"_s + text);
        EXPECT_EQ(chat.messages.value(0).kind, MessageKind::Text) << qPrintable(text);
        const auto exported = parsed(u"1|周甲:2026-01-15 14:51:20:"_s + text);
        EXPECT_EQ(exported.messages.value(0).kind, MessageKind::Text) << qPrintable(text);
    }
}

TEST(TextChat, WechatDumpHasEverythingOnOneLine)
{
    const auto chat = parsed(u"1|三溪村-王婶:2026-01-15 14:51:20:医保缴费：还能补不？\n第二行\n"
                             u"3|me:2026-01-15 14:52:00:|img:abc.jpg\n"
                             u"10000|SYSTEM:2026-01-15 14:52:01:赵叔加入了群聊\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.format, u"wechat-dump"_s);
    EXPECT_EQ(chat.messages[0].text, u"医保缴费：还能补不？\n第二行"_s);
    EXPECT_EQ(chat.messages[1].kind, MessageKind::Image);
    EXPECT_EQ(chat.messages[1].text, u"[图片]"_s);
    EXPECT_TRUE(chat.messages[1].isSelf);
    EXPECT_EQ(chat.messages[2].kind, MessageKind::System);
}

TEST(TextChat, WhereAPictureLiesOnTheExportersMachineIsNotShown)
{
    const auto chat = parsed(u"1|三溪村-王婶:2026-01-15 14:51:20:看下这张\n"
                             "3|三溪村-王婶:2026-01-15 14:51:30:/sdcard/MicroMsg/a1/image2/x.jpg\n"
                             "3|me:2026-01-15 14:52:00:th_1|img:/home/li/wx/x.jpg\n"
                             "49|me:2026-01-15 14:53:00:办事指南|img:/home/li/wx/y.jpg\n"_s);
    ASSERT_EQ(chat.messages.size(), 4);
    EXPECT_EQ(chat.messages[1].text, u"[图片]"_s);
    EXPECT_EQ(chat.messages[2].text, u"[图片]"_s);
    EXPECT_EQ(chat.messages[3].text, u"办事指南"_s);
}

TEST(TextChat, TheLastTimeOfAHeaderIsItsTime)
{
    const auto chat = parsed(u"XX店 12:00-21:00 2026/1/15 14:30\n在\n\n"
                             u"老张：修车 8:00 2026/1/15 14:31\n来了\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.messages[0].sender, u"XX店 12:00-21:00"_s);
    EXPECT_EQ(chat.messages[1].sender, u"老张：修车 8:00"_s);
    EXPECT_EQ(timeOfMessage(chat, 1), u"2026-01-15T14:31:00"_s);
}

TEST(TextChat, TextMayHoldBlankLinesAndLinesThatLookLikeHeaders)
{
    const auto chat
        = parsed(u"小李 2026/1/15 14:30\n通知\n\n开会时间 2026/1/20 9:00\n地点村委会\n明天 9:00\n\n"
                 u"王婶 2026/1/15 14:35\n收到\n\n小李 2026/1/15 14:36\n好\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_EQ(chat.messages[0].text, u"通知\n\n开会时间 2026/1/20 9:00\n地点村委会\n明天 9:00"_s);
    EXPECT_EQ(chat.messages[1].sender, u"王婶"_s);
    EXPECT_TRUE(chat.warnings.contains(ParseWarning{u"looks-like-header"_s, 4}));
}

TEST(TextChat, ATypedLineOfSomebodyInAnothersMessageMakesItUncertain)
{
    const auto chat = parsed(u"王婶 2026/1/15 14:51\n低保咋申请\n\n小李 2026/1/15 14:52\n"
                             "王婶：带户口簿来\n地点: 便民中心\n\n赵叔 2026/1/15 14:53\n好\n"
                             "王婶: 那我明天来\n小李: 好的\n"_s);
    ASSERT_EQ(chat.messages.size(), 3);
    EXPECT_FALSE(chat.messages[0].uncertain);
    EXPECT_FALSE(chat.messages[1].uncertain) << "spoken to, and a label";
    EXPECT_TRUE(chat.messages[2].uncertain) << "two messages without a time of their own";
    EXPECT_EQ(chat.messages[2].why, u"looks-like-header"_s);
}

TEST(TextChat, ANicknameMayEndOrBePunctuatedLikeASentenceInEveryLayout)
{
    const QStringList layouts{
        u"王婶 2026/1/15 14:51\n在不在\n\n%1 2026/1/15 14:52\n低保咋申请\n\n李四 2026/1/15 14:53\n好\n"_s,
        u"王婶 下午2:51\n在不在\n\n%1 下午2:52\n低保咋申请\n\n李四 下午2:53\n好\n"_s,
        u"王婶 2026/1/15 14:51\n在不在\n\n%1 2026年1月15日 14:52\n低保咋申请\n\n李四 2026/1/15 14:53\n好\n"_s,
        u"王婶\n2026年01月15日 14:51\n在不在\n\n%1\n2026年01月15日 14:52\n低保咋申请\n\n李四\n2026年01月15日 14:53\n好\n"_s,
        u"王婶\n2026年01月15日 14:51\n在不在\n%1\n2026年01月15日 14:52\n低保咋申请\n李四\n2026年01月15日 14:53\n好\n"_s,
        u"—————  2026-01-15  —————\n\n王婶  14:51\n\n在不在\n\n%1  14:52\n\n低保咋申请\n\n李四  14:53\n\n好\n"_s,
        u"2026-01-15 14:51:20 王婶\n在不在\n\n2026-01-15 14:51:21 \n\"李四\"加入了群聊\n2026-01-15 14:52:20 %1\n低保咋申请\n\n2026-01-15 14:53:20 李四\n好\n"_s,
        u"王婶(wxid_1) 01-15 14:51:20\n在不在\n\n%1(wxid_2) 01-15 14:52:20\n低保咋申请\n\n李四(wxid_3) 01-15 14:53:20\n好\n"_s,
        u"%1 2026/1/15 14:52\n低保咋申请\n"_s};
    const QStringList names{u"王大为"_s, u"钱有为"_s, u"刘于"_s,     u"梦在"_s,
                            u"周开始"_s, u"加油！"_s, u"老张:"_s,    u"平安是福，健康是宝"_s,
                            u"夏至"_s,   u"你到"_s,   u"美好明天"_s, u"Tom, Jerry"_s};
    for (const QString& layout : layouts) {
        for (const QString& name : names) {
            // A clock after "明天" is what a text says.
            if (name.endsWith(u"明天") && layout.contains(u"下午"))
                continue;
            const auto chat = parsed(layout.arg(name));
            const auto found = std::ranges::find(chat.messages, name, &ParsedMessage::sender);
            ASSERT_NE(found, chat.messages.cend()) << qPrintable(layout.arg(name));
            EXPECT_EQ(found->text, u"低保咋申请"_s) << qPrintable(name);
            EXPECT_TRUE(found->time.has_value()) << qPrintable(name);
        }
    }
}

TEST(TextChat, ASentenceBeforeAClockIsStillText)
{
    const auto chat = parsed(
        u"微信群\"三溪村便民服务群\"的聊天记录如下:\n\n—————  2026-01-15  —————\n\n"
        u"小李  14:51\n\n会议定于 9:00\n\n请大家都来，不要迟到， 8:50\n\n王婶  14:55\n\n好\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_TRUE(chat.messages[0].text.startsWith(u"会议定于"_s));
}

TEST(TextChat, ImpossibleAndFarDatesKeepTheMessageAsUncertain)
{
    const auto chat
        = parsed(u"甲 9999/12/31 23:59\n一\n\n乙 0001/1/1 0:00\n二\n\n"
                 u"丙 2026/2/30 8:00\n三\n\n丁 2026/1/15 25:61\n四\n\n戊 2026/1/15 8:00\n五\n"_s);
    ASSERT_EQ(chat.messages.size(), 5);
    for (int i = 0; i < 4; ++i) {
        EXPECT_FALSE(chat.messages[i].time.has_value()) << i;
        EXPECT_TRUE(chat.messages[i].uncertain) << i;
    }
    EXPECT_EQ(chat.messages[0].why, u"far-time"_s);
    EXPECT_EQ(chat.messages[2].why, u"bad-time"_s);
    EXPECT_EQ(chat.messages[3].text, u"四"_s);
    EXPECT_FALSE(chat.messages[4].uncertain);
}

TEST(TextChat, InvisibleCharactersAreKeptButDoNotHideAHeader)
{
    const auto chat = parsed(
        u"\u200B王\u200D婶\u202E\u00A02026/1/15\u200014：51\u200B\n\u202E医\u0001保\uFEFF\n"_s);
    ASSERT_EQ(chat.messages.size(), 1);
    EXPECT_EQ(chat.messages[0].sender, u"\u200B王\u200D婶\u202E"_s);
    EXPECT_EQ(chat.messages[0].text, u"\u202E医\u0001保\uFEFF"_s);
    EXPECT_EQ(timeOfMessage(chat, 0), u"2026-01-15T14:51:00"_s);
}

TEST(TextChat, AMessageOfFiftyThousandCharactersSurvives)
{
    const QString longText = u"医保：14:30 "_s.repeated(5'000) + u"完"_s;
    const auto chat
        = parsed(u"王婶 2026/1/15 14:51\n"_s + longText + u"\n\n小李 2026/1/15 14:52\n好\n"_s);
    ASSERT_EQ(chat.messages.size(), 2);
    EXPECT_EQ(chat.messages[0].text, longText);
}

TEST(TextChat, PlaceholdersAndSystemLinesHaveTheirKind)
{
    const auto chat = parsed(
        u"王婶 2026/1/15 14:51\n[图片]\n\n王婶 2026/1/15 14:52\n[图片] 这个怎么办\n\n"
        u"王婶 2026/1/15 14:53\n[链接] 好货便宜\n\n王婶 2026/1/15 14:54\n[动画表情]\n\n"
        u"\"赵叔\"通过扫描\"小李\"分享的二维码加入群聊\n\n王婶 2026/1/15 14:55\n#接龙\n1. 王婶\n\n"
        u"王婶 2026/1/15 14:56\n怎么通过二维码加入群聊\n"_s);
    QStringList kinds;
    for (const auto& message : chat.messages)
        kinds << messageKindName(message.kind);
    EXPECT_EQ(kinds.join(u' '), u"image text link sticker system jielong text"_s);
}

TEST(TextChat, TextWithoutAnyHeaderIsRefused)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    for (const QString& text :
         {u""_s, u" \n\n"_s, u"今天天气不错\n明天也不错"_s, u"—————  2026-01-15  —————"_s})
        EXPECT_FALSE(parseChatText(text, options).has_value()) << qPrintable(text);
}

} // namespace keting
