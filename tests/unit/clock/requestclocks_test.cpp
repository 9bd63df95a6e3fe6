// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak.h"
#include "tests/unit/clock/clockstory.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

// One question and one reply, both exactly as precise as said.
Request exchange(const char16_t* asked, Precision askedTo, const char16_t* answered,
                 Precision answeredTo)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 5);
    Request request = *story.request();
    request.messages.first().message.time = at(asked);
    request.messages.first().message.precision = askedTo;
    request.replies.first().time = at(answered);
    request.replies.first().precision = answeredTo;
    return request;
}

ClockState firstState(const Request& request)
{
    return firstReplyClock(clocksOf(request, office(), ServicePolicy{})).value().state;
}

} // namespace

TEST(RequestClocks, TheFirstReplyClockRunsFromTheFirstMessageUntilAHumanReplies)
{
    RequestStory story;
    asks(story, 0);
    asks(story, 4);
    story.by(u"li"_s, 5, payload::Claimed{story.user(u"li"_s)});
    story.by(u"li"_s, 6, payload::Noted{u"问问社保局"_s});
    story.by(u"li"_s, 7, payload::Waited{u"等材料"_s});
    RequestClock clock = only(clocksOf(story));
    EXPECT_EQ(clock.kind, ClockKind::FirstReply);
    EXPECT_EQ(clock.state, ClockState::Running);
    EXPECT_EQ(clock.start, story.at(0));
    EXPECT_EQ(clock.due, story.at(10));
    EXPECT_EQ(clock.stopped, std::nullopt);
    EXPECT_FALSE(clock.left);
    EXPECT_EQ(activeClock(clocksOf(story)), clock);

    replies(story, 9);
    clock = only(clocksOf(story, ClockKind::FirstReply));
    EXPECT_EQ(clock.state, ClockState::Met);
    EXPECT_EQ(clock.stopped, story.at(9));
    EXPECT_EQ(activeClock(clocksOf(story)), std::nullopt);
}

TEST(RequestClocks, AReplyAtTheDueInstantIsInTimeAndOneAfterItStaysLate)
{
    const auto second = Precision::Second;
    const auto* asked = u"2026-10-12T16:50:00";
    EXPECT_EQ(firstState(exchange(asked, second, u"2026-10-12T17:00:00", second)), ClockState::Met);
    EXPECT_EQ(firstState(exchange(asked, second, u"2026-10-12T17:00:01", second)),
              ClockState::Late);
}

TEST(RequestClocks, ATimeKnownToTheMinuteIsLateOnlyInALaterMinute)
{
    const auto second = Precision::Second;
    const auto minute = Precision::Minute;
    const auto state = [](const char16_t* asked, Precision a, const char16_t* answered,
                          Precision b) { return firstState(exchange(asked, a, answered, b)); };
    EXPECT_EQ(state(u"2026-10-12T09:00:30", second, u"2026-10-12T09:10:00", minute),
              ClockState::Met);
    EXPECT_EQ(state(u"2026-10-12T09:00:30", second, u"2026-10-12T09:11:00", minute),
              ClockState::Late);
    EXPECT_EQ(state(u"2026-10-12T09:00:00", minute, u"2026-10-12T09:10:59", second),
              ClockState::Met);
    EXPECT_EQ(state(u"2026-10-12T09:00:00", minute, u"2026-10-12T09:11:00", second),
              ClockState::Late);
    EXPECT_EQ(state(u"2026-10-12T09:00:00", second, u"2026-10-12T09:10:59", second),
              ClockState::Late);
}

TEST(RequestClocks, ARunningClockIsOverdueExactlyWhenAReplyWouldBeLate)
{
    const Instant due = at(u"2026-10-12T09:10:00");
    for (const Precision precision : {Precision::Second, Precision::Minute}) {
        RequestStory story;
        asks(story, 0);
        Request waits = *story.request();
        waits.messages.first().message.time = at(u"2026-10-12T09:00:00");
        waits.messages.first().message.precision = precision;
        const RequestClock running = only(clocksOf(waits, office(), ServicePolicy{}));
        EXPECT_EQ(running.due, due);
        for (const Millis past :
             {Millis(-1), Millis(0), Millis(1), Millis(59'999), Millis(60'000)}) {
            story = RequestStory();
            asks(story, 0);
            replies(story, 5);
            Request answered = *story.request();
            answered.messages = waits.messages;
            answered.replies.first().time = due + past;
            EXPECT_EQ(running.isOverdue(due + past), firstState(answered) == ClockState::Late)
                << past.count();
        }
    }
}

