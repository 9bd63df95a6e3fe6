// SPDX-License-Identifier: GPL-3.0-or-later
// What the life of a request asks of the desk beside the reply: rest, visits, promises, hand-over,
// what a bad rating asks for, and being found again.
#include "models/desk/deskreader.h"
#include "models/desk/recordcommands.h"
#include "models/desk/requestcommands.h"
#include "models/desk/searchranking.h"
#include "tests/unit/desk/newdesk.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

class DeskLife : public testing::Test {
protected:
    [[nodiscard]] DeskReader reader() { return {place.desk().tables(), place.desk().records()}; }
    [[nodiscard]] QList<InboxRow> inbox(Instant now)
    {
        RequestFilter filter;
        const auto page = reader().page({filter, now, u"li"_s, {}, 50});
        EXPECT_TRUE(page);
        return page->rows;
    }
    [[nodiscard]] ViewCounts counts(Instant now)
    {
        return reader().counts(RequestFilter(), now, u"li"_s).value();
    }
    [[nodiscard]] Request folded(const RequestId& id)
    {
        return **foldFromLog(place.desk().tables().log, id);
    }

    NewDesk place;
    RequestCommands commands{place.desk().writer()};
    UserId li = NewDesk::user(u"li"_s);
    UserId chen = NewDesk::user(u"chen"_s);
};

} // namespace

TEST_F(DeskLife, ASnoozedRequestRestsUntilItsTimeAndThenStandsInTheInboxByItsDueTime)
{
    const RequestId early = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    place.pass(minutes(1));
    const RequestId late = place.phoned(u"老赵"_s, u"想办低保"_s);
    const Instant wakes = place.now() + minutes(5); // Due four minutes after.
    ASSERT_TRUE(commands.snooze(early, wakes, li));

    const Instant before = wakes - Millis(1);
    ASSERT_EQ(inbox(before).size(), 2);
    EXPECT_EQ(inbox(before).first().id, late);
    EXPECT_EQ(inbox(before).last().rank, Rank::Resting);
    EXPECT_EQ(counts(before).unanswered, 1);

    EXPECT_EQ(inbox(wakes).first().id, early) << "by its due time, at that very moment";
    EXPECT_EQ(inbox(wakes).first().rank, Rank::Active);
    EXPECT_EQ(counts(wakes).unanswered, 2);
    EXPECT_EQ(reader().roster(wakes)->size(), place.desk().records()->county.villages().size());
    EXPECT_EQ(*place.desk().tables().requests.nextWake(before), wakes);
    EXPECT_EQ(*place.desk().tables().requests.nextWake(wakes), std::nullopt);
    place.expectSound();
}

TEST_F(DeskLife, ASnoozeHidesNothingThatIsOverdue)
{
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    ASSERT_TRUE(commands.snooze(id, place.now() + hours(2), li));
    const Instant due = *inbox(place.now()).first().due;
    EXPECT_EQ(inbox(due).first().rank, Rank::Resting);
    EXPECT_EQ(counts(due).overdue, 0);
    const Instant over = due + Millis(1);
    EXPECT_EQ(*place.desk().tables().requests.nextWake(place.now()), over);
    EXPECT_EQ(inbox(over).first().rank, Rank::Active) << "the clock ran on under the snooze";
    EXPECT_EQ(counts(over).overdue, 1);
    EXPECT_EQ(counts(over).unanswered, 1);
    place.setNow(over);
    EXPECT_EQ(commands.snooze(id, over + hours(1), li).error().code, Error::Code::Conflict);
    place.expectSound();
}

TEST_F(DeskLife, ATimeAheadLiesWithinAYear)
{
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const Instant far = place.now() + hours(24 * 367);
    EXPECT_EQ(commands.snooze(id, far, li).error().code, Error::Code::Invalid);
    EXPECT_EQ(commands.promise(id, far, {}, {}, li).error().code, Error::Code::Invalid);
    EXPECT_EQ(commands.planVisit(id, far, u"帮办员"_s, li).error().code, Error::Code::Invalid);
    EXPECT_EQ(folded(id).snoozedUntil, std::nullopt);
    EXPECT_TRUE(folded(id).promises.isEmpty());
    EXPECT_TRUE(folded(id).visits.isEmpty());
}

