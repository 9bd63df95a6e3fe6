// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPeople = R"({
    "wxid_demo01": {"wxid": "wxid_demo01", "nickname": "岁月静好", "remark": "王婶", "account": "a1"},
    "wxid_demo02": {"wxid": "wxid_demo02", "nickname": "", "remark": "小李", "account": "a2"},
    "wxid_demo03": {"wxid": "wxid_demo03", "nickname": null, "remark": "", "account": ""},
    "123@chatroom": {"wxid": "123@chatroom", "nickname": "三溪村便民服务群", "remark": "",
                     "wxid2remark": {"wxid_demo01": "三溪村-王婶"}}
})";
constexpr auto kChat
    = "id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n"
      "1,7001,文本,0,wxid_demo01,123@chatroom,医保还能补不？,,2026-01-15 14:51:20\n"
      "2,7002,文本,0,wxid_demo02,123@chatroom,可以的,,2026-01-15 14:52:20\n"
      "3,7003,文本,0,wxid_demo03,123@chatroom,我也是,,2026-01-15 14:53:20\n"
      "4,7004,文本,1,我,123@chatroom,好,,2026-01-15 14:54:20\n";

class ExportedPeople : public testing::Test {
protected:
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(dir.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    [[nodiscard]] static QStringList senders(const QString& path)
    {
        ParseOptions options;
        options.baseDate = QDate(2026, 1, 16);
        const auto chat = parseChatFile(path, options);
        EXPECT_TRUE(chat.has_value()) << qPrintable(chat ? QString() : chat.error().detail);
        QStringList names;
        if (chat) {
            for (const ParsedMessage& message : chat->messages)
                names << message.sender;
        }
        return names;
    }

    QTemporaryDir dir;
    QString chat = write(u"123@chatroom_0_5000.csv"_s, kChat);
    QStringList accounts{u"wxid_demo01"_s, u"wxid_demo02"_s, u"wxid_demo03"_s, u"我"_s};
};

} // namespace

TEST_F(ExportedPeople, AccountsGetTheirNamesFromTheFileBeside)
{
    EXPECT_EQ(senders(chat), accounts);
    const QByteArray people = kPeople;
    const QStringList named{u"三溪村-王婶"_s, u"小李"_s, u"wxid_demo03"_s, u"我"_s};
    for (const QByteArray& bytes :
         {people, QByteArray("\xEF\xBB\xBF" + people), QByteArray(people).replace("\n", "\r\n")}) {
        std::ignore = write(u"users.json"_s, bytes);
        EXPECT_EQ(senders(chat), named);
    }
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    EXPECT_EQ(parseChatFile(chat, options)->group, u"三溪村便民服务群"_s);
}

TEST_F(ExportedPeople, TheNicknameStandsForWhoHasNoNameInTheGroup)
{
    std::ignore
        = write(u"users.json"_s,
                R"({"wxid_demo01":{"wxid":"wxid_demo01","nickname":"岁月静好","remark":"王婶"}})");
    EXPECT_EQ(senders(chat).first(), u"岁月静好"_s);
}

TEST_F(ExportedPeople, AFileBesideThatIsSomethingElseChangesNothing)
{
    for (const QByteArray& bytes : {QByteArray(), QByteArray("{}"), QByteArray("[1,2]"),
                                    QByteArray("{\"wxid_demo01\":\"王婶\"}"),
                                    QByteArray("{\"wxid_demo01\":{\"wxid\":\"wxid_demo01\",\"nick"),
                                    QByteArray(4'096, '\0')}) {
        std::ignore = write(u"users.json"_s, bytes);
        EXPECT_EQ(senders(chat), accounts) << bytes.left(20).constData();
    }
}

TEST_F(ExportedPeople, OtherExportsKeepTheNamesTheyHave)
{
    std::ignore = write(u"users.json"_s, kPeople);
    const QString other = write(u"other.csv"_s,
                                "Time,SenderName,Sender,TalkerName,Talker,Content\n"
                                "2026-01-15 14:51:20,wxid_demo01,w,g,123@chatroom,在吗\n");
    EXPECT_EQ(senders(other), QStringList{u"wxid_demo01"_s});
}

TEST_F(ExportedPeople, TheListOfPeopleItselfIsToldFromAConversation)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    const auto read = parseChatFile(write(u"users.json"_s, kPeople), options);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().why, Unread::Why::UnknownJson);
    EXPECT_TRUE(read.error().detail.contains(u"the people of a PyWxDump export"))
        << qPrintable(read.error().detail);
}

} // namespace keting
