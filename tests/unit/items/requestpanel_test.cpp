// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/clockreading.h"
#include "models/items/conversationmodel.h"
#include "models/items/replytext.h"
#include "models/items/requestsummary.h"
#include "models/items/requestverbs.h"
#include "tests/unit/items/samplerequest.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace keting;
using namespace keting::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ClockView clockOf(const RequestView& view, ClockKind kind)
{
    for (const ClockView& clock : view.clocks) {
        if (clock.clock.kind == kind)
            return clock;
    }
    throw std::runtime_error("no such clock");
}

QList<ConversationEntry> entriesOf(const RequestView& view)
{
    return conversationOf(view, u"li"_s, sampleNow());
}

} // namespace

TEST(ClockReading, ACountdownCountsOpenTimeOnlyAndGoesOnPastTheDueInstant)
{
    const ClockView next = clockOf(sampleRequest(), ClockKind::NextReply);
    const ClockReading now = readClock(next, sampleNow());
    EXPECT_EQ(now.target, 10min);
    EXPECT_EQ(now.left, 4min + 12s);
    EXPECT_TRUE(now.open);
    EXPECT_EQ(readClock(next, *next.clock.due).left, 0s);
    EXPECT_EQ(readClock(next, *next.clock.due + 130s).left, -130s);
    const ClockReading night = readClock(next, *parseIso(u"2026-10-08T23:00:00"));
    EXPECT_FALSE(night.open);
    EXPECT_EQ(night.left, 9min + 12s);
}

TEST(ClockReading, NothingIsOverWhileItsMinuteLasts)
{
    ClockView next = clockOf(sampleRequest(), ClockKind::NextReply);
    const Instant due = *next.clock.due;
    const Instant minuteEnds = std::chrono::ceil<std::chrono::minutes>(due + 1ms);
    next.clock.precision = Precision::Minute;
    EXPECT_EQ(readClock(next, minuteEnds - 1ms).left, 0s);
    EXPECT_EQ(readClock(next, minuteEnds).left, due - minuteEnds);
    next.clock.state = ClockState::Met;
    EXPECT_EQ(readClock(next, minuteEnds - 1ms).left, 0s) << "answered in time";
    next.clock.state = ClockState::Late;
    EXPECT_EQ(readClock(next, minuteEnds).left, due - minuteEnds);
    EXPECT_LT(readClock(next, due).left, 0s) << "late, though no open time has passed";
}

TEST(ClockReading, APauseDoesNotCountForFinish)
{
    const ClockView finish = clockOf(sampleRequest(), ClockKind::Finish);
    const ClockReading before = readClock(finish, *parseIso(u"2026-10-08T10:00:00"));
    const ClockReading after = readClock(finish, *parseIso(u"2026-10-08T12:00:00"));
    EXPECT_EQ(before.left, after.left);
    EXPECT_FALSE(readClock(finish, *parseIso(u"2026-10-08T11:00:00")).open);
}

TEST(ClockReading, OneRowAKindInTheOrderOfLifeAndProgressGivesWayFirst)
{
    const RequestView view = sampleRequest();
    QList<ClockKind> kinds;
    for (const ClockView& clock : clocksToShow(view.clocks, 3))
        kinds.append(clock.clock.kind);
    EXPECT_EQ(kinds,
              (QList<ClockKind>{ClockKind::FirstReply, ClockKind::NextReply, ClockKind::Finish}));
    const QList<ClockView> one = clocksToShow(view.clocks, 1);
    ASSERT_EQ(one.size(), 1);
    EXPECT_EQ(one[0].clock.kind, ClockKind::NextReply);
    EXPECT_EQ(clocksToShow(view.clocks, 9).size(), 4);
    EXPECT_TRUE(clocksToShow({}, 3).isEmpty());
}

TEST(RequestSummary, NamesAndNumbersAreMasked)
{
    RequestView view = sampleRequest();
    view.request.phone = u"138"_s + u"00001234"_s;
    const RequestSummary summary = summarise(view);
    EXPECT_EQ(summary.asker, u"王**");
    EXPECT_EQ(summary.phone, u"138****1234");
    EXPECT_EQ(summary.owner, u"李专员");
    EXPECT_TRUE(view.request.id.toString().startsWith(summary.number));
}

