// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Result<ParsedChat> parse(const QByteArray& bytes)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    return parseChatBytes(bytes, options);
}

//! One message of the invented woman whose question every export in this file repeats.
void expectTheQuestion(const QByteArray& bytes, const QString& format, const QString& sender)
{
    const auto chat = parse(bytes);
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    EXPECT_EQ(chat->format, format);
    ASSERT_FALSE(chat->messages.isEmpty());
    const ParsedMessage& message = chat->messages.first();
    EXPECT_EQ(message.sender, sender);
    EXPECT_EQ(message.text, u"医保缴费还能补不？"_s);
    ASSERT_TRUE(message.time.has_value());
    EXPECT_EQ(toIso(*message.time), u"2026-01-15T14:51:20+08:00"_s);
    EXPECT_EQ(message.precision, Precision::Second);
    EXPECT_EQ(message.kind, MessageKind::Text);
    EXPECT_FALSE(message.uncertain) << qPrintable(message.why);
    EXPECT_FALSE(message.isSelf);
}

const QByteArray kMemoTraceOld
    = "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,"
      "Sender\n"
      "12,3,1,0,0,1768459880,3,医保缴费还能补不？,2026-01-15 "
      "14:51:20,王婶,三溪村-王婶,wxid_demo01\n"
      "13,3,3,0,1,1768459890,3,<msg><img/></msg>,2026-01-15 14:51:30,,小李,wxid_demo02\n"
      "14,3,10000,0,0,1768459900,3,\"\"\"小李\"\"邀请\"\"赵叔\"\"加入了群聊\",2026-01-15 "
      "14:51:40,,,\n";

} // namespace

TEST(Exports, MemoTraceOldCsv)
{
    expectTheQuestion(kMemoTraceOld, u"memotrace-old-csv"_s, u"三溪村-王婶"_s);
    expectTheQuestion("\xEF\xBB\xBF" + QByteArray(kMemoTraceOld).replace("\n", "\r\n"),
                      u"memotrace-old-csv"_s, u"三溪村-王婶"_s);
    const auto chat = parse(kMemoTraceOld);
    ASSERT_EQ(chat->messages.size(), 3);
    EXPECT_EQ(chat->messages[1].kind, MessageKind::Image);
    EXPECT_EQ(chat->messages[1].text, u"[图片]"_s);
    EXPECT_TRUE(chat->messages[1].isSelf);
    EXPECT_EQ(chat->messages[2].kind, MessageKind::System);
    EXPECT_FALSE(chat->messages[2].uncertain);
}

TEST(Exports, MemoTraceNewCsvAlsoReSavedByASpreadsheetAsGb18030)
{
    const QString csv
        = u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"
          u"1001,文本,三溪村-王婶,2026-01-15 14:51:20,医保缴费还能补不？,王婶,三溪村-王婶,more\n"_s;
    expectTheQuestion(csv.toUtf8(), u"memotrace-csv"_s, u"三溪村-王婶"_s);
    QStringEncoder gb("GB18030");
    const QByteArray bytes = gb(QString(csv).replace(u'\n', u"\r\n"_s));
    expectTheQuestion(bytes, u"memotrace-csv"_s, u"三溪村-王婶"_s);
    EXPECT_EQ(parse(bytes)->encoding, u"GB18030"_s);
}

TEST(Exports, PyWxDumpCsvOfBothVersions)
{
    expectTheQuestion(
        "id,MsgSvrID,type_name,is_sender,talker,room_name,content,CreateTime\n"
        "1,7001,文本,0,wxid_demo01,123@chatroom,\"{\"\"src\"\": \"\"\"\", \"\"msg\"\": "
        "\"\"医保缴费还能补不？\"\"}\",2026-01-15 14:51:20\n",
        u"pywxdump-v1-csv"_s, u"wxid_demo01"_s);
    expectTheQuestion(
        "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
        "1,7001,文本,0,wxid_demo01,123@chatroom,医保缴费还能补不？,,2026-01-15 14:51:20\n",
        u"pywxdump-v2-csv"_s, u"wxid_demo01"_s);
}

TEST(Exports, PyWxDumpJson)
{
    expectTheQuestion(
        R"([{"id":1,"MsgSvrID":"7001","type_name":"文本","is_sender":0,"talker":"wxid_demo01",)"
        R"("room_name":"123@chatroom","msg":"医保缴费还能补不？","src":"","CreateTime":"2026-01-15 14:51:20"}])",
        u"pywxdump-json"_s, u"wxid_demo01"_s);
}

