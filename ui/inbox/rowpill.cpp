// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rowpill.h"

namespace keting {

namespace {

// The ten minutes of the first-reply rule; the row knows how long it took, and whether in time.
constexpr Seconds kReplyTarget = std::chrono::minutes(10);

using Kind = PillInput::Kind;

std::optional<Kind> activeKind(const InboxRow& row, Instant now)
{
    switch (row.clock) {
    case ClockKind::FirstReply: return row.isLeft() ? Kind::LeftMessage : Kind::FirstReply;
    case ClockKind::NextReply: return Kind::NextReply;
    case ClockKind::Promise: return Kind::Promise;
    case ClockKind::Finish: return Kind::Finish;
    case ClockKind::Progress: return progressKind(row.due, now);
    case ClockKind::None: return std::nullopt;
    }
    return std::nullopt;
}

PillInput answeredInput(const InboxRow& row, PillInput in)
{
    in.kind = Kind::Answered;
    in.left = Millis(0);
    in.target = Millis(0);
    if (!row.firstReplySeconds)
        return in;
    in.target = kReplyTarget;
    in.left = kReplyTarget - Seconds(*row.firstReplySeconds);
    const bool late = row.onTime && !*row.onTime;
    if (late)
        in.left = std::min<Millis>(in.left, -Seconds(1));
    else
        in.left = std::max<Millis>(in.left, Millis(0));
    return in;
}

//! A green tick is for what was answered; a request can be closed without.
PillInput closedInput(const InboxRow& row, PillInput in)
{
    if (row.firstReplySeconds)
        return answeredInput(row, in);
    const bool late = row.onTime == false;
    in.left = late ? Millis(-Seconds(1)) : Millis(0);
    in.target = Millis(0);
    in.kind = row.firstReplyWait != FirstReplyWait::None ? Kind::Unanswered
        : late                                           ? Kind::Answered
                                                         : Kind::Done;
    return in;
}

} // namespace

std::optional<PillInput> rowPillInput(const InboxRow& row, const ClockFace& face, Instant now)
{
    PillInput in;
    in.now = now;
    in.due = row.due.value_or(Instant{});
    in.left = face.left;
    in.target = face.target;
    in.workingDay = face.workingDay;
    in.open = face.open;
    in.unpublishedYear = face.unpublishedYear;
    in.snoozedUntil = row.snoozedUntil;
    in.reason = row.waitingReason;
    in.paused = face.waited;
    if (row.rank == Rank::Dismissed || row.rank == Rank::Merged)
        return std::nullopt;
    if (row.rank == Rank::Closed) {
        in.snoozedUntil.reset();
        return closedInput(row, in);
    }
    if (!row.waitingReason.isEmpty()) {
        in.kind = Kind::Waiting;
        return in;
    }
    if (const auto kind = activeKind(row, now); kind && row.due) {
        in.kind = *kind;
        return in;
    }
    if (row.stage == Stage::Ready) {
        in.kind = Kind::Ready;
        return in;
    }
    return answeredInput(row, in);
}

} // namespace keting
