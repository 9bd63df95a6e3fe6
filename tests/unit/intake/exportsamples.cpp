// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/intake/exportsamples.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMinute = "2026-01-15T14:51:00";
constexpr auto kSecond = "2026-01-15T14:51:20";

//! `%1` stands for each time in turn.
QString copied(const QString& first, const QString& second)
{
    return u"三溪村-王婶 %1\n医保缴费还能补不？\n\n小李代办员 %2\n可以的\n"_s.arg(first, second);
}

QList<ExportSample> copies()
{
    return {
        {"OlderCopyTwelveHours", "wechat-copy",
         copied(u"2026/1/15 2:51 PM"_s, u"2026/1/15 2:53 PM"_s), kMinute},
        {"OlderCopySlashes", "wechat-copy", copied(u"2026/1/15 14:51"_s, u"2026/1/15 14:53"_s),
         kMinute},
        {"OlderCopySeconds", "wechat-copy",
         copied(u"2026-01-15 14:51:20"_s, u"2026-01-15 14:53:00"_s), kSecond},
        {"OlderCopyChinese", "wechat-copy",
         copied(u"2026年1月15日 14:51"_s, u"2026年1月15日 14:53"_s), kMinute},
        {"OlderCopyAfternoon", "wechat-copy",
         copied(u"2026/1/15 下午2:51"_s, u"2026/1/15 下午2:53"_s), kMinute},
        {"NewerCopy", "wechat-copy-lines",
         u"三溪村-王婶\n2026年01月15日 14:51\n医保缴费还能补不？\n\n"
         "小李代办员\n2026年01月15日 14:53\n可以的\n"_s,
         kMinute},
        {"MailOfAGroup", "wechat-mail",
         u"微信群\"三溪村便民服务群\"的聊天记录如下:\n\n—————  2026-01-15  —————\n\n"
         "三溪村-王婶  14:51\n\n医保缴费还能补不？\n\n小李代办员  14:53\n\n可以的\n\n"_s,
         kMinute},
        {"MailOfTwo", "wechat-mail",
         u"王婶 和 小李 在微信上的聊天记录如下，请查收。\n\n—————  2026-01-15  —————\n\n"
         "三溪村-王婶  14:51\n\n医保缴费还能补不？\n\n小李代办员  14:53\n\n可以的\n\n"_s,
         kMinute},
        {"TypedWithAClock", "typed", copied(u"14:51"_s, u"14:53"_s), kMinute},
        {"TypedAfternoon", "typed", copied(u"下午2:51"_s, u"下午2:53"_s), kMinute},
        {"TypedWithAColon", "typed", u"三溪村-王婶: 医保缴费还能补不？\n小李代办员: 可以的\n"_s,
         nullptr},
        {"TypedWithAWideColon", "typed", u"三溪村-王婶：医保缴费还能补不？\n小李代办员：可以的\n"_s,
         nullptr},
    };
}

QList<ExportSample> texts()
{
    return {
        {"MemoTraceText", "memotrace-txt",
         u"2026-01-15 14:51:20 三溪村-王婶\n医保缴费还能补不？\n\n"
         "2026-01-15 14:53:00 小李代办员\n可以的\n"_s,
         kSecond},
        {"WeFlowText", "weflow-txt",
         u"2026-01-15 14:51:20 '三溪村-王婶'\n医保缴费还能补不？\n\n2026-01-15 14:53:00 '我'\n可以的\n"_s,
         kSecond},
        {"ChatlogText", "chatlog-text",
         u"三溪村-王婶(wxid_demo01) 01-15 14:51:20\n医保缴费还能补不？\n\n"
         "小李代办员(wxid_demo02) 01-15 14:53:00\n可以的\n"_s,
         kSecond},
        {"WechatDump", "wechat-dump",
         u"1|三溪村-王婶:2026-01-15 14:51:20:医保缴费还能补不？\n1|me:2026-01-15 14:53:00:可以的\n"_s,
         kSecond},
    };
}