TEST(Exports, WeFlowCsvIsInUtc)
{
    const QByteArray header = "id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n";
    expectTheQuestion(
        header + "1,7001,text,0,wxid_demo01,医保缴费还能补不？,,2026-01-15T06:51:20.000Z\n",
        u"weflow-csv"_s, u"wxid_demo01"_s);
    expectTheQuestion(header
                          + "1,7001,quote,0,wxid_demo01,医保缴费还能补不？,,2026-01-15 06:51:20\n",
                      u"weflow-csv"_s, u"wxid_demo01"_s);
}

TEST(Exports, WeFlowJson)
{
    expectTheQuestion(
        R"({"weflow":{"generator":"WeFlow"},"session":{"wxid":"123@chatroom","displayName":"三溪村便民服务群"},)"
        R"("messages":[{"createTime":1768459880,"formattedTime":"2026-01-15 14:51:20","type":"文本消息",)"
        R"("localType":1,"content":"医保缴费还能补不？","isSend":0,"senderUsername":"wxid_demo01",)"
        R"("senderDisplayName":"三溪村-王婶"}]})",
        u"weflow-json"_s, u"三溪村-王婶"_s);
}

TEST(Exports, WeFlowJsonOfWeChatFourKeepsTheShareSubtypeInTheUpperHalf)
{
    const auto chat = parse(
        R"({"weflow":{},"session":{},"messages":[)"
        R"({"createTime":1768459880,"localType":25769803825,"content":"低保申请表.docx","isSend":0,"senderDisplayName":"王婶"}]})");
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    EXPECT_EQ(chat->messages[0].kind, MessageKind::File);
}

TEST(Exports, ChatlogCsvAndJson)
{
    expectTheQuestion(
        "Time,SenderName,Sender,TalkerName,Talker,Content\n"
        "2026-01-15 "
        "14:51:20,三溪村-王婶,wxid_demo01,三溪村便民服务群,123@chatroom,医保缴费还能补不？\n",
        u"chatlog-csv"_s, u"三溪村-王婶"_s);
    const QByteArray json
        = R"([{"seq":1768459880000,"time":"2026-01-15T14:51:20+08:00","talker":"123@chatroom",)"
          R"("talkerName":"三溪村便民服务群","isChatRoom":true,"sender":"wxid_demo01","senderName":"三溪村-王婶",)"
          R"("isSelf":false,"type":1,"subType":0,"content":"医保缴费还能补不？"},)"
          R"({"seq":2,"time":"2026-01-15T14:52:20+08:00","talker":"123@chatroom","sender":"wxid_demo01",)"
          R"("senderName":"三溪村-王婶","type":49,"subType":5,"content":"","contents":{"title":"缴费通知"}}])";
    expectTheQuestion(json, u"chatlog-json"_s, u"三溪村-王婶"_s);
    const auto chat = parse(json);
    EXPECT_EQ(chat->group, u"三溪村便民服务群"_s);
    EXPECT_EQ(chat->messages[1].kind, MessageKind::Link);
    EXPECT_EQ(chat->messages[1].text, u"缴费通知"_s);
}

TEST(Exports, SharesInXmlShowTheirWords)
{
    const auto chat = parse(
        "localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,"
        "NickName,Sender\n"
        "1,3,49,5,0,1768459880,3,\"wxid_demo01:\n<msg><appmsg><title>补贴公示</title><type>5</"
        "type></appmsg></msg>\",,,王婶,\n"
        "2,3,49,57,0,1768459881,3,<msg><appmsg><title>我也想问</title><refermsg><title>旧话</"
        "title><content>别的</content></refermsg></appmsg></msg>,,,赵叔,\n"
        "3,3,49,19,0,1768459882,3,\"<msg><appmsg><title>群聊的聊天记录</"
        "title><recorditem>&lt;recordinfo&gt;&lt;title&gt;群聊的聊天记录&lt;/title&gt;"
        "&lt;datalist "
        "count=\"\"1\"\"&gt;&lt;dataitem&gt;&lt;sourcename&gt;三溪村-王婶&lt;/"
        "sourcename&gt;&lt;sourcetime&gt;2026-01-15 14:51:20&lt;/sourcetime&gt;"
        "&lt;datadesc&gt;医保缴费还能补不？&lt;/datadesc&gt;&lt;/dataitem&gt;&lt;/datalist&gt;&lt;/"
        "recordinfo&gt;</recorditem></appmsg></msg>\",,,小李,\n"
        "4,3,48,0,0,1768459883,3,\"<msg><location x=\"\"1\"\" label=\"\"象山镇\"\" "
        "poiname=\"\"便民服务中心\"\"/></msg>\",,,王婶,\n");
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    ASSERT_EQ(chat->messages.size(), 4);
    EXPECT_EQ(chat->messages[0].text, u"[链接] 补贴公示"_s);
    EXPECT_EQ(chat->messages[1].text, u"我也想问"_s);
    EXPECT_EQ(chat->messages[1].kind, MessageKind::Text);
    EXPECT_EQ(chat->messages[2].kind, MessageKind::ChatLog);
    EXPECT_TRUE(
        chat->messages[2].text.contains(u"三溪村-王婶 2026-01-15 14:51:20\n医保缴费还能补不？"))
        << qPrintable(chat->messages[2].text);
    EXPECT_EQ(chat->messages[3].text, u"[位置] 便民服务中心"_s);
}