TEST(RequestClocks, TheActiveClockIsTheOneThatIsOverdueFirst)
{
    RequestClock reply{.kind = ClockKind::FirstReply, .due = at(u"2026-10-12T09:10:00")};
    const RequestClock promise{.kind = ClockKind::Promise, .due = at(u"2026-10-12T09:10:30")};
    EXPECT_EQ(activeClock({promise, reply}), reply);
    reply.precision = Precision::Minute;
    EXPECT_EQ(activeClock({promise, reply}), promise);
}

TEST(RequestClocks, AReplyKnownToTheMinuteNeverStopsAClockBeforeItStarted)
{
    const Request request = exchange(u"2026-10-12T09:00:30", Precision::Second,
                                     u"2026-10-12T09:00:00", Precision::Minute);
    const RequestClock clock = only(clocksOf(request, office(), ServicePolicy{}));
    EXPECT_EQ(clock.state, ClockState::Met);
    EXPECT_EQ(clock.stopped, clock.start);
}

TEST(RequestClocks, ALeftMessageHasItsOwnTargetAfterOpening)
{
    RequestStory story;
    asks(story, 8 * kHour);
    ServicePolicy policy;
    policy.leftMessage = minutes(25);
    const RequestClock clock = only(clocksOf(*story.request(), office(), policy));
    EXPECT_TRUE(clock.left);
    EXPECT_EQ(clock.target, minutes(25));
    EXPECT_EQ(clock.due, story.at(kDay + 25));
}

TEST(RequestClocks, AfterAReplyTheOldestUnansweredMessageRunsTheNextClock)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 5);
    asks(story, 20);
    asks(story, 25);
    const RequestClock next = only(clocksOf(story, ClockKind::NextReply));
    EXPECT_EQ(next.start, story.at(20));
    EXPECT_EQ(next.due, story.at(30));
    replies(story, 31);
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).state, ClockState::Late);
    EXPECT_EQ(only(clocksOf(story, ClockKind::FirstReply)).state, ClockState::Met);
}

TEST(RequestClocks, ThanksAndWhatNeedsNoReplyStartNoClock)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 5);
    story.thanks(u"王婶"_s, u"谢谢"_s, 6);
    EXPECT_EQ(clocksOf(story).size(), 1);
    asks(story, 20);
    const MessageKey key = story.request()->messages.last().message.key;
    story.by(u"li"_s, 21, payload::NoReplyNeeded{key, true});
    EXPECT_TRUE(clocksOf(story, ClockKind::NextReply).isEmpty());
    story.by(u"li"_s, 22, payload::NoReplyNeeded{key, false});
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).due, story.at(30));
}

TEST(RequestClocks, WithinOneMinuteTheOrderOfThePasteDecides)
{
    RequestStory story;
    asks(story, 0);
    seenReply(story, 0);
    EXPECT_EQ(only(clocksOf(story)).state, ClockState::Met);
    story.says(u"王婶"_s, u"还要带户口本吗"_s, 0);
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).state, ClockState::Running);
}

TEST(RequestClocks, AConfirmedReplyCountsAtItsTimeInTheGroup)
{
    RequestStory story;
    asks(story, 0);
    story.by(u"li"_s, 12, payload::Replied{u"请带身份证"_s, {}, {}});
    EXPECT_EQ(only(clocksOf(story)).state, ClockState::Late);
    story.by(
        u"desk"_s, 40,
        payload::ReplySeen{story.message(u"李专员"_s, u"请带身份证"_s, 9), story.user(u"li"_s)});
    const RequestClock clock = only(clocksOf(story));
    EXPECT_EQ(clock.state, ClockState::Met);
    EXPECT_EQ(clock.stopped, story.at(9));
}

