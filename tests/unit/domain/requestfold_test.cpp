// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak.h"
#include "tests/unit/domain/requeststory.h"

#include <QCryptographicHash>

#include <gtest/gtest.h>
#include <random>

namespace keting {

using namespace Qt::StringLiterals;

TEST(RequestFold, FirstMessageOpensTheRequest)
{
    RequestStory story;
    story.says(u"王婶"_s, u"医保缴费还能补不？"_s, 0);
    ASSERT_TRUE(story.request());
    EXPECT_EQ(story.request()->stage, Stage::New);
    EXPECT_EQ(story.request()->asker, u"王婶"_s);
    EXPECT_EQ(story.outcomes(), QList<Outcome>{Outcome::Applied});
}

TEST(RequestFold, SecondClaimIsLostAndTheFirstOwnerStays)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 1, payload::Claimed{story.user(u"li"_s)});
    story.by(u"chen"_s, 2, payload::Claimed{story.user(u"chen"_s)});
    EXPECT_EQ(story.outcomes().last(), Outcome::LostClaim);
    EXPECT_EQ(story.request()->owner, story.user(u"li"_s));
}

TEST(RequestFold, PastedReplyThatEqualsAMarkedOneConfirmsItWithItsRealTime)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 8, payload::Replied{u"请带身份证\n到镇中心"_s, {}, {}});
    story.by(u"li"_s, 30,
             payload::ReplySeen{story.message(u"李专员"_s, u"请带身份证 到镇中心"_s, 5),
                                story.user(u"li"_s)});
    ASSERT_EQ(story.request()->replies.size(), 1);
    EXPECT_EQ(story.request()->replies.first().time, story.at(5));
    EXPECT_TRUE(story.request()->replies.first().seenInGroup);
}

TEST(RequestFold, AMinuteThatHoldsTheMarkedTimeConfirmsItAsItIs)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    Message exact = story.message(u"李专员"_s, u"请带身份证"_s, 5);
    exact.time += std::chrono::seconds(30);
    exact.precision = Precision::Second;
    story.by(u"li"_s, 6, payload::ReplySeen{exact, story.user(u"li"_s)});
    Message rough = story.message(u"李专员"_s, u"请带身份证"_s, 5);
    rough.precision = Precision::Minute;
    story.by(u"li"_s, 30, payload::ReplySeen{rough, story.user(u"li"_s)});
    EXPECT_EQ(story.outcomes().last(), Outcome::Duplicate);
    ASSERT_EQ(story.request()->replies.size(), 1);
    EXPECT_EQ(story.request()->replies.first().time, exact.time);
    EXPECT_EQ(story.request()->replies.first().precision, Precision::Second);
}

TEST(RequestFold, UndoingAReplyIsRefusedOnceAPasteHasShownIt)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    const EventId reply = story.by(u"li"_s, 8, payload::Replied{u"好"_s, {}, {}});
    story.by(u"li"_s, 30,
             payload::ReplySeen{story.message(u"李专员"_s, u"好"_s, 5), story.user(u"li"_s)});
    story.by(u"li"_s, 31, payload::Undone{{reply}});
    EXPECT_EQ(story.outcomes().last(), Outcome::Stale);
    EXPECT_EQ(story.request()->replies.size(), 1);
}

TEST(RequestFold, UndoingGivesTheEarlierStateByteForByte)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    const QByteArray before = canonicalBytes(*story.request());
    const EventId claim = story.by(u"li"_s, 1, payload::Claimed{story.user(u"li"_s)});
    const EventId reply = story.by(u"li"_s, 2, payload::Replied{u"请带身份证"_s, {}, Route::Proxy});
    EXPECT_EQ(story.request()->stage, Stage::InProgress);
    story.by(u"li"_s, 3, payload::Undone{{reply, claim}});
    EXPECT_EQ(story.outcomes().last(), Outcome::Applied);
    EXPECT_EQ(canonicalBytes(*story.request()), before);
}

//! Every desk keeps hashes of them: other bytes of the same request would look like damage.
TEST(RequestFold, CanonicalBytesStayWhatTheyHaveBeen)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 2,
             payload::Replied{u"请带身份证"_s, SentChecklist{u"yibao"_s, 2, {}, 5}, Route::Proxy});
    story.by(u"li"_s, 3, payload::Promised{story.at(500), u"医保局"_s, {}});
    story.by(u"li"_s, 900, payload::Closed{u"已办"_s, {}});
    const QByteArray hash
        = QCryptographicHash::hash(canonicalBytes(*story.request()), QCryptographicHash::Sha256);
    EXPECT_EQ(hash.toHex().first(32), QByteArray("5fb30fd07f3002fe0ff6fb303fd9c12e"));
}