TEST(Exports, ColumnsInAnotherOrderAndUnknownOnesDoNotMatter)
{
    expectTheQuestion(
        "extra,Content,Talker,TalkerName,Sender,SenderName,Time\n"
        ",医保缴费还能补不？,123@chatroom,群,wxid_demo01,三溪村-王婶,2026/1/15 14:51:20\n",
        u"chatlog-csv"_s, u"三溪村-王婶"_s);
}

TEST(Exports, RowsWithImpossibleTimesAreKeptAsUncertain)
{
    const QByteArray header = "Time,SenderName,Sender,TalkerName,Talker,Content\n";
    for (const char* time :
         {"9999-12-31 23:59:59", "0001-01-01 00:00:00", "2026-02-30 08:00:00", "never", "", "1e308",
          "-1", "20260", "36525.9", "73051", "99999999999999999999", "0001-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z"}) {
        const auto chat = parse(header + time + ",王婶,w,g,t,在吗\n");
        ASSERT_TRUE(chat.has_value()) << time;
        ASSERT_EQ(chat->messages.size(), 1) << time;
        EXPECT_FALSE(chat->messages[0].time.has_value()) << time;
        EXPECT_TRUE(chat->messages[0].uncertain) << time;
        EXPECT_EQ(chat->messages[0].text, u"在吗"_s);
    }
}

TEST(Exports, ARowWithAnOpenQuotationMarkIsDoubtfulAndTheRowsBelowItAreRead)
{
    const auto chat = parse("Time,SenderName,Sender,TalkerName,Talker,Content\n"
                            "2026-01-15 14:51:20,王婶,w,群,g,在吗\n"
                            "2026-01-15 14:52:20,赵叔,w,群,g,\"医保缴费还能补不？\n"
                            "2026-01-15 14:53:20,王婶,w,群,g,低保咋申请\n"
                            "2026-01-15 14:54:20,小李,w,群,g,可以的\n");
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    ASSERT_EQ(chat->messages.size(), 4);
    EXPECT_EQ(chat->messages[1].text, u"医保缴费还能补不？"_s);
    EXPECT_TRUE(chat->messages[1].uncertain);
    EXPECT_EQ(chat->messages[1].why, u"looks-like-header"_s);
    EXPECT_EQ(chat->messages[2].text, u"低保咋申请"_s);
    EXPECT_FALSE(chat->messages[2].uncertain);
    EXPECT_FALSE(chat->messages[3].uncertain);
    EXPECT_EQ(chat->warnings, (QList<ParseWarning>{{u"open-quote"_s, 3}}));
}

TEST(Exports, DamagedOrForeignJsonSaysWhere)
{
    const auto cut = parse(R"([{"id":1,"type_name":"文本","talker":"w","msg":"医)");
    ASSERT_FALSE(cut.has_value());
    EXPECT_TRUE(cut.error().detail.contains(u"byte"));
    EXPECT_FALSE(parse(R"({"hello":1})").has_value());
    EXPECT_FALSE(parse("[]").has_value());
    EXPECT_FALSE(parse(QByteArray("[").repeated(100'000)).has_value());
}

TEST(Exports, TextThatBeginsWithABracketIsNotTakenForJson)
{
    const auto chat = parse("[玫瑰]王婶 2026/1/15 14:51\n在吗\n");
    ASSERT_TRUE(chat.has_value()) << qPrintable(chat.error().detail);
    EXPECT_EQ(chat->messages[0].sender, u"[玫瑰]王婶"_s);
}

TEST(Exports, ForeignFilesAreRefusedWithAReason)
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("\n\n"), QByteArray("a,b,c\n1,2,3\n"),
          QByteArray("<!DOCTYPE html><html></html>"), QByteArray(1'000'000, ',')}) {
        const auto chat = parse(bytes);
        ASSERT_FALSE(chat.has_value()) << bytes.left(20).constData();
        EXPECT_FALSE(chat.error().detail.isEmpty());
    }
    EXPECT_EQ(parse(QByteArray(1'000'000, ',')).error().code, Error::Code::TooLarge);
}