TEST(RequestClocks, ReopeningStartsACycleAndFreezesTheOldResult)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 12, 1);
    story.by(u"li"_s, 60, payload::Closed{u"办好了"_s, {}});
    const QList<RequestClock> before = clocksOf(story);
    story.by(u"li"_s, 2 * kDay, payload::Reopened{u"没办好"_s});
    QList<RequestClock> after = clocksOf(story);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(after.mid(0, before.size()), before);
    EXPECT_EQ(firstReplyClock(after)->state, ClockState::Late);
    EXPECT_EQ(after.last().kind, ClockKind::FirstReply);
    EXPECT_EQ(after.last().cycle, 1);
    EXPECT_EQ(after.last().due, story.at(2 * kDay + 10));

    replies(story, 2 * kDay + 5);
    after = clocksOf(story);
    EXPECT_EQ(after.mid(0, before.size()), before);
    EXPECT_EQ(after.last().state, ClockState::Met);
}

TEST(RequestClocks, WithinOneSecondTheLogTellsTheCyclesApart)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 12, 1);
    story.by(u"li"_s, 12, payload::Closed{u"办好了"_s, {}});
    const QList<RequestClock> before = clocksOf(story);
    EXPECT_EQ(firstReplyClock(before)->state, ClockState::Late);
    story.by(u"li"_s, 12, payload::Reopened{u"没办好"_s});
    const QList<RequestClock> after = clocksOf(story);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(firstReplyClock(after), firstReplyClock(before));
    EXPECT_EQ(after.last().state, ClockState::Running);
    replies(story, 12);
    EXPECT_EQ(clocksOf(story).last().state, ClockState::Met);
}

TEST(RequestClocks, AMessageThatLedToReopeningRunsFromItsOwnTime)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 5);
    story.by(u"li"_s, 60, payload::Closed{u"办好了"_s, {}});
    story.says(u"王婶"_s, u"还没收到"_s, 90);
    EXPECT_EQ(clocksOf(story).size(), 1) << "a message after the close is a note";
    story.by(u"li"_s, 95, payload::Reopened{u"没办好"_s});
    const RequestClock clock = clocksOf(story).last();
    EXPECT_EQ(clock.start, story.at(90));
    EXPECT_EQ(clock.due, story.at(100));
    EXPECT_EQ(clocksOf(story).size(), 2);
}

TEST(RequestClocks, ClosingOrDismissingEndsWhatRunsAndRestoringBringsItBack)
{
    RequestStory story;
    asks(story, 0);
    const QList<RequestClock> running = clocksOf(story);
    story.by(u"li"_s, 3, payload::Dismissed{u"ad"_s, {}});
    const RequestClock ended = only(clocksOf(story));
    EXPECT_EQ(ended.state, ClockState::Ended);
    EXPECT_EQ(ended.stopped, story.at(3));
    EXPECT_EQ(activeClock(clocksOf(story)), std::nullopt);
    story.by(u"li"_s, 4, payload::Restored{});
    EXPECT_EQ(clocksOf(story), running);
}

TEST(RequestClocks, TheMergedRequestsClocksEndAsMerged)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 3);
    asks(story, 10);
    story.by(u"li"_s, 12, payload::MergedInto{IdSource(9).request(fromMs(0))});
    EXPECT_EQ(only(clocksOf(story, ClockKind::FirstReply)).state, ClockState::Met);
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).state, ClockState::Merged);
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).state, ClockState::Merged);
    EXPECT_TRUE(clocksOf(story, ClockKind::Progress).isEmpty());
}

TEST(RequestClocks, TheRequestThatStaysKeepsTheEarliestRunningClock)
{
    RequestStory other;
    other.says(u"王婶"_s, u"补卡要多久"_s, 3);
    payload::Absorbed absorbed{
        IdSource(9).request(fromMs(0)), u"王婶"_s, other.request()->messages, {}, {}, {}, {}};
    absorbed.messages.first().message.key = "of the other request";
    absorbed.messages.first().event = IdSource(11).event(fromMs(0));

    RequestStory unanswered;
    asks(unanswered, 8);
    unanswered.by(u"li"_s, 9, absorbed);
    EXPECT_EQ(only(clocksOf(unanswered)).start, unanswered.at(3));

    RequestStory answered;
    asks(answered, 0);
    replies(answered, 5);
    answered.by(u"li"_s, 9, absorbed);
    EXPECT_EQ(only(clocksOf(answered, ClockKind::FirstReply)).state, ClockState::Met);
    EXPECT_EQ(only(clocksOf(answered, ClockKind::NextReply)).start, answered.at(3));
    EXPECT_EQ(only(clocksOf(answered, ClockKind::NextReply)).state, ClockState::Running);
    replies(answered, 12);
    EXPECT_EQ(only(clocksOf(answered, ClockKind::NextReply)).state, ClockState::Met);

    absorbed.messages.first().absorbed = true;
    RequestStory stays;
    asks(stays, 8);
    stays.by(u"li"_s, 9, absorbed);
    EXPECT_EQ(only(clocksOf(stays)).start, stays.at(8)) << "it had been answered over there";
}