TEST(RequestFold, CloseThatHasNotSeenANewMessageAsksForALook)
{
    RequestStory story;
    const EventId first = story.says(u"王婶"_s, u"咋办"_s, 0);
    story.says(u"王婶"_s, u"还有一件"_s, 5);
    story.by(u"li"_s, 6, payload::Closed{u"办好了"_s, first});
    EXPECT_EQ(story.outcomes().last(), Outcome::Review);
    EXPECT_TRUE(story.request()->needsLook);
    EXPECT_TRUE(story.request()->isOpen());
}

TEST(RequestFold, HandOverFromSomebodyElseIsStale)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 1, payload::Claimed{story.user(u"li"_s)});
    story.by(u"chen"_s, 2, payload::HandedOver{story.user(u"chen"_s), story.user(u"zhou"_s), {}});
    EXPECT_EQ(story.outcomes().last(), Outcome::Stale);
    EXPECT_EQ(story.request()->owner, story.user(u"li"_s));
    EXPECT_TRUE(story.request()->needsLook);
}

TEST(RequestFold, AskersNextMessageEndsTheWaitingAndThanksDoNot)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 2, payload::Replied{u"请补照片"_s, {}, {}});
    story.by(u"li"_s, 2, payload::Waited{u"等材料"_s});
    story.thanks(u"王婶"_s, u"好的"_s, 3);
    EXPECT_EQ(story.request()->waitingReason, u"等材料"_s);
    story.says(u"王婶"_s, u"[图片]"_s, 60);
    EXPECT_TRUE(story.request()->waitingReason.isEmpty());
    EXPECT_TRUE(story.request()->pauses.first().endedByAsker);
    EXPECT_EQ(story.request()->pauses.first().to, story.at(60));
}

TEST(RequestFold, ReopeningStartsANewCycleAndFreezesTheOldResult)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 2, payload::Replied{u"好"_s, {}, {}});
    story.by(u"li"_s, 3, payload::Closed{u"办好了"_s, {}});
    story.by(u"li"_s, 4, payload::Rated{5, {}});
    story.by(u"li"_s, 90, payload::Reopened{u"又来问"_s});
    ASSERT_EQ(story.request()->cycles.size(), 2);
    EXPECT_EQ(story.request()->cycles.first().ended, story.at(3));
    EXPECT_EQ(story.request()->cycles.first().rating, 5);
    EXPECT_FALSE(story.request()->cycles.last().rating);
}

TEST(RequestFold, RatingMayChangeForSevenDaysOnly)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 3, payload::Closed{u"办好了"_s, {}});
    story.by(u"li"_s, 4, payload::Rated{2, {}});
    story.by(u"li"_s, 5, payload::Rated{4, {}});
    EXPECT_EQ(story.request()->cycles.last().rating, 4);
    story.by(u"li"_s, 4 + 7 * 24 * 60 + 1, payload::Rated{1, {}});
    EXPECT_EQ(story.request()->cycles.last().rating, 4);
    EXPECT_EQ(story.outcomes().last(), Outcome::Note);
}

TEST(RequestFold, AClosedRequestIsRatedOnceTheVillagerHasSaidSo)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 1, payload::Rated{5, {}});
    EXPECT_EQ(story.request()->stage, Stage::New) << "nothing is over that could be rated";
    story.by(u"li"_s, 3, payload::Closed{u"办好了"_s, {}});
    EXPECT_EQ(story.request()->stage, Stage::Closed);
    const EventId rating = story.by(u"li"_s, 4, payload::Rated{5, {}});
    EXPECT_EQ(story.request()->stage, Stage::Rated);
    EXPECT_TRUE(story.request()->isClosed());
    EXPECT_FALSE(story.request()->isOpen());
    story.says(u"王婶"_s, u"谢谢你们"_s, 5);
    EXPECT_EQ(story.outcomes().last(), Outcome::Note) << "as after any close";
    story.by(u"li"_s, 6, payload::Undone{{rating}});
    EXPECT_EQ(story.request()->stage, Stage::Closed);
    story.by(u"li"_s, 7, payload::Rated{3, {}});
    story.by(u"li"_s, 8, payload::Reopened{u"没办成"_s});
    EXPECT_EQ(story.request()->stage, Stage::New);
    EXPECT_EQ(story.outcomes().last(), Outcome::Applied);
}