TEST(RequestSummary, StagesNameTheRouteAndEndWhereTheRequestEnds)
{
    Request request = sampleRequest().request;
    EXPECT_EQ(stageSteps(request).current, 3);
    EXPECT_EQ(stageSteps(request).names[3], u"In progress · guided");
    request.cycles.last().ready = request.cycles.last().started;
    request.stage = Stage::Closed;
    EXPECT_EQ(stageSteps(request).current, 5);
    request.stage = Stage::Rated;
    EXPECT_EQ(stageSteps(request).current, 6);
    request.stage = Stage::Dismissed;
    EXPECT_EQ(stageSteps(request).names.size(), 2);
}

TEST(RequestSummary, AStageThatWasSkippedIsNotAmongThoseBehind)
{
    Request request = sampleRequest().request;
    request.cycles.last().started.reset();
    request.stage = Stage::Closed;
    EXPECT_EQ(stageSteps(request).names,
              QStringList({u"New"_s, u"Claimed"_s, u"Answered"_s, u"Closed"_s, u"Rated"_s}));
    EXPECT_EQ(stageSteps(request).current, 3);
    request.replies.clear();
    EXPECT_EQ(stageSteps(request).names,
              QStringList({u"New"_s, u"Claimed"_s, u"Closed"_s, u"Rated"_s}));
    EXPECT_EQ(stageSteps(request).current, 2);
    request.stage = Stage::Claimed;
    EXPECT_EQ(stageSteps(request).names.size(), 7) << "what is to come may still happen";
}

TEST(NextStep, AnOpenQuestionComesBeforeEverythingElse)
{
    RequestView view = sampleRequest();
    const NextStep step = nextStep(view, sampleNow());
    EXPECT_EQ(step.kind, NextStep::Kind::Reply);
    EXPECT_EQ(step.limit, u"in time until 09:09:12");
    EXPECT_FALSE(step.overdue);
    EXPECT_TRUE(nextStep(view, sampleNow() + 5min).overdue);
    view.request.readOnly = true;
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::Upgrade);
}

TEST(NextStep, ReadsTheSameUntilItSaysSoAndNoLonger)
{
    const RequestView view = sampleRequest();
    const auto told = [&](Instant at) {
        const NextStep step = nextStep(view, at);
        return std::tuple(step.kind, step.text, step.limit, step.overdue);
    };
    const Instant dueAt = nextStep(view, sampleNow()).until;
    EXPECT_EQ(told(dueAt), told(sampleNow()));
    EXPECT_NE(told(dueAt + 1ms), told(dueAt)) << "it is overdue";
    const Instant dayEnds = nextStep(view, dueAt + 1ms).until;
    EXPECT_EQ(told(dayEnds), told(dueAt + 1ms));
    EXPECT_NE(told(dayEnds + 1ms), told(dayEnds)) << "the hour of another day has its date";
}

TEST(NextStep, WaitingEndedAndBadlyRatedRequestsSaySo)
{
    RequestView view = sampleRequest();
    for (AskerMessage& message : view.request.messages)
        message.needsReply = false;
    recomputeClocks(view, sampleNow());
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::NoteProgress);
    view.request.waitingReason = u"等材料"_s;
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::Wait);
    view.request.stage = Stage::Closed;
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::AskRating);
    view.request.stage = Stage::Rated;
    view.request.cycles.last().rating = 2;
    view.request.cycles.last().ratedAt = sampleNow();
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::CallBack);
    for (const Remedy step : {Remedy::CallBack, Remedy::Finding, Remedy::Correction})
        view.request.remedies.append(
            {view.request.history.constFirst().event, step, sampleNow(), *view.request.owner, {}});
    EXPECT_EQ(nextStep(view, sampleNow()).kind, NextStep::Kind::Nothing);
}

TEST(RequestVerbs, FollowTheStageAndEndWithIt)
{
    Request request = sampleRequest().request;
    EXPECT_TRUE(verbsFor(request).reply);
    EXPECT_TRUE(verbsFor(request).wait);
    EXPECT_FALSE(verbsFor(request).claim);
    EXPECT_FALSE(verbsFor(request).reopen);
    request.waitingReason = u"等材料"_s;
    EXPECT_TRUE(verbsFor(request).resume);
    EXPECT_FALSE(verbsFor(request).wait);
    request.stage = Stage::Closed;
    EXPECT_FALSE(verbsFor(request).reply);
    EXPECT_TRUE(verbsFor(request).rate);
    request.stage = Stage::Rated;
    EXPECT_TRUE(verbsFor(request).rate && verbsFor(request).reopen);
    request.readOnly = true;
    EXPECT_EQ(verbsFor(request), RequestVerbs());
}

