// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"

#include <QFile>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class ChatCommand : public DemoDesk {
protected:
    [[nodiscard]] QList<QJsonObject> parse(const QByteArray& bytes,
                                           const QStringList& more = {}) const
    {
        return m_desk.ok(QStringList{u"chat"_s, u"parse"_s, file(u"chat"_s, bytes)} + more).rows;
    }
};

struct Layout {
    const char* name;
    const char* text;
    const char* time; //!< Of the one message each sample holds.
};

constexpr auto kSender = u"三溪村-王婶";
constexpr auto kWords = u"医保缴费还能补不？";

// One small sample of every layout a person or a tool hands over.
constexpr Layout kLayouts[]{
    {"older clients", "三溪村-王婶 2026/1/15 2:51 PM\n医保缴费还能补不？\n",
     "2026-01-15T14:51:00+08:00"},
    {"older clients, seconds", "三溪村-王婶 2026-01-15 14:51:20\n医保缴费还能补不？\n",
     "2026-01-15T14:51:20+08:00"},
    {"older clients, Chinese date", "三溪村-王婶 2026年1月15日 14:51\n医保缴费还能补不？\n",
     "2026-01-15T14:51:00+08:00"},
    {"three lines", "三溪村-王婶\n2026年01月15日 14:51\n医保缴费还能补不？\n",
     "2026-01-15T14:51:00+08:00"},
    {"mail",
     "微信群\"三溪村便民服务群\"的聊天记录如下:\n\n—————  2026-01-15  —————\n\n三溪村-王婶  "
     "14:51\n\n医保缴费还能补不？\n",
     "2026-01-15T14:51:00+08:00"},
    {"MemoTrace, old",
     "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,"
     "Sender\n"
     "12,3,1,0,0,1768459880,3,医保缴费还能补不？,2026-01-15 14:51:20,,三溪村-王婶,wxid_demo01\n",
     "2026-01-15T14:51:20+08:00"},
    {"MemoTrace, new",
     "消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"
     "1001,文本,三溪村-王婶,2026-01-15 14:51:20,医保缴费还能补不？,,三溪村-王婶,more\n",
     "2026-01-15T14:51:20+08:00"},
    {"MemoTrace, text", "2026-01-15 14:51:20 三溪村-王婶\n医保缴费还能补不？\n\n",
     "2026-01-15T14:51:20+08:00"},
    {"WeFlow JSON",
     R"({"weflow":{"version":"1","generator":"WeFlow"},"session":{"wxid":"1@chatroom"},"messages":[)"
     R"({"createTime":1768459880,"formattedTime":"2026-01-15 14:51:20","type":"文本消息","localType":1,)"
     R"("content":"医保缴费还能补不？","isSend":0,"senderUsername":"wxid_demo01","senderDisplayName":"三溪村-王婶"}]})",
     "2026-01-15T14:51:20+08:00"},
    {"WeFlow text", "2026-01-15 14:51:20 '三溪村-王婶'\n医保缴费还能补不？\n",
     "2026-01-15T14:51:20+08:00"},
    {"chatlog CSV",
     "Time,SenderName,Sender,TalkerName,Talker,Content\n"
     "2026-01-15 "
     "14:51:20,三溪村-王婶,wxid_demo01,三溪村便民服务群,123@chatroom,医保缴费还能补不？\n",
     "2026-01-15T14:51:20+08:00"},
    {"chatlog text", "三溪村-王婶(wxid_demo01) 01-15 14:51:20\n医保缴费还能补不？\n",
     "2026-01-15T14:51:20+08:00"},
    {"wechat-dump", "1|三溪村-王婶:2026-01-15 14:51:20:医保缴费还能补不？\n",
     "2026-01-15T14:51:20+08:00"},
};

} // namespace

TEST_F(ChatCommand, EveryLayoutSaysTheSame)
{
    for (const Layout& layout : kLayouts) {
        SCOPED_TRACE(layout.name);
        const QList<QJsonObject> rows = parse(layout.text);
        ASSERT_EQ(rows.size(), 1);
        EXPECT_EQ(rows[0].value("time"_L1).toString(), QString::fromLatin1(layout.time));
        EXPECT_EQ(rows[0].value("sender"_L1).toString(), QStringView(kSender));
        EXPECT_EQ(rows[0].value("text"_L1).toString(), QStringView(kWords));
        EXPECT_EQ(rows[0].value("kind"_L1).toString(), u"text"_s);
    }
}

TEST_F(ChatCommand, EveryLayoutIsFiledOnceAndTheSecondTimeAddsNothing)
{
    for (const Layout& layout : kLayouts) {
        SCOPED_TRACE(layout.name);
        const QString path = file(u"chat"_s, layout.text);
        const QStringList call{u"intake"_s, path, u"--village"_s, village()};
        const QJsonObject first = m_desk.row(call);
        EXPECT_EQ(first.value("messages"_L1), QJsonValue(1));
        EXPECT_LE(first.value("new"_L1).toInteger(), 1);
        const QJsonObject second = m_desk.row(call);
        EXPECT_EQ(second.value("new"_L1), QJsonValue(0));
        EXPECT_EQ(second.value("duplicate"_L1), QJsonValue(1));
        EXPECT_EQ(second.value("requests"_L1), QJsonValue(0));
    }
    // To the second or to the minute, the message was one and the same.
    const auto rows = list(u"all"_s);
    EXPECT_EQ(std::ranges::count_if(rows,
                                    [](const QJsonObject& row) {
                                        return row.value("asker"_L1)
                                            == QStringView(kSender).toString();
                                    }),
              1);
    expectSound();
}

