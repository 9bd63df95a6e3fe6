// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/intakefiling.h"
#include "models/desk/recordcommands.h"
#include "models/intake/chatkinds.h"
#include "models/intake/chatparser.h"
#include "tests/soak.h"
#include "tests/unit/desk/newdesk.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class IntakeFilingTest : public testing::Test {
protected:
    IntakeFilingTest()
    {
        desk.setNow(atLocal(QDate(2026, 11, 20), std::chrono::hours(16)));
        RecordCommands records(desk.desk(), NewDesk::user(u"desk"_s));
        const UserId li = NewDesk::user(u"li"_s);
        const UserId chen = NewDesk::user(u"chen"_s);
        const Staffing here{
            NewDesk::village(), StaffRole::Commissioner, li, {u"李专员"_s}, chen, {}, {}, {}};
        const Staffing elsewhere{*VillageCode::parse(u"510923107203"),
                                 StaffRole::Commissioner,
                                 chen,
                                 {u"云端小陈"_s},
                                 {},
                                 {},
                                 {},
                                 {}};
        EXPECT_TRUE(records.staff({here, elsewhere}));
    }

    static QList<ParsedMessage> messages(const QString& text)
    {
        ParseOptions options;
        options.baseDate = QDate(2026, 11, 20);
        const auto chat = parseChatText(text, options);
        EXPECT_TRUE(chat);
        return chat->messages;
    }

    Result<IntakeReport> tryToFile(const QList<ParsedMessage>& messages,
                                   const ProgressFn& progress = {})
    {
        IntakeFiling filing(desk.desk().writer());
        const auto plan = filing.plan(NewDesk::village(), messages, {});
        EXPECT_TRUE(plan);
        return filing.file(NewDesk::village(), messages, *plan, Source::Paste,
                           NewDesk::user(u"li"_s), progress);
    }

    IntakeReport file(const QString& text) { return file(messages(text)); }

    IntakeReport file(const QList<ParsedMessage>& messages)
    {
        auto report = tryToFile(messages);
        EXPECT_TRUE(report);
        desk.expectSound();
        return report.value_or(IntakeReport{});
    }

    //! "asker: reply / reply" of each request the paste touched.
    static QString answers(const IntakeReport& report)
    {
        QStringList said;
        for (const Request& request :
             report.written ? report.written->requests : QList<Request>()) {
            QStringList replies;
            for (const Reply& reply : request.replies)
                replies << reply.text;
            said << request.asker + u": "_s + replies.join(u" / "_s);
        }
        said.sort();
        return said.join(u'\n');
    }

    NewDesk desk;
};

} // namespace

TEST_F(IntakeFilingTest, ASecondRunAddsNothingThoughStaffWordsWereNotFiled)
{
    const QString text = u"李专员 2026-11-20 09:30:00\n@王婶一号 记得来开会\n\n"
                         u"王婶一号 2026-11-20 09:40:00\n医保缴费还能补不？\n"_s;
    EXPECT_EQ(file(text).filed, 1);
    EXPECT_EQ(file(text).filed, 0);
}

