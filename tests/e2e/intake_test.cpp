// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/demodesk.h"

#include <QJsonArray>
#include <QSet>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class IntakeCommand : public DemoDesk {
protected:
    static void expectCounts(const QJsonObject& printed, int messages, int fresh, int duplicate,
                             int requests, int dismissed)
    {
        const QList<qint64> counts{
            printed.value("messages"_L1).toInteger(-1), printed.value("new"_L1).toInteger(-1),
            printed.value("duplicate"_L1).toInteger(-1), printed.value("requests"_L1).toInteger(-1),
            printed.value("dismissed"_L1).toInteger(-1)};
        EXPECT_EQ(counts, (QList<qint64>{messages, fresh, duplicate, requests, dismissed}))
            << testing::PrintToString(counts.toVector());
    }
    //! How many requests of village() are overdue: by the list, the roster and the figures.
    [[nodiscard]] QList<qint64> overdue(const QString& now) const
    {
        const CommandLine desk = m_desk.at(now);
        const auto of = [](const QList<QJsonObject>& rows, QLatin1StringView key) {
            for (const QJsonObject& row : rows) {
                if (row.value(key) == village())
                    return row.value("overdue"_L1).toInteger(-1);
            }
            return qint64(0);
        };
        const QString day = now.left(10);
        return {
            desk.ok({u"request"_s, u"list"_s, u"--view"_s, u"overdue"_s, u"--village"_s, village(),
                     u"--limit"_s, u"100000"_s})
                .rows.size(),
            of(desk.ok({u"village"_s, u"list"_s}).rows, "code"_L1),
            of(desk.ok({u"metrics"_s, u"--from"_s, day, u"--to"_s, day, u"--by"_s, u"village"_s})
                   .rows,
               "key"_L1)};
    }
};

constexpr QStringView kMorning = uR"(刘秋月 2026-11-20 09:40:00
身份证掉了，补办要带哪些材料？

周小满 2026-11-20 09:41:00
医保缴费还能补不？

刘秋月 2026-11-20 09:42:00
孩子要用，有点急
)";

} // namespace

TEST_F(IntakeCommand, OneAskersMessagesAreOneRequestAndTheSecondRunAddsNothing)
{
    expectCounts(intake(kMorning.toString()), 3, 3, 0, 2, 0);
    const QByteArray before = onDisk();
    expectCounts(intake(kMorning.toString()), 3, 0, 3, 0, 0);
    EXPECT_EQ(onDisk(), before) << "nothing at all was written";
}

TEST_F(IntakeCommand, WhatOnlyTellsMoreStaysWithItsQuestionAndAnotherMatterDoesNot)
{
    const auto after = [&](const QString& time, const QString& text) {
        const QString asker = u"王婶"_s + time.right(2); // Each case is another villager's.
        return intake(asker + u" 2026-11-20 09:40\n医保缴费还能补不？\n\n"_s + asker
                      + u" 2026-11-20 "_s + time + u'\n' + text + u'\n');
    };
    expectCounts(after(u"09:41"_s, u"家里两个老人都没交"_s), 2, 2, 0, 1, 0);
    expectCounts(after(u"09:42"_s, u"还想给家里老人申请照护"_s), 2, 2, 0, 2, 0);
    expectCounts(after(u"09:43"_s, u"户口本掉了"_s), 2, 2, 0, 2, 0);
    expectCounts(after(u"14:44"_s, u"家里两个老人都没交"_s), 2, 2, 0, 2, 0);
}

TEST_F(IntakeCommand, OverlappingPastesAddWhatIsNewAndRepeatedWordsAreNotLost)
{
    intake(kMorning.toString());
    // The second paste begins in the middle of the first one; "急" is said twice in a minute.
    expectCounts(intake(uR"(周小满 2026-11-20 09:41
医保缴费还能补不？

刘秋月 2026-11-20 09:42
孩子要用，有点急

刘秋月 2026-11-20 09:43
急

刘秋月 2026-11-20 09:43
急
)"_s),
                 4, 2, 2, 0, 0);
    expectSound();
}

