// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inbox/morning.h"
#include "ui/inbox/rowpill.h"
#include "ui/inbox/rowwords.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class RowPill : public testing::Test {
protected:
    RowPill() { test::fillMorning(desk); }

    InboxRow row(qint64 n) const
    {
        for (const InboxRow& row : desk.rows()) {
            if (row.n == n)
                return row;
        }
        ADD_FAILURE() << "no row " << n;
        return test::runningRow(0, 0ms);
    }
    std::optional<PillSpec> pill(const InboxRow& of, Instant now = test::officeMoment()) const
    {
        const auto input = rowPillInput(of, clockFace(of, now, calendar), now);
        return input ? std::optional(pillFor(*input)) : std::nullopt;
    }

    test::FakeInbox desk;
    ServiceCalendar calendar = test::morningCalendar();
};

TEST_F(RowPill, CountsOpenTimeOnlyAcrossTheNight)
{
    EXPECT_EQ(pill(row(4))->text, u"04:12"_s);
    EXPECT_EQ(pill(row(4))->state, PillState::Running);
    EXPECT_NEAR(pill(row(4))->share, 0.42, 0.001);
    EXPECT_EQ(pill(row(3))->text, u"01:38"_s);
    EXPECT_EQ(pill(row(3))->state, PillState::Soon);
    EXPECT_EQ(pill(row(1))->text, u"+02:10"_s);
    EXPECT_EQ(pill(row(1))->state, PillState::Overdue);
}

TEST_F(RowPill, OverdueOutsideServiceTimeStaysOverdue)
{
    InboxRow late = row(5);
    late.due = atLocal(QDate(2026, 10, 9), 17h);
    EXPECT_EQ(pill(late, atLocal(QDate(2026, 10, 9), 20h))->state, PillState::Overdue);
}

TEST_F(RowPill, ATimeKnownToTheMinuteIsOverdueWithTheNextMinute)
{
    InboxRow vague = row(4);
    vague.precision = Precision::Minute;
    const Instant minuteEnds = std::chrono::ceil<std::chrono::minutes>(*vague.due + 1ms);
    EXPECT_EQ(pill(vague, minuteEnds - 1ms)->text, u"00:00"_s);
    EXPECT_EQ(pill(vague, minuteEnds - 1ms)->state, PillState::Soon);
    EXPECT_EQ(pill(vague, minuteEnds)->state, PillState::Overdue);
    const Instant past = *vague.due + 1ms;
    EXPECT_EQ(pillChangesAt(*rowPillInput(vague, clockFace(vague, past, calendar), past)),
              minuteEnds);
}

TEST_F(RowPill, LeftMessageSaysSoAndTurnsOverdue)
{
    EXPECT_EQ(pill(row(8))->state, PillState::LeftMessage);
    EXPECT_EQ(pill(row(8), test::officeMoment() + 6min)->state, PillState::Overdue);
}

TEST_F(RowPill, WaitingRowShowsTheReasonAndNeverANumber)
{
    const auto shown = pill(row(11));
    EXPECT_EQ(shown->state, PillState::Waiting);
    EXPECT_EQ(shown->text, u"等材料"_s);
}

TEST_F(RowPill, SnoozedRowShowsWhenItWakes)
{
    EXPECT_EQ(pill(row(12))->state, PillState::Snoozed);
    EXPECT_NE(pill(row(12), atLocal(QDate(2026, 10, 9), 15h + 30min))->state, PillState::Snoozed);
}

TEST_F(RowPill, ProgressIsMissingOnlyOnTheDayItIsDue)
{
    EXPECT_EQ(pill(row(7))->state, PillState::NoProgress);
    InboxRow noted = row(7);
    noted.due = atLocal(QDate(2026, 10, 10), 17h);
    EXPECT_EQ(pill(noted)->state, PillState::Running);
}

TEST_F(RowPill, LateAnswerStaysLateAndOneInTimeSaysHowFast)
{
    InboxRow closed = row(11);
    closed.rank = Rank::Closed;
    closed.waitingReason.clear();
    closed.firstReplySeconds = 201;
    closed.onTime = true;
    EXPECT_EQ(pill(closed)->state, PillState::Answered);
    EXPECT_TRUE(pill(closed)->text.contains(u"03:21"_s));
    closed.firstReplySeconds = 792;
    closed.onTime = false;
    EXPECT_EQ(pill(closed)->state, PillState::AnsweredLate);
    EXPECT_TRUE(pill(closed)->text.contains(u"+03:12"_s));
    closed.firstReplySeconds = 600; // A left message judged by another target.
    EXPECT_EQ(pill(closed)->state, PillState::AnsweredLate);
}

TEST_F(RowPill, ClosedWithoutAReplyIsNeverCalledAnswered)
{
    InboxRow closed = row(11);
    closed.rank = Rank::Closed;
    closed.waitingReason.clear();
    closed.firstReplySeconds.reset();
    closed.onTime.reset();
    closed.firstReplyWait = FirstReplyWait::Message;
    EXPECT_EQ(pill(closed)->state, PillState::Unanswered);
    EXPECT_EQ(pill(closed)->text, u"closed without a reply"_s);
    closed.onTime = false;
    EXPECT_EQ(pill(closed)->state, PillState::UnansweredLate);
    EXPECT_EQ(pill(closed)->text, u"closed without a reply"_s);
    EXPECT_TRUE(pill(closed)->accessible.contains(u"overdue"_s));
    closed.firstReplyWait = FirstReplyWait::None; // Reopened, and answered then.
    EXPECT_EQ(pill(closed)->state, PillState::AnsweredLate);
    EXPECT_EQ(pill(closed)->text, u"answered late"_s) << "by how much was never measured";
    closed.onTime.reset(); // Nothing in it needed a reply.
    EXPECT_EQ(pill(closed)->text, u"done"_s);
}

TEST_F(RowPill, DismissedRowHasNone)
{
    InboxRow ad = row(5);
    ad.rank = Rank::Dismissed;
    EXPECT_FALSE(pill(ad));
}

TEST_F(RowPill, MomentIsThatOfTheMessageThatWaits)
{
    InboxRow again = row(4);
    again.clock = ClockKind::NextReply;
    again.clockStart = test::officeMoment() - 3min;
    EXPECT_EQ(rowMoment(again), *again.clockStart);
    EXPECT_EQ(rowMoment(row(8)), row(8).received);
    EXPECT_EQ(rowMoment(row(11)), row(11).lastAt);
}

} // namespace
} // namespace keting
