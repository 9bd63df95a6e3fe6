// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"
#include "tests/unit/intake/workbookfixture.h"

#include <QFile>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class BadInput : public DemoDesk {
protected:
    void SetUp() override
    {
        DemoDesk::SetUp();
        m_before = onDisk();
    }
    void TearDown() override { EXPECT_EQ(onDisk(), m_before) << "nothing was written"; }

    //! Refused by everything that reads a file, in one line each; what intake said.
    QString expectRefused(const QString& path, const QString& code) const
    {
        QString said;
        for (const QStringList& command :
             {QStringList{u"chat"_s, u"parse"_s, path},
              QStringList{u"village"_s, u"import"_s, path},
              QStringList{u"intake"_s, path, u"--village"_s, village()}}) {
            const Answer answer = m_desk.run(command);
            EXPECT_EQ(answer.exit, 1) << command.join(u' ').toStdString();
            EXPECT_TRUE(code.isEmpty() || answer.code() == code) << answer.err.toStdString();
            EXPECT_TRUE(answer.rows.isEmpty());
            EXPECT_EQ(answer.err.count('\n'), 1);
            said = answer.message();
            EXPECT_FALSE(said.isEmpty());
        }
        return said;
    }
    //! All that the file holds is read, and taken in under another village's name by nobody.
    [[nodiscard]] QList<QJsonObject> parsed(const QByteArray& bytes) const
    {
        return m_desk.ok({u"chat"_s, u"parse"_s, file(u"chat"_s, bytes)}).rows;
    }

private:
    QByteArray m_before;
};

} // namespace

TEST_F(BadInput, ASmallWorkbookThatUnpacksToHundredsOfMegabytesIsRefused)
{
    constexpr qint64 kBlanks = qint64(400) << 20;
    const QByteArray honest = workbookBomb(kBlanks, true);
    EXPECT_LT(honest.size(), 1'000'000);
    expectRefused(file(u"bomb.xlsx"_s, honest), u"too-large"_s);
    // One that says it holds a hundred bytes is too large or damaged, and never unpacked.
    expectRefused(file(u"liar.xlsx"_s, workbookBomb(kBlanks, false)), {});
}

TEST_F(BadInput, AFileOfTwoHundredMegabytesIsRefusedBeforeItIsRead)
{
    for (const QByteArray& start :
         {QByteArray("刘秋月 2026-11-20 09:40:00\n"), QByteArray("代码,名称,乡镇\n"),
          QByteArray("PK\x03\x04 xl/workbook.xml")}) {
        const QString huge = file(u"huge"_s, start);
        ASSERT_TRUE(QFile(huge).resize(qint64(200) << 20)); // Sparse: takes no room.
        expectRefused(huge, u"too-large"_s);
    }
}

TEST_F(BadInput, ATableOfAMillionColumnsIsRefused)
{
    const QByteArray commas(1'000'000, ',');
    expectRefused(file(u"wide.csv"_s, commas), u"too-large"_s);
    expectRefused(file(u"named.csv"_s,
                       "Time,SenderName,Sender,TalkerName,Talker,Content" + commas
                           + "\n2026-11-20 09:40:00,刘秋月,w,g,t,在吗\n"),
                  u"too-large"_s);
    const QString deep = file(u"row.csv"_s,
                              "Time,SenderName,Sender,TalkerName,Talker,Content\n"
                              "2026-11-20 09:40:00,刘秋月,w,g,t,在吗"
                                  + commas + '\n');
    EXPECT_EQ(m_desk.run({u"chat"_s, u"parse"_s, deep}).code(), u"too-large"_s);
}

TEST_F(BadInput, ATableUnderNoKnownHeadingIsToldWhichAreAccepted)
{
    const QString said
        = expectRefused(file(u"list.csv"_s, "补贴发放表\n姓名,金额\n甲,5\n乙,6\n"), u"invalid"_s);
    EXPECT_TRUE(said.contains(u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息 (MemoTrace)"))
        << said.toStdString();
    EXPECT_TRUE(said.contains(u"Time,SenderName,Sender,TalkerName,Talker,Content (chatlog)"))
        << said.toStdString();
    EXPECT_TRUE(said.contains(u"nothing was filed")) << said.toStdString();
}

TEST_F(BadInput, AnOpenQuotationMarkMakesItsRowUncertainAndLosesNone)
{
    const auto rows = parsed("聊天记录,,,,,\nTime,SenderName,Sender,TalkerName,Talker,Content\n"
                             "2026-11-20 09:40:00,刘秋月,w,g,t,\"身份证掉了\n"
                             "2026-11-20 09:41:00,周小满,w,g,t,医保缴费还能补不？\n"
                             "2026-11-20 09:42:00,郑七,w,g,t,低保怎么申请？\n");
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[0].value("text"_L1).toString(), u"身份证掉了"_s);
    EXPECT_EQ(rows[0].value("uncertain"_L1), QJsonValue(true));
    EXPECT_EQ(rows[1].value("sender"_L1).toString(), u"周小满"_s);
    EXPECT_NE(rows[1].value("uncertain"_L1), QJsonValue(true));
    EXPECT_EQ(rows[2].value("text"_L1).toString(), u"低保怎么申请？"_s);
}

TEST_F(BadInput, NicknamesWithColonsTimesControlAndDirectionMarksComeOutAsWritten)
{
    const QStringList names{u"XX店 12:00-21:00"_s, u"老张：修车 8:00"_s,
                            u"A:B 2026-01-01"_s,   u"\u202E王婶\u2066"_s,
                            u"赵\u0007叔"_s,       u"💐👨‍👩‍👧"_s};
    QByteArray chat;
    for (const QString& name : names)
        chat += name.toUtf8() + " 2026-11-20 09:40:00\n\u202E在吗 9:00\n\n";
    const auto rows = parsed(chat);
    ASSERT_EQ(rows.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        EXPECT_EQ(rows[i].value("sender"_L1).toString(), names[i]);
        EXPECT_EQ(rows[i].value("text"_L1).toString(), u"\u202E在吗 9:00"_s);
        EXPECT_EQ(rows[i].value("time"_L1).toString(), u"2026-11-20T09:40:00+08:00"_s);
    }
}