TEST(RequestFold, ABadRatingAsksForACallBackAFindingAndACorrection)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 3, payload::Closed{u"办好了"_s, {}});
    story.by(u"li"_s, 4, payload::Remedied{Remedy::CallBack, u"问过了"_s});
    EXPECT_EQ(story.outcomes().last(), Outcome::Stale) << "nobody has rated it";
    story.by(u"li"_s, 5, payload::Rated{2, {}});
    EXPECT_EQ(owedRemedy(*story.request()), Remedy::CallBack);
    story.by(u"li"_s, 6, payload::Remedied{Remedy::CallBack, u"等得太久"_s});
    EXPECT_EQ(owedRemedy(*story.request()), Remedy::Finding);
    story.by(u"chen"_s, 7, payload::Remedied{Remedy::Finding, u"材料转了三次"_s});
    story.by(u"chen"_s, 8, payload::Remedied{Remedy::Correction, u"改为一次告知"_s});
    EXPECT_EQ(owedRemedy(*story.request()), std::nullopt);
    ASSERT_EQ(story.request()->remedies.size(), 3);
    EXPECT_EQ(story.request()->remedies.last().by, story.user(u"chen"_s));
    story.by(u"li"_s, 9, payload::Rated{4, {}});
    EXPECT_FALSE(badlyRated(*story.request()));
}

TEST(RequestFold, TheNextBadRatingAsksAnewAndAGoodOneForNothing)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 3, payload::Closed{{}, {}});
    story.by(u"li"_s, 4, payload::Rated{1, {}});
    for (const Remedy step : {Remedy::CallBack, Remedy::Finding, Remedy::Correction})
        story.by(u"li"_s, 5, payload::Remedied{step, u"办"_s});
    story.by(u"li"_s, 6, payload::Reopened{{}});
    EXPECT_EQ(owedRemedy(*story.request()), std::nullopt);
    story.by(u"li"_s, 7, payload::Closed{{}, {}});
    story.by(u"li"_s, 8, payload::Rated{1, {}});
    EXPECT_EQ(owedRemedy(*story.request()), Remedy::CallBack);
}

TEST(RequestFold, CriticalEventOfANewerVersionMakesTheRequestReadOnly)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 1, payload::Unknown{true});
    EXPECT_TRUE(story.request()->readOnly);
    EXPECT_EQ(story.outcomes().last(), Outcome::Unknown);
}

TEST(RequestFold, CriticalEventThatAnOlderBackupPutBeforeTheFirstMessageCountsAsWell)
{
    RequestStory story;
    story.by(u"li"_s, 0, payload::Unknown{false});
    story.by(u"li"_s, 1, payload::Unknown{true});
    EXPECT_FALSE(story.request());
    const EventId first = story.says(u"王婶"_s, u"咋办"_s, 2);
    ASSERT_TRUE(story.request());
    EXPECT_TRUE(story.request()->readOnly);
    story.by(u"li"_s, 3, payload::Noted{u"写错了"_s});
    story.by(u"li"_s, 4, payload::Undone{{story.request()->history.last().event}});
    EXPECT_TRUE(story.request()->readOnly) << "also folded again";
    EXPECT_EQ(story.request()->messages.first().event, first);
}

TEST(RequestFold, MarkingWithoutAMessageLeavesWhatWasAnsweredAlone)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 2, payload::Replied{u"带身份证"_s, {}, {}});
    story.says(u"王婶"_s, u"晓得了嘛"_s, 5);
    story.by(u"li"_s, 6, payload::NoReplyNeeded{{}, true});
    ASSERT_EQ(story.request()->messages.size(), 2);
    EXPECT_TRUE(story.request()->messages.first().needsReply);
    EXPECT_FALSE(story.request()->messages.last().needsReply);
}

TEST(RequestFold, TheSameWordsDaysLaterAreANewReply)
{
    constexpr int kTwoDays = 2 * 24 * 60;
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 5, payload::Replied{u"请带身份证"_s, {}, {}});
    story.says(u"王婶"_s, u"还是不懂"_s, kTwoDays);
    story.by(u"desk"_s, kTwoDays + 30,
             payload::ReplySeen{story.message(u"李专员"_s, u"请带身份证"_s, kTwoDays + 21),
                                story.user(u"li"_s)});
    ASSERT_EQ(story.request()->replies.size(), 2);
    EXPECT_EQ(story.request()->replies.first().time, story.at(5));
    EXPECT_FALSE(story.request()->replies.first().seenInGroup);
    EXPECT_EQ(story.request()->replies.last().time, story.at(kTwoDays + 21));
}