TEST_F(DeskLife, NoReplyIsDatedBeforeItsQuestion)
{
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const Instant came = place.now();
    place.setNow(came - minutes(61));
    const auto early = commands.reply(id, {u"带户口簿来"_s, {}, {}, {}}, li);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Error::Code::WrongClock);
    EXPECT_TRUE(folded(id).replies.isEmpty());
    place.setNow(came - minutes(59));
    EXPECT_TRUE(commands.reply(id, {u"带户口簿来"_s, {}, {}, {}}, li))
        << "an office's clock may be off; nobody's answer waits for that";
}

TEST_F(DeskLife, AMatterIsDescribedByACategoryAndAChecklistThereAre)
{
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    const auto wrong = commands.describe(id, {{}, u"nope"_s, {}}, li);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Error::Code::NotFound);
    EXPECT_TRUE(wrong.error().detail.contains(u"police"_s)) << qPrintable(wrong.error().detail);
    EXPECT_EQ(commands.describe(id, {{}, {}, u"nope"_s}, li).error().code, Error::Code::NotFound);
    EXPECT_TRUE(commands.describe(id, {u"补办身份证"_s, u"police"_s, {}}, li));
    ASSERT_TRUE(commands.dismiss(id, u"off-topic"_s, li));
    EXPECT_EQ(commands.describe(id, {u"补办身份证"_s, u"social"_s, {}}, li).error().code,
              Error::Code::Conflict);
    EXPECT_EQ(commands.noReplyNeeded(id, {}, true, li).error().code, Error::Code::Conflict);
}

TEST_F(DeskLife, WhoActsOnAWokenRequestEndsItsSnooze)
{
    const RequestId id = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    ASSERT_TRUE(commands.snooze(id, place.now() + minutes(30), li));
    ASSERT_TRUE(commands.note(id, u"先放一放"_s, li));
    EXPECT_TRUE(folded(id).snoozedUntil) << "before its time a note wakes nobody";
    place.pass(minutes(31));
    ASSERT_TRUE(commands.reply(id, {u"带户口簿来"_s, {}, {}, {}}, li));
    EXPECT_FALSE(folded(id).snoozedUntil);
    EXPECT_EQ(inbox(place.now()).first().rank, Rank::Resting) << "answered: nothing is due";
    EXPECT_FALSE(commands.snooze(id, {}, li)) << "it is awake";
    place.expectSound();
}

TEST_F(DeskLife, AWokenRequestWithoutAClockStandsBelowTheOverdueAndAboveTheRunning)
{
    const RequestId answered = place.phoned(u"王婶"_s, u"身份证掉了怎么补办"_s);
    ASSERT_TRUE(commands.reply(answered, {u"带户口簿来"_s, {}, {}, {}}, li));
    const Instant wakes = place.now() + hours(2);
    ASSERT_TRUE(commands.snooze(answered, wakes, li));
    place.setNow(wakes - minutes(5));
    const RequestId fresh = place.phoned(u"老赵"_s, u"想办低保"_s); // Due five minutes after.
    const auto rows = inbox(wakes);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows.first().id, answered);
    EXPECT_EQ(rows.last().id, fresh);
    EXPECT_EQ(counts(wakes + minutes(1)).overdue, 0) << "a reminder is no deadline";
    // Overdue five minutes after it woke, or long before: all overdue ones stand together.
    const auto later = inbox(wakes + minutes(6));
    EXPECT_EQ(later.first().id, fresh);
    EXPECT_EQ(later.last().id, answered);
}