TEST(Exports, ARefusedFileIsKnownForWhatItIs)
{
    using Why = Unread::Why;
    const QList<std::pair<QByteArray, Why>> cases{
        {"", Why::Empty},
        {" \n\n", Why::Empty},
        {QByteArray("\x89PNG\r\n\x1A\n\0\0\0\0", 12), Why::Picture},
        {QByteArray("\xFF\xD8\xFF\xE0\0\x10JFIF", 10), Why::Picture},
        {QByteArray("RIFF\x24\0\0\0WEBPVP8 ", 16), Why::Picture},
        {QByteArray("BM\x46\0\0\0\0\0\0\0\x36\0", 12), Why::Picture},
        {"%PDF-1.7 abc", Why::Document},
        {"{\\rtf1 abc}", Why::Document},
        {QByteArray("PK\x03\x04 word/document.xml"), Why::Document},
        {QByteArray("PK\x03\x04 talk.txt"), Why::Archive},
        {"Rar!\x1A\x07", Why::Archive},
        {QByteArray("PK\x03\x04 xl/workbook.xml"), Why::DamagedWorkbook},
        {QByteArray("PK\x03\x04 [Content_Types].xml PK\x03\x04 _re"), Why::DamagedWorkbook},
        {"\xD0\xCF\x11\xE0 abc", Why::OldOffice},
        {"<html></html>", Why::WebPage},
        {QByteArray(4'096, '\0'), Why::NotText},
        {R"([{"id":1,"msg":"医)", Why::DamagedJson},
        {R"({"hello":1})", Why::UnknownJson},
        {"姓名,金额\n甲,5\n乙,6\n", Why::UnknownTable},
        {"姓名\t金额\n甲\t5\n", Why::UnknownTable},
        {"今天天气很好\n大家都去赶集\n", Why::NoMessages},
        {"Good morning, all\nsee you\n", Why::NoMessages},
    };
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    for (const auto& [bytes, why] : cases) {
        const auto chat = parseChatBytes(bytes, options);
        ASSERT_FALSE(chat.has_value()) << bytes.left(20).constData();
        EXPECT_EQ(chat.error().code, Error::Code::Invalid) << bytes.left(20).constData();
        EXPECT_EQ(int(chat.error().why), int(why)) << bytes.left(20).constData();
        EXPECT_FALSE(chat.error().detail.isEmpty());
    }
}

TEST(Exports, AFileIsRefusedBySizeBeforeItIsRead)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"big.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(qint64(200) << 20)); // Sparse: takes no room.
    file.close();
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    bool read = false;
    options.progress = [&read](int) { return read = true; };
    const auto chat = parseChatFile(path, options);
    ASSERT_FALSE(chat.has_value());
    EXPECT_EQ(chat.error().code, Error::Code::TooLarge);
    EXPECT_FALSE(read);
}

TEST(Exports, MissingFilesAndFoldersAreRefused)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const QTemporaryDir dir;
    EXPECT_EQ(parseChatFile(dir.filePath(u"none"_s), options).error().code, Error::Code::NotFound);
    EXPECT_EQ(parseChatFile(dir.path(), options).error().code, Error::Code::Invalid);
    EXPECT_EQ(parseChatFile(u"/dev/zero"_s, options).error().code, Error::Code::Invalid);
    const QString path = dir.filePath(u"empty.txt"_s);
    ASSERT_TRUE(QFile(path).open(QIODevice::WriteOnly));
    EXPECT_EQ(parseChatFile(path, options).error().detail, u"empty.txt: the file is empty");
}

TEST(Exports, ReadingCanBeStoppedAndReportsRisingProgress)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chat.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 50'000; ++i)
        file.write("王婶 2026/1/15 14:51\n在吗\n\n");
    file.close();
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    QList<int> seen;
    options.progress = [&seen](int percent) {
        seen << percent;
        return true;
    };
    const auto whole = parseChatFile(path, options);
    ASSERT_TRUE(whole.has_value());
    EXPECT_EQ(whole->messages.size(), 50'000);
    EXPECT_TRUE(std::ranges::is_sorted(seen));
    EXPECT_EQ(seen.last(), 100);
    options.progress = [](int percent) { return percent < 60; };
    EXPECT_EQ(parseChatFile(path, options).error().code, Error::Code::Cancelled);
}

} // namespace keting