TEST_F(IntakeFilingTest, ASecondRunOverAnyConversationAddsNothing)
{
    const quint32 seed = 20'261'127;
    SCOPED_TRACE(seed);
    QRandomGenerator random(seed);
    const QStringList askers{u"王婶"_s, u"赵叔"_s, u"钱嬢"_s};
    const QStringList asked{u"医保缴费还能补不"_s, u"低保咋申请"_s, u"我也是"_s,     u"谢谢"_s,
                            u"[图片]"_s,           u"早上好"_s,     u"身份证掉了"_s, u"急得很"_s};
    const QStringList staff{u"李专员"_s, u"云端小陈"_s};
    const QStringList said{u"@赵叔 可以"_s,
                           u"要带身份证"_s,
                           u"@王婶 记得来开会"_s,
                           u"稍等"_s,
                           u"各位，医保缴费到12月31日截止"_s,
                           u"通知，明天开院坝会"_s,
                           u"已下班，留言明早优先处理"_s,
                           u"[动画表情]"_s,
                           u"@所有人 低保复核"_s};
    Instant at = atLocal(QDate(2026, 11, 20), std::chrono::hours(9));
    for (int round = 0; round < soaked(12); ++round) {
        const Precision precision = round % 2 == 0 ? Precision::Second : Precision::Minute;
        QList<ParsedMessage> messages;
        for (int i = 0; i < 16; ++i) {
            at += precision == Precision::Second ? Millis(random.bounded(20'000))
                                                 : Millis(random.bounded(2) * 60'000);
            const bool byStaff = random.bounded(2) == 0;
            ParsedMessage message;
            message.time = at;
            message.precision = precision;
            const QStringList& names = byStaff ? staff : askers;
            const QStringList& texts = byStaff ? said : asked;
            message.sender = names[random.bounded(int(names.size()))];
            message.text = texts[random.bounded(int(texts.size()))];
            message.kind = kindOfText(message.text, message.sender);
            messages << message;
        }
        at = floor<std::chrono::minutes>(at) + std::chrono::minutes(2);
        file(messages);
        EXPECT_EQ(file(messages).filed, 0) << round;
    }
}

TEST_F(IntakeFilingTest, FilingTellsHowFarItIsAndFilesNothingWhenItIsStopped)
{
    const auto three = messages(u"周甲 2026-11-20 10:05:00\n身份证掉了咋办\n\n"
                                u"周丙 2026-11-20 10:20:00\n低保咋申请\n\n"
                                u"周戊 2026-11-20 10:30:00\n医保缴费还能补不？\n"_s);
    QList<int> told;
    const auto stopped = tryToFile(three, [&told](int percent) {
        told << percent;
        return percent == 0;
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Error::Code::Cancelled);
    EXPECT_EQ(told, (QList<int>{0, 33}));
    desk.expectSound();
    const auto filed = tryToFile(three, [&told](int percent) {
        told << percent;
        return true;
    });
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->filed, 3) << "none of them was known";
    EXPECT_EQ(told, (QList<int>{0, 33, 0, 33, 66}));
}

TEST_F(IntakeFilingTest, AReplyReachesWhoWroteAgainBeforeItWasFiled)
{
    file(u"周甲 2026-11-20 10:05:00\n身份证掉了咋办\n\n周丙 2026-11-20 10:20:00\n低保咋申请\n\n"
         u"周丙 2026-11-20 10:30:00\n急得很\n"_s);
    EXPECT_EQ(answers(file(u"李专员 2026-11-20 10:25:00\n屋头几个人？\n"_s)),
              u"周丙: 屋头几个人？"_s);
    // What was asked after that reply still waits.
    EXPECT_EQ(answers(file(u"李专员 2026-11-20 10:35:00\n莫急\n"_s)),
              u"周丙: 屋头几个人？ / 莫急"_s);
    EXPECT_EQ(answers(file(u"李专员 2026-11-20 10:36:00\n来窗口嘛\n"_s)), u"周甲: 来窗口嘛"_s);
}

TEST_F(IntakeFilingTest, AReplyOfTheSameMinuteIsNotLost)
{
    file(u"周甲 2026-11-20 10:05:30\n身份证掉了咋办\n"_s);
    EXPECT_EQ(answers(file(u"李专员 2026-11-20 10:05\n带户口本\n"_s)), u"周甲: 带户口本"_s);
    // Asked, answered and asked again within a minute: the last one waits.
    file(u"周乙 2026-11-20 10:08\n低保咋申请\n\n李专员 2026-11-20 10:08\n看收入\n\n"
         u"周乙 2026-11-20 10:08\n没得收入\n"_s);
    EXPECT_EQ(answers(file(u"李专员 2026-11-20 10:09\n那来申请\n"_s)),
              u"周乙: 看收入 / 那来申请"_s);
}

TEST_F(IntakeFilingTest, AStandInIsKnownByTheNameOfTheirOwnGroups)
{
    EXPECT_EQ(answers(file(u"周甲 2026-11-20 10:05:30\n身份证掉了咋办\n\n"
                           u"云端小陈 2026-11-20 10:08:00\n我替李专员值班，带户口本来\n"_s)),
              u"周甲: 我替李专员值班，带户口本来"_s);
}

TEST_F(IntakeFilingTest, TwoDesksOpenTheSameRequestForTheSameMessage)
{
    const auto idsOn = [](NewDesk& place, const QString& text) {
        IntakeFiling filing(place.desk().writer());
        const QList<ParsedMessage> said = messages(text);
        const auto plan = filing.plan(NewDesk::village(), said, {});
        const auto report
            = filing.file(NewDesk::village(), said, *plan, Source::Paste, NewDesk::user(u"li"_s));
        QStringList ids;
        for (const Request& request : report->written->requests)
            ids.append(request.id.toString());
        return ids;
    };
    NewDesk other;
    const QString first = u"王婶一号 2026-11-20 09:40:12\n医保缴费还能补不？\n"_s;
    const QString second = u"赵叔 2026-11-20 09:41:00\n低保咋申请\n"_s;
    const QStringList here = idsOn(desk, first + u'\n' + second);
    const QStringList there = idsOn(other, second) + idsOn(other, first);
    EXPECT_EQ(QSet<QString>(here.begin(), here.end()), QSet<QString>(there.begin(), there.end()));
    EXPECT_EQ(here.size(), 2);
}

} // namespace keting
