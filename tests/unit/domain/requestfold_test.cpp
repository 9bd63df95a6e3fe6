// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/requeststory.h"

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

TEST(RequestFold, AnyEventsInAnyOrderGiveOneOutcomeEachAndTheSameBytesTwice)
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
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
