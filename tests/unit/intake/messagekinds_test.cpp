// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatkinds.h"
#include "models/intake/chatparser.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using K = MessageKind;

struct Named {
    QString written;
    K kind;
};

//! The placeholders that a copy gives, and the type names of the tools with the same words.
QList<Named> placeholders()
{
    return {{u"图片"_s, K::Image},     {u"语音"_s, K::Voice},         {u"视频"_s, K::Video},
            {u"文件"_s, K::File},      {u"位置"_s, K::Location},      {u"链接"_s, K::Link},
            {u"名片"_s, K::Card},      {u"聊天记录"_s, K::ChatLog},   {u"转账"_s, K::Transfer},
            {u"红包"_s, K::RedPacket}, {u"小程序"_s, K::MiniProgram}, {u"接龙"_s, K::Jielong},
            {u"投票"_s, K::Vote},      {u"动画表情"_s, K::Sticker},   {u"表情"_s, K::Sticker}};
}

struct Coded {
    int type;
    int subType;
    K kind;
};

constexpr Coded kCodes[]{
    {1, 0, K::Text},       {3, 0, K::Image},     {34, 0, K::Voice},        {42, 0, K::Card},
    {43, 0, K::Video},     {47, 0, K::Sticker},  {48, 0, K::Location},     {49, 5, K::Link},
    {49, 6, K::File},      {49, 19, K::ChatLog}, {49, 33, K::MiniProgram}, {49, 36, K::MiniProgram},
    {49, 57, K::Text},     {49, 87, K::Text},    {49, 2000, K::Transfer},  {49, 2001, K::RedPacket},
    {10000, 0, K::System},
};

ParsedMessage only(const QString& text)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const auto chat = parseChatText(text, options);
    EXPECT_TRUE(chat.has_value()) << qPrintable(text);
    EXPECT_EQ(chat ? chat->messages.size() : 0, 1) << qPrintable(text);
    return chat ? chat->messages.value(0) : ParsedMessage{};
}

} // namespace

TEST(MessageKinds, EveryPlaceholderOfACopyIsKnownInEveryTextLayout)
{
    for (const auto& [written, kind] : placeholders()) {
        for (const QString& layout :
             {u"王婶 2026/1/15 14:51\n[%1]\n"_s, u"王婶\n2026年01月15日 14:51\n[%1]\n"_s,
              u"—————  2026-01-15  —————\n\n王婶  14:51\n\n[%1]\n\n"_s, u"王婶: [%1]\n"_s,
              u"2026-01-15 14:51:20 王婶\n[%1]\n"_s, u"2026-01-15 14:51:20 '王婶'\n[%1]\n"_s,
              u"王婶(wxid_1) 01-15 14:51:20\n[%1]\n"_s, u"1|王婶:2026-01-15 14:51:20:[%1]\n"_s}) {
            const ParsedMessage message = only(layout.arg(written));
            EXPECT_EQ(messageKindName(message.kind), messageKindName(kind))
                << qPrintable(layout.arg(written));
            EXPECT_EQ(message.text, u"[%1]"_s.arg(written));
        }
    }
}

TEST(MessageKinds, APlaceholderInTheMiddleOfASentenceIsText)
{
    for (const auto& [written, kind] : placeholders()) {
        const QString text = u"请看[%1]里写的"_s.arg(written);
        EXPECT_EQ(only(u"王婶 2026/1/15 14:51\n"_s + text).kind, K::Text) << qPrintable(text);
    }
}

TEST(MessageKinds, EveryPlaceholderIsKnownAsATypeNameInATable)
{
    const QString header = u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"_s;
    for (const auto& [written, kind] : placeholders()) {
        for (const QString& type : {written, QString(written + u"消息")}) {
            const ParsedMessage message
                = only(header + u"1,%1,王婶,2026-01-15 14:51:20,,,王婶,\n"_s.arg(type));
            EXPECT_EQ(messageKindName(message.kind), messageKindName(kind)) << qPrintable(type);
            EXPECT_FALSE(message.text.isEmpty()) << qPrintable(type);
            EXPECT_FALSE(message.uncertain) << qPrintable(type);
        }
    }
}

TEST(MessageKinds, EveryTypeCodeIsKnownInEveryExportThatHasCodes)
{
    for (const auto& [type, subType, kind] : kCodes) {
        const QString what = u"%1/%2"_s.arg(type).arg(subType);
        const QString code = QString::number(type);
        const QString sub = QString::number(subType);
        const ParsedMessage inCsv = only(
            u"localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,"
            "NickName,Sender\n1,3,%1,%2,0,1768459880,3,补贴,,,王婶,w\n"_s.arg(code, sub));
        EXPECT_EQ(messageKindName(inCsv.kind), messageKindName(kind)) << qPrintable(what);
        const ParsedMessage inChatlog = only(
            uR"([{"time":"2026-01-15T14:51:20+08:00","talker":"g","sender":"w","senderName":"王婶",)"
            R"("type":%1,"subType":%2,"content":"补贴"}])"_s.arg(code, sub));
        EXPECT_EQ(messageKindName(inChatlog.kind), messageKindName(kind)) << qPrintable(what);
        // WeChat 4 keeps the share's own type in the upper half.
        const qint64 wide = (qint64(subType) << 32) + type;
        const ParsedMessage inWeFlow = only(
            uR"({"weflow":{},"session":{},"messages":[{"createTime":1768459880,"localType":%1,)"
            R"("content":"补贴","isSend":0,"senderDisplayName":"王婶"}]})"_s.arg(wide));
        EXPECT_EQ(messageKindName(inWeFlow.kind), messageKindName(kind)) << qPrintable(what);
        if (type == 49)
            continue;
        const ParsedMessage inDump = only(u"%1|王婶:2026-01-15 14:51:20:补贴\n"_s.arg(code));
        EXPECT_EQ(messageKindName(inDump.kind), messageKindName(kind)) << qPrintable(what);
    }
}

TEST(MessageKinds, AnUnknownTypeCodeKeepsItsWordsAsText)
{
    const ParsedMessage message = only(
        u"localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,"
        "NickName,Sender\n1,3,987654,0,0,1768459880,3,补贴,,,王婶,w\n"_s);
    EXPECT_EQ(message.kind, K::Text);
    EXPECT_EQ(message.text, u"补贴"_s);
}

} // namespace keting