TEST(RequestFold, APastedReplyConfirmsTheMarkedOneNearestInTime)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 5, payload::Replied{u"收到"_s, {}, {}});
    story.says(u"王婶"_s, u"还有呢"_s, 300);
    story.by(u"li"_s, 310, payload::Replied{u"收到"_s, {}, {}});
    story.by(u"desk"_s, 400,
             payload::ReplySeen{story.message(u"李专员"_s, u"收到"_s, 308), story.user(u"li"_s)});
    ASSERT_EQ(story.request()->replies.size(), 2);
    EXPECT_EQ(story.request()->replies.first().time, story.at(5));
    EXPECT_EQ(story.request()->replies.last().time, story.at(308));
    EXPECT_TRUE(story.request()->replies.last().seenInGroup);
}

TEST(RequestFold, NoReplyIsTakenForWhateverAClockRunsOn)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 5);
    story.by(u"desk"_s, 5,
             payload::ReplySeen{story.message(u"李专员"_s, u"带身份证"_s, 5), story.user(u"li"_s)});
    story.says(u"王婶"_s, u"晓得了嘛"_s, 5); // All in one minute.
    story.by(u"li"_s, 6, payload::NoReplyNeeded{{}, true});
    EXPECT_EQ(story.outcomes().last(), Outcome::Applied);
    EXPECT_TRUE(story.request()->messages.first().needsReply);
    EXPECT_FALSE(story.request()->messages.last().needsReply);
    story.by(u"li"_s, 7, payload::NoReplyNeeded{{}, true});
    EXPECT_EQ(story.outcomes().last(), Outcome::Stale) << "nothing waits any more";

    payload::Absorbed brought{IdSource(9).request(fromMs(0)), u"老赵"_s, {}, {}, {}, {}, {}};
    brought.messages.append(
        {IdSource(11).event(fromMs(0)), story.message(u"老赵"_s, u"低保呢"_s, 1)});
    story.by(u"li"_s, 8, brought);
    story.by(u"li"_s, 9, payload::NoReplyNeeded{{}, true});
    EXPECT_EQ(story.outcomes().last(), Outcome::Applied) << "asked before the reply, brought after";
}

TEST(RequestFold, TakingTheMarkBackWakesNoThanks)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 3, payload::Replied{u"带身份证"_s, {}, {}});
    story.thanks(u"王婶"_s, u"谢谢"_s, 4);
    story.says(u"王婶"_s, u"几点开门"_s, 210);
    story.by(u"li"_s, 211, payload::NoReplyNeeded{{}, true});
    story.by(u"li"_s, 212, payload::NoReplyNeeded{{}, false});
    ASSERT_EQ(story.request()->messages.size(), 3);
    EXPECT_FALSE(story.request()->messages.at(1).needsReply);
    EXPECT_TRUE(story.request()->messages.at(2).needsReply);
    story.by(u"li"_s, 213, payload::NoReplyNeeded{{}, false});
    EXPECT_EQ(story.outcomes().last(), Outcome::Stale) << "there is no mark to take back";
}

TEST(RequestFold, AMessageInTheMinuteOfTheWaitEndsItWhenItIsFiledAfterwards)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    FoldedEvent waited = story.event(u"li"_s, 3, payload::Waited{u"等材料"_s});
    waited.event.at += std::chrono::seconds(20);
    story.apply(waited);
    EXPECT_EQ(story.request()->waitingReason, u"等材料"_s);
    story.says(u"王婶"_s, u"[图片]"_s, 3);
    EXPECT_TRUE(story.request()->waitingReason.isEmpty());
    EXPECT_EQ(story.request()->pauses.first().to, story.request()->pauses.first().from);
}

TEST(RequestFold, ThePromiseIsKeptByTheEarliestReplyOnRecord)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 10, payload::Promised{story.at(180), {}, u"中午前"_s});
    story.by(u"li"_s, 210, payload::Replied{u"批了"_s, {}, {}});
    EXPECT_EQ(story.request()->promises.first().kept, story.at(210));
    story.by(
        u"desk"_s, 240,
        payload::ReplySeen{story.message(u"陈专员"_s, u"已经批了"_s, 120), story.user(u"chen"_s)});
    EXPECT_EQ(story.request()->promises.first().kept, story.at(120));
    story.by(u"desk"_s, 241,
             payload::ReplySeen{story.message(u"陈专员"_s, u"在问"_s, 5), story.user(u"chen"_s)});
    EXPECT_EQ(story.request()->promises.first().kept, story.at(120)) << "that was before it";
}

TEST(RequestFold, AReplyMarkedByASlowClockAnswersWhatWasOnTheScreen)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 5);
    story.by(u"li"_s, 4, payload::Replied{u"带身份证"_s, {}, {}});
    EXPECT_EQ(story.request()->stage, Stage::Answered);
}