TEST_F(DeskLife, AVisitIsPlannedForTheVillagesAgentDoneAndNoted)
{
    const RequestId id = place.phoned(u"王婶"_s, u"行动不便，想办残疾证"_s);
    const Instant when = place.now() + hours(24);
    EXPECT_FALSE(commands.planVisit(id, when, u" "_s, li)) << "the village has no agent yet";
    EXPECT_FALSE(commands.planVisit(id, place.now(), u"帮办员"_s, li)) << "that time has passed";
    ASSERT_TRUE(RecordCommands(place.desk(), li)
                    .staff({{NewDesk::village(), StaffRole::Agent, chen, {}, {}, {}, {}, {}}}));
    ASSERT_TRUE(commands.planVisit(id, when, {}, li));
    ASSERT_EQ(folded(id).visits.size(), 1);
    EXPECT_EQ(folded(id).visits.first().agent, u"陈专员"_s);
    const EventId visit = folded(id).visits.first().event;
    place.setNow(when);
    ASSERT_TRUE(commands.finishVisit(id, visit, u"已上门照相"_s, chen));
    EXPECT_EQ(folded(id).visits.first().done, when);
    EXPECT_EQ(folded(id).visits.first().note, u"已上门照相"_s);
    EXPECT_EQ(commands.finishVisit(id, visit, {}, chen).error().code, Error::Code::Conflict);
}

TEST_F(DeskLife, ABadRatingIsFollowedByCallBackFindingAndCorrection)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    ASSERT_TRUE(commands.close(id, u"已批"_s, li));
    EXPECT_EQ(commands.remedy(id, Remedy::CallBack, u"问过了"_s, li).error().code,
              Error::Code::Conflict);
    ASSERT_TRUE(commands.rate(id, 2, u"等得久"_s, li));
    EXPECT_EQ(folded(id).stage, Stage::Rated);
    EXPECT_FALSE(commands.remedy(id, Remedy::CallBack, u"  "_s, li));
    for (const Remedy step : {Remedy::CallBack, Remedy::Finding, Remedy::Correction}) {
        EXPECT_EQ(owedRemedy(folded(id)), step);
        if (step < Remedy::Correction)
            EXPECT_EQ(commands.remedy(id, Remedy(int(step) + 1), u"办了"_s, li).error().code,
                      Error::Code::Conflict)
                << "one comes after the other";
        ASSERT_TRUE(commands.remedy(id, step, u"办了"_s, li));
    }
    EXPECT_EQ(owedRemedy(folded(id)), std::nullopt);
    place.pass(hours(7 * 24 + 1));
    EXPECT_EQ(commands.rate(id, 5, {}, li).error().code, Error::Code::Conflict);
    ASSERT_TRUE(commands.reopen(id, u"又来问"_s, li));
    EXPECT_EQ(folded(id).stage, Stage::Claimed);
    place.expectSound();
}

TEST_F(DeskLife, RatedRequestsAreCountedAndListedAsClosed)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    ASSERT_TRUE(commands.close(id, {}, li));
    ASSERT_TRUE(commands.rate(id, 5, {}, li));
    RequestFilter filter;
    filter.view = View::Closed;
    const auto page = reader().page({filter, place.now(), {}, {}, 10});
    ASSERT_EQ(page->rows.size(), 1);
    EXPECT_EQ(page->rows.first().stage, Stage::Rated);
    filter.view = View::All;
    filter.from = filter.to = localDate(place.now());
    const auto figures = reader().dashboard(filter, place.now());
    EXPECT_EQ(figures->total.closed, 1);
    EXPECT_EQ(figures->total.satisfied, 1);
    EXPECT_EQ(inbox(place.now()).size(), 0);
    place.expectSound();
}

TEST_F(DeskLife, OnlySomebodyKnownTakesARequestOver)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    const auto nobody = NewDesk::user(u"nobody"_s);
    const auto refused = commands.handOver(id, nobody, {}, li);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::NotFound);
    EXPECT_TRUE(refused.error().detail.contains(u"nobody is known as \"nobody\""));
    EXPECT_TRUE(commands.handOver(id, chen, {}, li)) << "a person of the county's record";
    ASSERT_TRUE(
        RecordCommands(place.desk(), li)
            .staff({{NewDesk::village(), StaffRole::TownWorker, chen, {}, nobody, {}, {}, {}}}));
    EXPECT_TRUE(commands.handOver(id, nobody, {}, chen)) << "stands in in this very village";
    EXPECT_EQ(folded(id).owner, nobody);
}