TEST_F(IntakeCommand, MeTooJoinsAndThanksStartNoClock)
{
    const auto ids = filed(uR"(刘秋月 2026-11-20 09:40:00
身份证掉了，补办要带哪些材料？

郑七 2026-11-20 09:41:00
我也是

李专员 2026-11-20 09:45:00
@刘秋月 带上户口簿到派出所

刘秋月 2026-11-20 09:46:00
谢谢
)"_s);
    ASSERT_EQ(ids.size(), 1);
    const QJsonObject shown = show(ids.value(u"刘秋月"_s));
    EXPECT_EQ(shown.value("co_askers"_L1).toArray(), QJsonArray{u"郑七"_s});
    EXPECT_EQ(shown.value("messages"_L1).toArray().size(), 4);
    EXPECT_EQ(shown.value("clocks"_L1).toArray().size(), 1) << "the thanks run no clock";
    EXPECT_EQ(shown.value("state"_L1).toString(), u"answered"_s);
    EXPECT_TRUE(shown.value("due"_L1).isNull());
}

TEST_F(IntakeCommand, AStaffReplyStopsTheClockAtItsOwnTime)
{
    struct Case {
        QStringView asked;
        QStringView replied;
        int seconds;
        bool onTime;
    };
    // To the minute, a reply is late only in a minute after the due one.
    constexpr Case kCases[]{
        {u"2026-11-19 10:00:30", u"2026-11-19 10:10:30", 600, true},
        {u"2026-11-19 10:00:30", u"2026-11-19 10:10:31", 601, false},
        {u"2026-11-19 10:00", u"2026-11-19 10:10", 600, true},
        {u"2026-11-19 10:00", u"2026-11-19 10:11", 660, false},
        {u"2026-11-18 16:55:00", u"2026-11-19 09:05:00", 600, true},
        {u"2026-11-13 16:55:00", u"2026-11-16 09:05:01", 601, false},
    };
    int n = 0;
    for (const Case& sample : kCases) {
        SCOPED_TRACE(sample.replied.toString().toStdString());
        const QString asker = u"问事人%1"_s.arg(QChar(u'甲' + n++));
        const auto ids
            = filed(u"%1 %2\n身份证掉了，补办要带哪些材料？\n\n李专员 %3\n@%1 带上户口簿\n"_s.arg(
                asker, sample.asked.toString(), sample.replied.toString()));
        ASSERT_EQ(ids.size(), 1);
        const QJsonObject shown = show(ids.value(asker));
        EXPECT_EQ(shown.value("first_reply_s"_L1).toInteger(), sample.seconds);
        EXPECT_EQ(shown.value("on_time"_L1), QJsonValue(sample.onTime));
        EXPECT_EQ(shown.value("owner"_L1).toString(), commissioner());
        EXPECT_EQ(clockOf(shown, u"first-reply"_s).value("met"_L1).toString().left(16),
                  sample.replied.toString().left(16).replace(u' ', u'T'));
    }
    expectSound();
}

TEST_F(IntakeCommand, ATimeKnownToTheMinuteIsOverdueNowhereWhileAReplyWouldBeInTime)
{
    struct Case {
        QStringView asked;
        QStringView now;
        bool overdue;
    };
    constexpr Case kCases[]{
        {u"2026-11-20 10:00", u"2026-11-20T10:10:00+08:00", false},
        {u"2026-11-20 10:00", u"2026-11-20T10:10:40+08:00", false},
        {u"2026-11-20 10:00", u"2026-11-20T10:11:00+08:00", true},
        {u"2026-11-20 10:00:00", u"2026-11-20T10:10:00+08:00", false},
        {u"2026-11-20 10:00:00", u"2026-11-20T10:10:01+08:00", true},
        // A left message.
        {u"2026-11-20 08:00", u"2026-11-20T09:10:59+08:00", false},
        {u"2026-11-20 08:00", u"2026-11-20T09:11:00+08:00", true},
    };
    int n = 0;
    for (const Case& sample : kCases) {
        SCOPED_TRACE(sample.now.toString().toStdString());
        const QString now = sample.now.toString();
        const QList<qint64> before = overdue(now);
        const QString asker = u"问事人%1"_s.arg(QChar(u'甲' + n++));
        const QString id = filed(u"%1 %2\n身份证掉了，补办要带哪些材料？\n"_s.arg(
                                     asker, sample.asked.toString()))
                               .value(asker);
        const QList<qint64> after = overdue(now);
        for (qsizetype i = 0; i < after.size(); ++i)
            EXPECT_EQ(after[i] - before[i], sample.overdue ? 1 : 0) << i;
        QJsonObject shown = m_desk.at(now).row({u"request"_s, u"show"_s, id});
        EXPECT_EQ(clockOf(shown, u"first-reply"_s).value("state"_L1).toString(),
                  sample.overdue ? u"overdue"_s : u"running"_s);
        shown = verb(now, {u"reply"_s, id, u"--text"_s, u"带上户口簿"_s});
        EXPECT_EQ(shown.value("on_time"_L1), QJsonValue(!sample.overdue));
    }
    expectSound();
}

