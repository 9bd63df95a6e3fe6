// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <algorithm>
#include <compare>

namespace keting {

//! Which deadline a row shows.
enum class ClockKind { None, FirstReply, NextReply, Promise, Progress, Finish };
[[nodiscard]] QString
clockName(ClockKind kind); //!< "first-reply", "promise"…, as on the command line.

//! Inbox order: rank 0 by active due instant, then the waiting and resting, then the ended ones
//! (latest first).
enum class Rank { Active = 0, Resting = 1, Closed = 2, Dismissed = 3, Merged = 4 };

//! What the first reply is of that is running, or was when the request was closed. Stored by
//! number.
enum class FirstReplyWait { None, Message, LeftMessage };

//! Everything a row of the inbox shows. Names are as written; the screen masks them.
struct InboxRow {
    qint64 n = 0; //!< Row number in this database; part of the page cursor.
    RequestId id;
    QString village; //!< Code.
    QString asker;
    QString title;
    QString category;
    QString firstText; //!< The asker's first message, shortened.
    QString lastText; //!< Latest line of the conversation.
    Instant lastAt;
    Instant received; //!< First message's own time.
    Stage stage = Stage::New;
    QString owner; //!< User, empty while unclaimed.
    Rank rank = Rank::Resting;
    ClockKind clock = ClockKind::None; //!< The one that is due next.
    std::optional<Instant> due;
    Precision precision = Precision::Second; //!< How exactly the start of that clock is known.
    std::optional<Instant> clockStart; //!< Start of that clock, for the share that is left.
    bool left = false; //!< Came as a left message; isLeft() tells whether it is one now.
    bool unread = false; //!< Something of the asker is unanswered.
    //! Which first reply of this cycle is missing; closed: for good. Reopened after hours, a
    //! request is a left message again; reopened in service time, it is none any more.
    FirstReplyWait firstReplyWait = FirstReplyWait::None;
    QString waitingReason;
    std::optional<Instant> waitingSince;
    std::optional<Instant> snoozedUntil;
    std::optional<Instant> promiseDue; //!< Earliest open promise.
    std::optional<qint64> firstReplySeconds; //!< Service seconds of the first reply there was.
    //! Of the first reply; false without one: it was overdue when the request was closed.
    std::optional<bool> onTime;
    std::optional<int> rating;
    int coAskers = 0;
    bool needsLook = false;
    //! Its deadline has passed: what was due, done now, would be late.
    [[nodiscard]] bool isOverdue(Instant now) const
    {
        return due && now > lastInTime(*due, precision);
    }
    //! When a snoozed one comes back: at its time, or the moment it is overdue, for a snooze stops
    //! no clock. None: it is not snoozed.
    [[nodiscard]] std::optional<Instant> wakesAt() const
    {
        if (!snoozedUntil || !due)
            return snoozedUntil;
        return std::min(*snoozedUntil, lastInTime(*due, precision) + Millis(1));
    }
    //! While it waits for a first reply, whether that message was left out of hours; later,
    //! whether the request came so.
    [[nodiscard]] bool isLeft() const
    {
        return firstReplyWait == FirstReplyWait::None
            ? left
            : firstReplyWait == FirstReplyWait::LeftMessage;
    }
    friend bool operator==(const InboxRow&, const InboxRow&) = default;
};

//! Position after the last row of a page; equal for equal order keys.
struct PageCursor {
    int rank = 0;
    qint64 sort = 0;
    qint64 received = 0;
    qint64 n = 0;
    friend auto operator<=>(const PageCursor&, const PageCursor&) = default;
};

struct InboxPage {
    QList<InboxRow> rows;
    std::optional<PageCursor> next; //!< None: this was the last page.
};

} // namespace keting