TEST_F(DeskLife, ARefusedClaimNamesTheOwner)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    ASSERT_EQ(folded(id).owner, li) << "who took the call";
    const auto refused = commands.claim(id, chen);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Conflict);
    EXPECT_TRUE(refused.error().detail.startsWith(u"li has claimed"_s));
}

TEST_F(DeskLife, WhatIsSoAlreadyIsNotWrittenASecondTime)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    const auto again = [&](const Result<Written>& written) {
        ASSERT_TRUE(written) << qPrintable(written.error().detail);
        EXPECT_TRUE(written->events.isEmpty());
        ASSERT_EQ(written->requests.size(), 1);
        EXPECT_EQ(written->rows.size(), 1);
        EXPECT_EQ(commands.undo(*written, li).error().code, Error::Code::NotFound);
    };
    const auto events = [&] { return folded(id).history.size(); };
    const auto before = events();
    again(commands.claim(id, li));
    EXPECT_EQ(events(), before) << "li took the call";
    ASSERT_TRUE(commands.start(id, Route::Guided, li));
    const auto started = events();
    again(commands.start(id, Route::Guided, li));
    EXPECT_EQ(events(), started);
    ASSERT_TRUE(commands.start(id, Route::Proxy, li)) << "the villager may change their mind";
    ASSERT_TRUE(commands.close(id, {}, li));
    ASSERT_TRUE(commands.rate(id, 4, u"还行"_s, li));
    const auto rated = events();
    again(commands.rate(id, 4, u"还行"_s, li));
    EXPECT_EQ(events(), rated);
    ASSERT_TRUE(commands.rate(id, 4, u"还可以"_s, li)) << "another word is another rating";
    ASSERT_TRUE(commands.reopen(id, {}, li));
    ASSERT_TRUE(commands.close(id, {}, li));
    const auto next = commands.rate(id, 4, u"还可以"_s, li);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->events.size(), 1) << "the next cycle is rated by itself";
}

TEST_F(DeskLife, TheSameRatingTwiceIsWrittenOnceAndAnotherOneCounts)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    ASSERT_TRUE(commands.close(id, u"批了"_s, li));
    const auto ratings
        = [&] { return std::ranges::count(folded(id).history, u"rated"_s, &HistoryEntry::kind); };
    const auto first = commands.rate(id, 4, u"快"_s, li);
    ASSERT_TRUE(first);
    const auto again = commands.rate(id, 4, u"快"_s, li);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->events.isEmpty());
    EXPECT_EQ(ratings(), 1);
    ASSERT_TRUE(commands.rate(id, 4, u"快，就是远"_s, li));
    EXPECT_EQ(ratings(), 2) << "other words";
    ASSERT_TRUE(commands.rate(id, 5, u"快，就是远"_s, li));
    EXPECT_EQ(ratings(), 3) << "another level";
    const auto back = commands.rate(id, 4, u"快"_s, li);
    ASSERT_TRUE(back);
    EXPECT_EQ(ratings(), 4) << "the last word was another one";
    ASSERT_TRUE(commands.undo(*back, li));
    ASSERT_TRUE(commands.rate(id, 4, u"快"_s, li));
    EXPECT_EQ(ratings(), 5) << "what was taken back can be said again";
    EXPECT_EQ(folded(id).cycles.last().rating, 4);
}