TEST(RequestClocks, APromiseIsADeadlineOfItsOwn)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 2);
    const EventId kept
        = story.by(u"li"_s, 3, payload::Promised{story.at(8 * kHour), u"县人社局"_s, u"今天"_s});
    RequestClock clock = only(clocksOf(story, ClockKind::Promise));
    EXPECT_EQ(clock.state, ClockState::Running);
    EXPECT_EQ(clock.due, story.at(8 * kHour));
    EXPECT_EQ(clock.promise, kept);
    EXPECT_EQ(activeClock(clocksOf(story)), clock);
    story.by(u"li"_s, 8 * kHour, payload::PromiseKept{kept});
    EXPECT_EQ(only(clocksOf(story, ClockKind::Promise)).state, ClockState::Met);

    story.by(u"li"_s, 9 * kHour, payload::Promised{story.at(10 * kHour), {}, u"再问"_s});
    replies(story, 11 * kHour);
    EXPECT_EQ(clocksOf(story, ClockKind::Promise).last().state, ClockState::Late);
    story.by(u"li"_s, 12 * kHour, payload::Promised{story.at(13 * kHour), {}, u"明天"_s});
    story.by(u"li"_s, 12 * kHour, payload::Dismissed{u"duplicate"_s, {}});
    EXPECT_EQ(clocksOf(story, ClockKind::Promise).last().state, ClockState::Ended);
}

TEST(RequestClocks, OnlyWhatIsFiledAfterAPromiseKeepsIt)
{
    RequestStory story;
    asks(story, 0);
    story.by(u"li"_s, 2, payload::Replied{u"收到"_s, {}, {}});
    story.by(u"li"_s, 2, payload::Promised{story.at(8 * kHour), u"县人社局"_s, u"今天"_s});
    seenReply(story, 4); // The same reply as the group shows it: no second one.
    EXPECT_EQ(only(clocksOf(story, ClockKind::Promise)).state, ClockState::Running);
    story.by(u"li"_s, 2, payload::Closed{u"办好了"_s, {}});
    EXPECT_EQ(only(clocksOf(story, ClockKind::Promise)).state, ClockState::Met);
}

TEST(RequestClocks, ProgressIsDueAtTheCloseOfEachWorkingDayAfterTheStart)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 20);
    const auto due = [&] { return only(clocksOf(story, ClockKind::Progress)).due; };
    EXPECT_EQ(due(), story.at(kDay + 8 * kHour));
    story.by(u"li"_s, kDay + 60, payload::Noted{u"内部"_s});
    EXPECT_EQ(due(), story.at(kDay + 8 * kHour));
    story.by(u"li"_s, kDay + 60, payload::Progressed{u"已送县局"_s});
    EXPECT_EQ(due(), story.at(2 * kDay + 8 * kHour));
    // Friday's note: Monday is next.
    story.by(u"li"_s, 4 * kDay + 60, payload::Progressed{u"在办"_s});
    EXPECT_EQ(due(), story.at(7 * kDay + 8 * kHour));
    story.by(u"li"_s, 7 * kDay, payload::MadeReady{});
    EXPECT_TRUE(clocksOf(story, ClockKind::Progress).isEmpty());
}

TEST(RequestClocks, FinishCountsWorkingDaysAfterTheDayItStarts)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 5);
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).due, story.at(7 * kDay + 8 * kHour));
    story.by(u"li"_s, 7 * kDay + 8 * kHour, payload::MadeReady{});
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).state, ClockState::Met);

    RequestStory slow;
    asks(slow, 0);
    begins(slow, 5, 1);
    slow.by(u"li"_s, 2 * kDay, payload::Closed{u"办好"_s, {}});
    EXPECT_EQ(only(clocksOf(slow, ClockKind::Finish)).state, ClockState::Late);
    EXPECT_EQ(only(clocksOf(slow, ClockKind::Finish)).stopped, slow.at(2 * kDay));
}

