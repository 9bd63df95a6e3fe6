// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/intakefiling.h"
#include "models/desk/recordcommands.h"
#include "models/intake/chatparser.h"
#include "tests/unit/desk/newdesk.h"

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

    IntakeReport file(const QString& text)
    {
        ParseOptions options;
        options.baseDate = QDate(2026, 11, 20);
        const auto chat = parseChatText(text, options);
        EXPECT_TRUE(chat);
        IntakeFiling filing(desk.desk().writer());
        const auto plan = filing.plan(NewDesk::village(), chat->messages, {});
        EXPECT_TRUE(plan);
        auto report = filing.file(NewDesk::village(), chat->messages, *plan, Source::Paste,
                                  NewDesk::user(u"li"_s));
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

} // namespace keting