TEST_F(DeskLife, APromiseIsKeptOnceAndTextsHaveALimit)
{
    const RequestId id = place.phoned(u"王婶"_s, u"低保批了没有"_s);
    ASSERT_TRUE(commands.promise(id, {}, u"县民政局"_s, u"问到就回"_s, li));
    const EventId promise = folded(id).promises.first().event;
    ASSERT_TRUE(commands.keepPromise(id, promise, li));
    EXPECT_EQ(commands.keepPromise(id, promise, li).error().code, Error::Code::Conflict);
    const QString tooLong(20'001, u'长');
    EXPECT_EQ(commands.close(id, tooLong, li).error().code, Error::Code::TooLarge);
    EXPECT_EQ(commands.ready(id, tooLong, li).error().code, Error::Code::TooLarge);
    EXPECT_EQ(commands.sendOn(id, u"县民政局"_s, tooLong, li).error().code, Error::Code::TooLarge);
    EXPECT_EQ(commands.handOver(id, chen, tooLong, li).error().code, Error::Code::TooLarge);
    EXPECT_TRUE(folded(id).isOpen());
}

TEST_F(DeskLife, SearchPutsTheMatterBeforeTheMentionAndTheNewestFirstAmongEquals)
{
    const RequestId mention = place.phoned(u"王婶"_s, u"医保卡和社保卡是不是一张卡"_s);
    const RequestId phrase = place.phoned(u"老赵"_s, u"请问医保报销要多久"_s);
    const RequestId matter = place.phoned(u"小吴"_s, u"外地看病的票能报吗"_s);
    ASSERT_TRUE(commands.describe(matter, {u"医保报销"_s, {}, {}}, li));
    const RequestId newer = place.phoned(u"阿秀"_s, u"医保报销在哪里办"_s);
    const auto ids = [this](const QString& text, int limit = 10) {
        QList<RequestId> found;
        const auto rows = reader().search(text, limit);
        EXPECT_TRUE(rows);
        for (const InboxRow& row : *rows)
            found.append(row.id);
        return found;
    };
    EXPECT_EQ(ids(u"医保报销"_s), (QList{matter, newer, phrase}));
    EXPECT_EQ(ids(u"医保报销"_s, 1), QList{matter});
    EXPECT_EQ(ids(u"医保报销"_s, 0), QList<RequestId>());
    EXPECT_TRUE(ids(u"医保"_s).contains(mention));
    EXPECT_EQ(ids(matter.toString()), QList{matter});
    EXPECT_EQ(ids(u' ' + matter.toString().left(18).toUpper()), QList{matter}) << "as it is shown";
    // The words of one request, said at different times.
    EXPECT_EQ(ids(u"外地 医保报销"_s), QList{matter});
    EXPECT_EQ(ids(u"外地 火星"_s), QList<RequestId>());
}

TEST(SearchRanking, ComparesWithoutWidthAndCase)
{
    IdSource ids(1);
    InboxRow plain{.id = ids.request(fromMs(0))};
    plain.firstText = u"ＡＢＣ证 怎么办"_s;
    InboxRow titled{.id = ids.request(fromMs(0))};
    titled.title = u"abc证"_s;
    const auto best = bestFirst({plain, titled}, u" Abc证 "_s);
    EXPECT_EQ(best.first().title, u"abc证"_s);
    EXPECT_EQ(searchWords(u"　Ａb  证 "_s), (QStringList{u"ab"_s, u"证"_s}));
}

TEST_F(DeskLife, ADeskWithoutACentreNumbersItsRequestsItselfAndFindsThemByTheNumber)
{
    const RequestId first = place.phoned(u"王婶"_s, u"医保卡"_s);
    const RequestId second = place.phoned(u"李叔"_s, u"老年证"_s);
    place.expectSound();
    const QString number = reader().request(second, place.now())->number;
    const QString tag = place.desk().records()->county.tagOf(NewDesk::village().toString());
    EXPECT_FALSE(tag.isEmpty());
    EXPECT_EQ(number, tag + u"-2026-0002"_s);
    EXPECT_EQ(*reader().resolve(number.toLower()), second);
    EXPECT_EQ(*reader().resolve(QString(tag + u"-2026-0001"_s)), first);
    EXPECT_EQ(reader().resolve(QString(tag + u"-2026-0003"_s)).error().code, Error::Code::NotFound);
    const auto found = reader().search(number, 10);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1);
    EXPECT_EQ(found->first().id, second);
}

} // namespace keting