TEST(RequestFold, TheResultOfACycleStaysWithIt)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 3, payload::Closed{u"办好了"_s, {}});
    story.by(u"li"_s, 90, payload::Reopened{u"又来问"_s});
    EXPECT_EQ(story.request()->cycles.first().result, u"办好了"_s);
    EXPECT_EQ(story.request()->cycles.last().result, QString());
}

TEST(RequestFold, MergingBringsOpenPromisesNotesAndTheWorkUnderWay)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    const EventId promise = IdSource(12).event(fromMs(0));
    const UserId li = story.user(u"li"_s);
    payload::Absorbed brought{IdSource(9).request(fromMs(0)), u"王婶"_s, {}, {}, {}, {}, {}};
    brought.promises.append({promise, story.at(1), story.at(360), {}, u"下午前"_s, li, {}});
    brought.notes.append({IdSource(13).event(fromMs(0)), story.at(2), li, u"已送县局"_s});
    brought.work = payload::BroughtWork{
        Route::Proxy, story.at(2), 3, {{story.at(3), std::nullopt, u"等材料"_s}}};
    story.by(u"li"_s, 10, brought);
    const Request& stays = *story.request();
    ASSERT_EQ(stays.promises.size(), 1);
    EXPECT_EQ(stays.promises.first().due, story.at(360));
    EXPECT_EQ(stays.notes.size(), 1);
    EXPECT_EQ(stays.stage, Stage::InProgress);
    EXPECT_EQ(stays.route, Route::Proxy);
    EXPECT_EQ(stays.cycles.last().started, story.at(2));
    EXPECT_EQ(stays.cycles.last().broughtDays, 3);
    ASSERT_EQ(stays.pauses.size(), 1);
    EXPECT_EQ(stays.pauses.first().to, story.at(10)) << "its waiting ended with it";
    EXPECT_TRUE(stays.waitingReason.isEmpty());
    story.by(u"li"_s, 20, payload::PromiseKept{promise});
    EXPECT_EQ(story.request()->promises.first().kept, story.at(20));
}

TEST(RequestFold, ACloseThatHasNotSeenAPromiseAReopeningOrAHandOverAsksForALook)
{
    for (const Payload& unseen :
         {Payload(payload::Promised{fromMs(0), {}, {}}),
          Payload(payload::HandedOver{*UserId::parse(u"chen"), *UserId::parse(u"li"), {}})}) {
        RequestStory story;
        story.says(u"王婶"_s, u"咋办"_s, 0);
        const EventId seen = story.by(u"chen"_s, 1, payload::Claimed{story.user(u"chen"_s)});
        story.by(u"chen"_s, 5, unseen);
        EXPECT_EQ(story.outcomes().last(), Outcome::Applied);
        story.by(u"li"_s, 6, payload::Closed{{}, seen});
        EXPECT_EQ(story.outcomes().last(), Outcome::Review);
    }
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    const EventId seen = story.by(u"li"_s, 1, payload::Closed{{}, {}});
    story.by(u"chen"_s, 2, payload::Reopened{{}});
    story.by(u"li"_s, 3, payload::Closed{{}, seen});
    EXPECT_EQ(story.outcomes().last(), Outcome::Review);
}

TEST(RequestFold, TwoRepliesAreBothShown)
{
    RequestStory story;
    story.says(u"王婶"_s, u"咋办"_s, 0);
    story.by(u"li"_s, 2, payload::Replied{u"带身份证"_s, {}, {}});
    story.by(u"chen"_s, 2, payload::Replied{u"带身份证"_s, {}, {}});
    EXPECT_EQ(story.request()->replies.size(), 2);
    EXPECT_EQ(story.outcomes().last(), Outcome::Applied);
}

TEST(RequestFold, AnyEventsInAnyOrderGiveOneOutcomeEachAndTheSameBytesTwice)
{
    for (unsigned seed = 1; seed <= soaked(400U); ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        RequestStory story;
        QList<FoldedEvent> events = story.randomEvents(random, 40);
        std::ranges::shuffle(events, random);
        RequestFold once(story.id());
        RequestFold again(story.id());
        for (const FoldedEvent& event : events) {
            once.apply(event);
            again.apply(event);
        }
        ASSERT_EQ(once.history().size(), events.size());
        ASSERT_EQ(once.history(), again.history());
        ASSERT_EQ(once.request().has_value(), again.request().has_value());
        if (once.request()) {
            ASSERT_EQ(canonicalBytes(*once.request()), canonicalBytes(*again.request()));
        }
    }
}

} // namespace keting