QList<ExportSample> tables()
{
    return {
        {"MemoTraceOldCsv", "memotrace-old-csv",
         u"localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,"
         u"NickName,"
         "Sender\n"
         "12,3,1,0,0,1768459880,3,医保缴费还能补不？,2026-01-15 "
         "14:51:20,王婶,三溪村-王婶,wxid_demo01\n"
         "13,3,1,0,1,1768459980,3,可以的,2026-01-15 14:53:00,,小李代办员,wxid_demo02\n"_s,
         kSecond},
        {"MemoTraceCsv", "memotrace-csv",
         u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"
         "1001,文本,三溪村-王婶,2026-01-15 14:51:20,医保缴费还能补不？,王婶,三溪村-王婶,more\n"
         "1002,文本,小李代办员,2026-01-15 14:53:00,可以的,,小李代办员,more\n"_s,
         kSecond},
        {"PyWxDumpCsv1", "pywxdump-v1-csv",
         u"id,MsgSvrID,type_name,is_sender,talker,room_name,content,CreateTime\n"
         "1,7001,文本,0,wxid_demo01,123@chatroom,\"{\"\"src\"\": \"\"\"\", \"\"msg\"\": "
         "\"\"医保缴费还能补不？\"\"}\",2026-01-15 14:51:20\n"
         "2,7002,文本,1,wxid_demo02,123@chatroom,\"{\"\"src\"\": \"\"\"\", \"\"msg\"\": "
         "\"\"可以的\"\"}\",2026-01-15 14:53:00\n"_s,
         kSecond, "wxid_demo01"},
        {"PyWxDumpCsv2", "pywxdump-v2-csv",
         u"id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
         "1,7001,文本,0,wxid_demo01,123@chatroom,医保缴费还能补不？,,2026-01-15 14:51:20\n"
         "2,7002,文本,1,我,123@chatroom,可以的,,2026-01-15 14:53:00\n"_s,
         kSecond, "wxid_demo01"},
        {"WeFlowCsv", "weflow-csv",
         u"id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\n"
         "1,7001,text,0,wxid_demo01,医保缴费还能补不？,,2026-01-15T06:51:20.000Z\n"
         "2,7002,quote,1,wxid_demo02,可以的,,2026-01-15T06:53:00.000Z\n"_s,
         kSecond, "wxid_demo01"},
        {"ChatlogCsv", "chatlog-csv",
         u"Time,SenderName,Sender,TalkerName,Talker,Content\n"
         "2026-01-15 "
         "14:51:20,三溪村-王婶,wxid_demo01,三溪村便民服务群,123@chatroom,医保缴费还能补不？\n"
         "2026-01-15 14:53:00,小李代办员,wxid_demo02,三溪村便民服务群,123@chatroom,可以的\n"_s,
         kSecond},
    };
}

QList<ExportSample> jsons()
{
    return {
        {"PyWxDumpJson", "pywxdump-json",
         uR"([{"id":1,"MsgSvrID":"7001","type_name":"文本","is_sender":0,"talker":"wxid_demo01",
"room_name":"123@chatroom","msg":"医保缴费还能补不？","src":"","CreateTime":"2026-01-15 14:51:20"},
{"id":2,"MsgSvrID":"7002","type_name":"文本","is_sender":1,"talker":"我",
"room_name":"123@chatroom","msg":"可以的","src":"","CreateTime":"2026-01-15 14:53:00"}])"_s,
         kSecond, "wxid_demo01"},
        {"WeFlowJson", "weflow-json", uR"({"weflow":{"version":"1","generator":"WeFlow"},
"session":{"wxid":"123@chatroom","displayName":"三溪村便民服务群"},"messages":[
{"createTime":1768459880,"formattedTime":"2026-01-15 14:51:20","type":"文本消息","localType":1,
"content":"医保缴费还能补不？","isSend":0,"senderUsername":"wxid_demo01","senderDisplayName":"三溪村-王婶"},
{"createTime":1768459980,"formattedTime":"2026-01-15 14:53:00","type":"文本消息","localType":1,
"content":"可以的","isSend":1,"senderUsername":"wxid_demo02","senderDisplayName":"小李代办员"}]})"_s,
         kSecond},
        {"ChatlogJson", "chatlog-json",
         uR"([{"seq":1768459880000,"time":"2026-01-15T14:51:20+08:00","talker":"123@chatroom",
"talkerName":"三溪村便民服务群","isChatRoom":true,"sender":"wxid_demo01","senderName":"三溪村-王婶",
"isSelf":false,"type":1,"subType":0,"content":"医保缴费还能补不？"},
{"seq":1768459980000,"time":"2026-01-15T14:53:00+08:00","talker":"123@chatroom",
"talkerName":"三溪村便民服务群","isChatRoom":true,"sender":"wxid_demo02","senderName":"小李代办员",
"isSelf":true,"type":1,"subType":0,"content":"可以的"}])"_s,
         kSecond},
    };
}

} // namespace

QList<ExportSample> exportSamples()
{
    return copies() + texts() + tables() + jsons();
}

} // namespace keting