TEST(RequestClocks, AMatterPromisedAtOnceIsDueAtTheCloseOfTheDayItStarts)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 0);
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).due, story.at(8 * kHour));
}

TEST(RequestClocks, WaitingPausesFinishAndProgressByTheClosesItSpans)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 2);
    story.by(u"li"_s, 6, payload::Waited{u"等材料"_s});
    for (const ClockKind kind : {ClockKind::Finish, ClockKind::Progress}) {
        EXPECT_EQ(only(clocksOf(story, kind)).state, ClockState::Paused);
        EXPECT_EQ(only(clocksOf(story, kind)).due, std::nullopt);
    }
    EXPECT_EQ(only(clocksOf(story, ClockKind::FirstReply)).state, ClockState::Met)
        << "reply and wait in one go: the reply counts first";
    // Her papers come on Wednesday morning: the closes of Monday and Tuesday were spanned.
    story.says(u"王婶"_s, u"材料来了"_s, 2 * kDay + 30);
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).state, ClockState::Running);
    EXPECT_EQ(only(clocksOf(story, ClockKind::Finish)).due, story.at(4 * kDay + 8 * kHour));
    EXPECT_EQ(only(clocksOf(story, ClockKind::Progress)).due, story.at(2 * kDay + 8 * kHour));
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).due, story.at(2 * kDay + 40));
}

TEST(RequestClocks, ACalendarEditMovesWhatIsStillRunning)
{
    RequestStory story;
    asks(story, 7 * kHour + 55);
    EXPECT_EQ(clocksOf(story).first().due, story.at(kDay + 5));
    CalendarRules rules = officeWeek();
    rules.closed.insert(QDate(2026, 10, 13));
    const CalendarHistory edited = office().with(story.at(8 * kHour), ServiceCalendar(rules));
    EXPECT_EQ(clocksOf(story, edited).first().due, story.at(2 * kDay + 5));
}

TEST(RequestClocks, WithoutOpenTimeNothingIsDueAndAReplyIsInTime)
{
    RequestStory story;
    asks(story, 0);
    EXPECT_EQ(only(clocksOf(story, CalendarHistory())).due, std::nullopt);
    EXPECT_EQ(activeClock(clocksOf(story, CalendarHistory())), std::nullopt);
    replies(story, 100);
    EXPECT_EQ(only(clocksOf(story, CalendarHistory())).state, ClockState::Met);
}

TEST(RequestClocks, AnyLifeOfARequestGivesSaneClocks)
{
    for (unsigned seed = 1; seed <= soaked(400U); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random(seed);
        RequestStory teller;
        RequestFold fold(teller.id());
        for (FoldedEvent& event : teller.randomEvents(random, 60))
            fold.apply(std::move(event));
        if (!fold.request())
            continue;
        int running = 0;
        int firsts = 0;
        for (const RequestClock& clock : clocksOf(*fold.request(), office(), ServicePolicy{})) {
            const bool reply
                = clock.kind == ClockKind::FirstReply || clock.kind == ClockKind::NextReply;
            running += int(reply && clock.state == ClockState::Running);
            firsts += int(clock.kind == ClockKind::FirstReply);
            ASSERT_EQ(clock.isOver(), clock.stopped.has_value());
            ASSERT_TRUE(clock.cycle >= 0 && clock.cycle < fold.request()->cycles.size());
            if (clock.state == ClockState::Late) {
                ASSERT_GT(*clock.stopped, *clock.due);
            }
            if (reply) {
                ASSERT_NE(clock.state, ClockState::Paused);
                ASSERT_GE(clock.stopped.value_or(clock.start), clock.start);
                ASSERT_EQ(clock.due, office().due(clock.start, clock.target));
            }
            if (!fold.request()->isOpen()) {
                ASSERT_TRUE(clock.isOver());
            }
        }
        ASSERT_LE(running, 1);
        ASSERT_LE(firsts, fold.request()->cycles.size());
    }
}

} // namespace keting
