// SPDX-License-Identifier: GPL-3.0-or-later
// Merging keeps what runs: questions, promises and the matter under way.
#include "models/clock/requestclocks.h"
#include "models/desk/intakefiling.h"
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "tests/unit/desk/newdesk.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

class Merging : public testing::Test {
protected:
    Merging()
    {
        EXPECT_TRUE(RecordCommands(place.desk(), li)
                        .staff({{NewDesk::village(),
                                 StaffRole::Commissioner,
                                 li,
                                 {u"李专员"_s},
                                 {},
                                 {},
                                 {},
                                 {}}}));
    }
    [[nodiscard]] Request folded(const RequestId& id)
    {
        return **foldFromLog(place.desk().tables().log, id);
    }
    [[nodiscard]] QList<RequestClock> running(const RequestId& id)
    {
        QList<RequestClock> some;
        const RecordsPtr& records = place.desk().records();
        for (const RequestClock& clock :
             clocksOf(folded(id), records->calendar, records->county.policy())) {
            if (clock.state == ClockState::Running)
                some.append(clock);
        }
        return some;
    }
    IntakeReport paste(const QString& sender, const QString& text, Precision precision)
    {
        const ParsedMessage said{place.now(),       precision, sender, text,
                                 MessageKind::Text, false,     false,  {}};
        IntakeFiling filing(place.desk().writer());
        const auto plan = filing.plan(NewDesk::village(), std::span(&said, 1), li);
        EXPECT_TRUE(plan);
        const auto filed
            = filing.file(NewDesk::village(), std::span(&said, 1), *plan, Source::Paste, li);
        EXPECT_TRUE(filed);
        return filed.value_or(IntakeReport());
    }
    void reply(const RequestId& id, const QString& text)
    {
        ASSERT_TRUE(commands.reply(id, {text, {}, {}, {}}, li));
    }

    NewDesk place;
    RequestCommands commands{place.desk().writer()};
    UserId li = NewDesk::user(u"li"_s);
};

} // namespace

TEST_F(Merging, ASecondMergeTakesTheUnansweredQuestionAlong)
{
    const RequestId first = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const Instant asked = place.now();
    place.pass(minutes(2));
    const RequestId second = place.phoned(u"老赵"_s, u"想办低保"_s);
    place.pass(minutes(1));
    reply(second, u"到便民服务中心填表"_s);
    ASSERT_TRUE(commands.merge(first, second, li));
    ASSERT_EQ(running(second).size(), 1);
    EXPECT_EQ(running(second).first().start, asked);
    const RequestId third = place.phoned(u"小吴"_s, u"低保批了没有"_s);
    reply(third, u"还没有"_s);
    ASSERT_TRUE(commands.merge(second, third, li));
    ASSERT_EQ(running(third).size(), 1);
    EXPECT_EQ(running(third).first().start, asked) << "asked before the reply, and not answered";
    EXPECT_TRUE(running(second).isEmpty());
    place.expectSound();
}

TEST_F(Merging, AQuestionInTheMinuteOfTheReplyGoesOverWithItsClock)
{
    paste(u"王婶"_s, u"低保怎么申请"_s, Precision::Minute);
    paste(u"李专员"_s, u"到便民服务中心填表"_s, Precision::Minute);
    const auto report = paste(u"王婶"_s, u"低保要带户口本吗"_s, Precision::Minute);
    ASSERT_TRUE(report.written);
    const RequestId from = report.written->requests.first().id;
    ASSERT_EQ(running(from).size(), 1);
    const RequestId into = place.phoned(u"老赵"_s, u"想办低保"_s);
    place.pass(minutes(1));
    reply(into, u"请先填表"_s);
    ASSERT_TRUE(commands.merge(from, into, li));
    EXPECT_EQ(running(into).size(), 1);
    EXPECT_TRUE(commands.noReplyNeeded(into, {}, true, li)) << "what runs can be marked";
    EXPECT_TRUE(running(into).isEmpty());
    place.expectSound();
}

TEST_F(Merging, AnOpenPromiseAndTheWorkUnderWayGoOver)
{
    const RequestId from = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    const SentChecklist sent{u"id-card"_s, 1, u"身份证"_s, 3};
    ASSERT_TRUE(commands.reply(from, {u"按清单办"_s, sent, Route::Proxy, {}}, li));
    ASSERT_TRUE(commands.promise(from, place.now() + hours(6), u"县民政局"_s, u"问到就回"_s, li));
    const auto before = running(from);
    const RequestId into = place.phoned(u"老赵"_s, u"想办低保"_s);
    reply(into, u"请先填表"_s);
    ASSERT_TRUE(commands.merge(from, into, li));
    const auto after = running(into);
    ASSERT_EQ(after.size(), 3);
    for (const ClockKind kind : {ClockKind::Promise, ClockKind::Finish, ClockKind::Progress}) {
        const auto was = std::ranges::find(before, kind, &RequestClock::kind);
        const auto is = std::ranges::find(after, kind, &RequestClock::kind);
        ASSERT_TRUE(was != before.end() && is != after.end());
        EXPECT_EQ(is->due, was->due);
    }
    EXPECT_EQ(folded(into).route, Route::Proxy);
    ASSERT_TRUE(commands.keepPromise(into, folded(into).promises.first().event, li));
    place.expectSound();
}

TEST_F(Merging, AReplyPastedAfterwardsAnswersWhatWasUnanswered)
{
    const RequestId asked = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    place.pass(minutes(2));
    const RequestId answered = place.phoned(u"王婶"_s, u"低保要带什么"_s);
    place.pass(minutes(2));
    reply(answered, u"带身份证和户口本"_s);
    ASSERT_TRUE(commands.merge(answered, asked, li));
    place.pass(minutes(2));
    const auto report = paste(u"李专员"_s, u"到便民服务中心填表"_s, Precision::Second);
    ASSERT_TRUE(report.written);
    EXPECT_EQ(report.written->requests.first().id, asked);
    EXPECT_TRUE(running(asked).isEmpty());
    place.expectSound();
}

TEST_F(Merging, OnAnEndedRequestThereIsNoReplyAndNoProgress)
{
    const RequestId from = place.phoned(u"王婶"_s, u"低保怎么申请"_s);
    const RequestId into = place.phoned(u"王婶"_s, u"低保要带什么"_s);
    ASSERT_TRUE(commands.merge(from, into, li));
    const auto lost = commands.reply(from, {u"带身份证"_s, {}, {}, {}}, li);
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, Error::Code::Conflict);
    EXPECT_TRUE(lost.error().detail.contains(into.toString())) << qPrintable(lost.error().detail);
    EXPECT_FALSE(commands.progress(from, u"已送县局"_s, {}, li));
    ASSERT_TRUE(commands.close(into, {}, li));
    const auto late = commands.reply(into, {u"带身份证"_s, {}, {}, {}}, li);
    ASSERT_FALSE(late);
    EXPECT_TRUE(late.error().detail.contains(u"reopen"_s)) << qPrintable(late.error().detail);
    EXPECT_FALSE(commands.progress(into, u"已送县局"_s, {}, li));
    EXPECT_TRUE(commands.note(into, u"内部"_s, li));
}

} // namespace keting