TEST_F(ChatCommand, EncodingsAndLineEndsAreRecognised)
{
    const QString text = u"三溪村-王婶 2026-01-15 14:51:20\r\n医保缴费\r\n还能补不？\r\n"_s;
    const QByteArray gb18030 = QByteArray::fromHex(
        "c8fdcfaab4e52dcdf5c9f420323032362d30312d31352031343a35313a32300ad2bdb1a3bdc9b7d10a");
    const auto utf8 = parse(QByteArray("\xEF\xBB\xBF") + text.toUtf8());
    ASSERT_EQ(utf8.size(), 1);
    EXPECT_EQ(utf8[0].value("text"_L1).toString(), u"医保缴费\n还能补不？"_s);
    const auto gb = parse(gb18030);
    ASSERT_EQ(gb.size(), 1);
    EXPECT_EQ(gb[0].value("sender"_L1).toString(), QStringView(kSender));
    EXPECT_EQ(gb[0].value("text"_L1).toString(), u"医保缴费"_s);
}

TEST_F(ChatCommand, WordsComeOutAsWritten)
{
    const auto rows
        = parse("三溪村-王婶 2026-01-15 14:51:20\n  时间：\u00A08\u200B点，全角：ＡＢＣ  \n");
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].value("text"_L1).toString(), u"时间：\u00A08\u200B点，全角：ＡＢＣ"_s);
}

TEST_F(ChatCommand, ATimeWithoutAYearIsTheLatestOneNotAfterTheBaseDate)
{
    const QByteArray chat = "三溪村-王婶(wxid_demo01) 12-31 14:51:20\n医保缴费还能补不？\n";
    EXPECT_EQ(parse(chat)[0].value("time"_L1), u"2025-12-31T14:51:20+08:00"_s) << "base: --now";
    EXPECT_EQ(parse(chat, {u"--base-date"_s, u"2024-12-31"_s})[0].value("time"_L1),
              u"2024-12-31T14:51:20+08:00"_s);
    const QByteArray yesterday = "三溪村-王婶 昨天 14:51\n医保缴费还能补不？\n";
    EXPECT_EQ(parse(yesterday, {u"--base-date"_s, u"2026-03-01"_s})[0].value("time"_L1),
              u"2026-02-28T14:51:00+08:00"_s);
}

TEST_F(ChatCommand, AMessageWithoutATimeIsShownAsUncertainAndNotFiled)
{
    const QByteArray chat = "三溪村-王婶：医保缴费还能补不？\n";
    const auto rows = parse(chat);
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows[0].value("time"_L1).isNull());
    EXPECT_EQ(rows[0].value("uncertain"_L1), QJsonValue(true));
    EXPECT_EQ(rows[0].value("sender"_L1).toString(), QStringView(kSender));
    const QJsonObject filed = intake(QString::fromUtf8(chat));
    EXPECT_EQ(filed.value("messages"_L1), QJsonValue(1));
    EXPECT_EQ(filed.value("new"_L1), QJsonValue(0));
}

TEST_F(ChatCommand, KindsAreNamed)
{
    const auto rows = parse("三溪村-王婶 2026-01-15 14:51:20\n[图片]\n\n"
                            "三溪村-王婶 2026-01-15 14:52:20\n[语音]\n");
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].value("kind"_L1).toString(), u"image"_s);
    EXPECT_EQ(rows[1].value("kind"_L1).toString(), u"voice"_s);
    const auto exported
        = parse("Time,SenderName,Sender,TalkerName,Talker,Content\n"
                "2026-01-15 14:51:20,,,群,1@chatroom,\"\"\"小李\"\"加入了群聊\"\n"
                "2026-01-15 14:51:22,,,群,1@chatroom,\"\"\"小李\"\"撤回了一条消息\"\n");
    ASSERT_EQ(exported.size(), 2);
    EXPECT_EQ(exported[0].value("kind"_L1).toString(), u"system"_s);
    EXPECT_EQ(exported[1].value("kind"_L1).toString(), u"system"_s);
}

TEST_F(ChatCommand, AFileThatCannotBeReadSaysWhy)
{
    EXPECT_EQ(m_desk.run({u"chat"_s, u"parse"_s, u"no-such-file"_s}).code(), u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"chat"_s, u"parse"_s, m_dir.path()}).exit, 1);
    EXPECT_EQ(m_desk.run({u"chat"_s, u"parse"_s, u"/dev/zero"_s}).exit, 1);
    const Answer wrongDate = m_desk.run(
        {u"chat"_s, u"parse"_s, file(u"chat"_s, "x"), u"--base-date"_s, u"2026-02-30"_s});
    EXPECT_EQ(wrongDate.exit, 2);
}

TEST_F(ChatCommand, EmptyBinaryAndHugeFilesChangeNothing)
{
    const QByteArray before = onDisk();
    QByteArray binary;
    for (int i = 0; i < 40'000; ++i)
        binary.append(char((i * 7919) >> 3));
    for (const QByteArray& bytes : {QByteArray(), binary, QByteArray("PK\x03\x04 cut short"),
                                    QByteArray(3, '\0'), QByteArray("{\"messages\":[{")}) {
        const Answer answer
            = m_desk.run({u"intake"_s, file(u"odd"_s, bytes), u"--village"_s, village()});
        EXPECT_TRUE(answer.exit == 1 || answer.row().value("new"_L1) == QJsonValue(0))
            << answer.out.toStdString();
        EXPECT_EQ(answer.exit == 1, !answer.code().isEmpty());
    }
    const QString huge = file(u"huge"_s, "三溪村-王婶 2026-01-15 14:51:20\n");
    ASSERT_TRUE(QFile(huge).resize(qint64(200) << 20));
    const Answer answer = m_desk.run({u"intake"_s, huge, u"--village"_s, village()});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.code(), u"too-large"_s);
    EXPECT_EQ(onDisk(), before);
}