TEST(Conversation, FollowsTheGroupsOwnTimeWithDaysAndFoldedEvents)
{
    const QList<ConversationEntry> entries = entriesOf(sampleRequest());
    QList<ConversationEntry::Kind> kinds;
    for (const ConversationEntry& entry : entries)
        kinds.append(entry.kind);
    using K = ConversationEntry::Kind;
    EXPECT_EQ(kinds, (QList<K>{K::Day, K::Asker, K::Reply, K::Events, K::Day, K::Asker, K::Asker}));
    EXPECT_EQ(entries[3].lines.size(), 4);
    EXPECT_TRUE(entries[3].text.contains(u"等材料"));
    EXPECT_TRUE(entries[4].text.startsWith(u"Yesterday"));
}

TEST(Conversation, MarksWhatCameAfterClosingAndWhoAnswered)
{
    const QList<ConversationEntry> entries = entriesOf(sampleRequest());
    EXPECT_FALSE(entries[5].afterHours);
    EXPECT_TRUE(entries[6].afterHours);
    EXPECT_EQ(entries[2].who, u"Me");
    EXPECT_EQ(entries[2].checklist->version, 3);
    EXPECT_EQ(entries[5].who, u"王**");
    EXPECT_TRUE(entries[5].answersNeeded);
    const QList<ConversationEntry> other = conversationOf(sampleRequest(), u"chen"_s, sampleNow());
    EXPECT_EQ(other[2].who, u"李专员");
}

TEST(Conversation, PersonalNumbersInMessagesAreMasked)
{
    RequestView view = sampleRequest();
    view.request.messages[1].message.text = u"打我电话 "_s + u"138"_s + u"00001234"_s;
    for (const ConversationEntry& entry : entriesOf(view))
        EXPECT_FALSE(entry.text.contains(u"00001234"));
}

TEST(Conversation, AnEventThatCameToNothingSaysSo)
{
    RequestView view = sampleRequest();
    const auto waited
        = std::ranges::find(view.request.history, sampleEvent(11), &HistoryEntry::event);
    ASSERT_NE(waited, view.request.history.end());
    waited->outcome = Outcome::Undone;
    EXPECT_TRUE(entriesOf(view)[3].lines[1].contains(u"taken back"));
}

TEST(ConversationModel, UnfoldsEventsAndChecklistsAndNothingElse)
{
    ConversationModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries(entriesOf(sampleRequest()));
    const QString folded = model.index(3).data().toString();
    EXPECT_FALSE(folded.contains(u'\n'));
    model.toggle(3);
    EXPECT_EQ(model.index(3).data().toString().count(u'\n'), 3);
    model.toggle(3);
    EXPECT_EQ(model.index(3).data().toString(), folded);
    EXPECT_FALSE(model.index(2).data().toString().contains(u"一、材料"));
    model.toggle(2);
    EXPECT_TRUE(model.index(2).data().toString().contains(u"一、材料"));
    model.toggle(1);
    EXPECT_FALSE(model.index(1).data(ConversationModel::ExpandedRole).toBool());
    model.toggle(-1);
    model.toggle(99);
}

TEST(ConversationModel, AMatterPromisedInNoDaysIsSaidToBeDoneOnTheSpot)
{
    QList<ConversationEntry> entries = entriesOf(sampleRequest());
    const auto shown = [&](int days) {
        entries[2].checklist.value().promisedDays = days;
        ConversationModel model;
        model.setEntries(entries);
        return model.index(2).data().toString();
    };
    EXPECT_TRUE(shown(0).startsWith(u"done on the spot")) << qPrintable(shown(0));
    EXPECT_FALSE(shown(1).contains(u"on the spot"));
}

TEST(ConversationModel, AVeryLongMessageIsFolded)
{
    RequestView view = sampleRequest();
    view.request.messages[0].message.text = QString(50'000, u'长');
    ConversationModel model;
    model.setEntries(entriesOf(view));
    EXPECT_LT(model.index(1).data().toString().size(), 2000);
    model.toggle(1);
    EXPECT_EQ(model.index(1).data().toString().size(), 50'000);
}

TEST(ReplyText, PiecesComeBackAsTheTextTheyCameFrom)
{
    const QString text = u"二、地点：{{办理地点}}\n{{咨询电话}}{{办理地点}}末"_s;
    const QList<ReplyPiece> pieces = piecesOf(text);
    ASSERT_EQ(pieces.size(), 6);
    EXPECT_EQ(pieces[1], (ReplyPiece{u"办理地点"_s, true}));
    EXPECT_EQ(textOf(pieces), text);
    EXPECT_EQ(piecesOf(u"没有{{"_s), (QList<ReplyPiece>{{u"没有{{"_s, false}}));
    EXPECT_TRUE(piecesOf({}).isEmpty());
}