TEST_F(IntakeCommand, ALaterPasteConfirmsAReplyMarkedAsSentAndStopsNobodyElsesClock)
{
    const auto ids = filed(u"刘秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n\n"
                           "周小满 2026-11-20 10:01:00\n低保怎么申请？\n"_s);
    const QString id = ids.value(u"刘秋月"_s);
    const QString other = ids.value(u"周小满"_s);
    verb(u"2026-11-20T10:05:00+08:00"_s,
         {u"reply"_s, id, u"--text"_s, u"【身份证】\n请带户口簿。"_s});
    verb(u"2026-11-20T10:05:10+08:00"_s, {u"close"_s, id});
    intake(u"李专员 2026-11-20 10:05:40\n【身份证】\n请带户口簿。\n"_s);
    const QJsonObject shown = show(id);
    EXPECT_EQ(shown.value("messages"_L1).toArray().size(), 2) << "not a second reply";
    EXPECT_EQ(show(other).value("state"_L1).toString(), u"new"_s);
    EXPECT_TRUE(show(other).value("first_reply_s"_L1).isNull());
    expectSound();
}

TEST_F(IntakeCommand, AConfirmedReplyCountsAtItsTimeInTheGroup)
{
    const auto ids = filed(u"刘秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n"_s);
    const QString id = ids.value(u"刘秋月"_s);
    verb(u"2026-11-20T10:05:00+08:00"_s, {u"reply"_s, id, u"--text"_s, u"请带户口簿。"_s});
    intake(u"李专员 2026-11-20 10:05:40\n请带户口簿。\n"_s);
    EXPECT_EQ(show(id).value("first_reply_s"_L1).toInteger(), 340);
    // The same words two days earlier were meant for somebody else.
    intake(u"李专员 2026-11-18 10:05:40\n请带户口簿。\n"_s);
    EXPECT_EQ(show(id).value("first_reply_s"_L1).toInteger(), 340);
}

TEST_F(IntakeCommand, APasteThatKnowsTheMinuteOnlyConfirmsAReplyAndLeavesItsSeconds)
{
    const auto ids = filed(u"刘秋月 2026-11-20 10:00:00\n身份证掉了，补办要带哪些材料？\n"_s);
    const QString id = ids.value(u"刘秋月"_s);
    verb(u"2026-11-20T10:10:30+08:00"_s, {u"reply"_s, id, u"--text"_s, u"请带户口簿。"_s});
    const QString again = u"李专员\n2026年11月20日 10:10\n请带户口簿。\n"_s;
    for (int paste = 0; paste < 2; ++paste) {
        intake(again);
        EXPECT_EQ(show(id).value("first_reply_s"_L1).toInteger(), 630);
        EXPECT_EQ(show(id).value("on_time"_L1), QJsonValue(false)) << "late stays late";
        EXPECT_EQ(show(id).value("messages"_L1).toArray().size(), 2);
    }
    expectSound();
}

TEST_F(IntakeCommand, AfterFiveAndOnDaysOffItIsALeftMessage)
{
    struct Case {
        QStringView time;
        const char* due;
        bool left;
    };
    constexpr Case kCases[]{
        {u"2026-11-19 16:59:59", "2026-11-20T09:09:59+08:00", false},
        {u"2026-11-19 17:00:00", "2026-11-20T09:10:00+08:00", true},
        {u"2026-11-20 08:59:59", "2026-11-20T09:10:00+08:00", true},
        {u"2026-11-14 12:00:00", "2026-11-16T09:10:00+08:00", true}, // a Saturday
        {u"2026-10-01 12:00:00", "2026-10-08T09:10:00+08:00", true}, // the national holiday
    };
    int n = 0;
    for (const Case& sample : kCases) {
        SCOPED_TRACE(sample.time.toString().toStdString());
        const QString asker = u"留言人%1"_s.arg(QChar(u'子' + n++));
        const auto ids = filed(u"%1 %2\n低保怎么申请？\n"_s.arg(asker, sample.time.toString()));
        const QJsonObject shown = show(ids.value(asker));
        EXPECT_EQ(shown.value("due"_L1).toString(), QString::fromLatin1(sample.due));
        EXPECT_EQ(shown.value("left"_L1), QJsonValue(sample.left));
        const bool listed = std::ranges::any_of(list(u"left"_s), [&](const QJsonObject& row) {
            return row.value("id"_L1) == shown.value("id"_L1);
        });
        EXPECT_EQ(listed, sample.left);
    }
}

TEST_F(IntakeCommand, AdvertisingAndIdleTalkLeaveWithAReasonAndComeBack)
{
    const auto ids = filed(u"特产老王 2026-11-20 09:43:00\n特价土鸡蛋，加微信包送货\n"_s);
    ASSERT_EQ(ids.size(), 1);
    const QString id = ids.value(u"特产老王"_s);
    QJsonObject shown = show(id);
    EXPECT_EQ(shown.value("state"_L1).toString(), u"dismissed"_s);
    EXPECT_EQ(shown.value("dismiss_reason"_L1).toString(), u"ad"_s);
    shown = verb(u"2026-11-20T10:31:00+08:00"_s, {u"restore"_s, id});
    EXPECT_EQ(shown.value("state"_L1).toString(), u"new"_s);
    EXPECT_EQ(shown.value("due"_L1).toString(), u"2026-11-20T09:53:00+08:00"_s)
        << "its clock never stopped";
    shown = verb(u"2026-11-20T10:32:00+08:00"_s, {u"dismiss"_s, id, u"--reason"_s, u"ad"_s});
    EXPECT_EQ(shown.value("state"_L1).toString(), u"dismissed"_s);
}

TEST_F(IntakeCommand, AVillageThatIsNotThereTakesNothing)
{
    const QString chat = file(u"chat.txt"_s, kMorning.toString().toUtf8());
    const QByteArray before = onDisk();
    EXPECT_EQ(m_desk.run({u"intake"_s, chat, u"--village"_s, u"510923999999"_s}).code(),
              u"not-found"_s);
    EXPECT_EQ(m_desk.run({u"intake"_s, chat, u"--village"_s, u"5109"_s}).exit, 2);
    EXPECT_EQ(m_desk.run({u"intake"_s, chat}).exit, 2);
    EXPECT_EQ(onDisk(), before);
}

TEST_F(IntakeCommand, OddCharactersAndLengthsAreKeptAsTheyAre)
{
    const QString odd
        = u"\u202E反\u0007转\u2066 👨‍👩‍👧 "_s + QString(50'000, u'长') + u"身份证";
    const auto ids = filed(u"昵称 12:00-21:00 2026-11-20 09:40:00\n"_s + odd + u'\n');
    ASSERT_EQ(ids.size(), 1);
    EXPECT_EQ(ids.begin().key(), u"昵称 12:00-21:00"_s);
    const QJsonObject message
        = show(ids.begin().value()).value("messages"_L1).toArray().first().toObject();
    EXPECT_EQ(message.value("text"_L1).toString(), odd);
    expectSound();
}

TEST_F(IntakeCommand, ADateOfAnImpossibleYearIsShownAsUncertainAndNeverFiled)
{
    const QString words = u"身份证掉了，补办要带哪些材料？"_s;
    const QString fine = u"周小满 2026-11-20 09:41:00\n医保缴费还能补不？\n"_s;
    const QByteArray before = onDisk();
    for (const QString& year : {u"9999"_s, u"0001"_s}) {
        for (const QString& layout : {
                 u"刘秋月 %1-12-31 23:59:59\n%2\n"_s,
                 u"刘秋月 %1-01-01 00:00\n%2\n"_s,
                 u"刘秋月 %1年12月31日 23:59\n%2\n"_s,
                 u"刘秋月\n%1年12月31日 23:59\n%2\n"_s,
                 u"—————  %1-12-31  —————\n\n刘秋月  23:59\n\n%2\n"_s,
                 u"消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n"
                 "1,文本,刘秋月,%1-12-31 23:59:59,%2,,刘秋月,more\n"_s,
             }) {
            const QString text = layout.arg(year, words);
            SCOPED_TRACE(text.toStdString());
            const QJsonObject message
                = m_desk.row({u"chat"_s, u"parse"_s, file(u"far.txt"_s, text.toUtf8())});
            EXPECT_EQ(message.value("text"_L1).toString(), words);
            EXPECT_EQ(message.value("sender"_L1).toString(), u"刘秋月"_s);
            EXPECT_TRUE(message.value("time"_L1).isNull());
            EXPECT_EQ(message.value("uncertain"_L1), QJsonValue(true));
            EXPECT_EQ(message.value("why"_L1).toString(), u"far-time"_s);
            const QJsonObject printed = intake(text);
            expectCounts(printed, 1, 0, 0, 0, 0);
            EXPECT_EQ(printed.value("uncertain"_L1).toInteger(), 1);
        }
    }
    EXPECT_EQ(onDisk(), before) << "nothing was written";
    // What stands beside it is filed all the same.
    const QJsonObject printed = intake(u"刘秋月 9999-12-31 23:59:59\n%1\n\n"_s.arg(words) + fine
                                       + u"\n刘秋月 0001-01-01 00:00:00\n%1\n"_s.arg(words));
    expectCounts(printed, 3, 1, 0, 1, 0);
    EXPECT_EQ(printed.value("uncertain"_L1).toInteger(), 2);
    expectSound();
}

TEST_F(IntakeCommand, ABaseDateInAnImpossibleYearFilesNothing)
{
    const QString path = file(u"near.txt"_s,
                              "刘秋月 11月20日 10:00\n身份证掉了怎么补办\n\n"
                              "周小满 昨天 10:01\n医保缴费还能补不？\n\n"
                              "郑七 10:02\n低保怎么申请？\n");
    const QByteArray before = onDisk();
    for (const QString& base : {u"9999-12-31"_s, u"0001-01-01"_s}) {
        SCOPED_TRACE(base.toStdString());
        const QJsonObject printed
            = m_desk.row({u"intake"_s, path, u"--village"_s, village(), u"--base-date"_s, base});
        expectCounts(printed, 3, 0, 0, 0, 0);
        EXPECT_EQ(printed.value("uncertain"_L1).toInteger(), 3);
    }
    EXPECT_EQ(onDisk(), before);
}

TEST_F(IntakeCommand, AFileThatIsNoConversationIsNamedWithWhatItIsAndNothingIsFiled)
{
    const QList<std::pair<QString, QByteArray>> foreign{
        {u"empty.txt"_s, ""},
        {u"photo.png"_s, QByteArray("\x89PNG\r\n\x1A\n\0\0\0\0", 12)},
        {u"notice.pdf"_s, "%PDF-1.7 abc"},
        {u"all.zip"_s, QByteArray("PK\x03\x04 talk.txt", 13)},
        {u"noise.dat"_s, QByteArray(4'096, '\0')},
        {u"other.json"_s, R"({"hello":1})"},
        {u"list.csv"_s, "姓名,金额\n甲,5\n乙,6\n"},
        {u"essay.txt"_s, "今天天气很好\n大家都去赶集\n"},
    };
    const QByteArray before = onDisk();
    QSet<QString> sentences;
    for (const auto& [name, bytes] : foreign) {
        SCOPED_TRACE(name.toStdString());
        const Answer answer
            = m_desk.run({u"intake"_s, file(name, bytes), u"--village"_s, village()});
        EXPECT_EQ(answer.exit, 1);
        EXPECT_EQ(answer.code(), u"invalid"_s);
        EXPECT_TRUE(answer.rows.isEmpty());
        EXPECT_EQ(answer.err.count('\n'), 1);
        QString said = answer.message();
        EXPECT_TRUE(said.contains(name)) << said.toStdString();
        EXPECT_TRUE(said.contains(u"nothing was filed")) << said.toStdString();
        sentences.insert(said.remove(name));
    }
    EXPECT_EQ(sentences.size(), foreign.size());
    EXPECT_EQ(onDisk(), before);
}
