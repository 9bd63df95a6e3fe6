// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <variant>

namespace keting {

//! What the events of a request say, one struct a kind. Reading and writing them as JSON is
//! models/wire's.
namespace payload {

struct Received { //!< "received": an asker's message; the first one opens the request.
    Message message;
    Source source = Source::Paste;
    bool coAsker = false;
    bool acknowledgement = false; //!< Thanks and the like: starts no clock, reopens nothing.
    QString phone;
    QString title; //!< Matter as recognised; only the first one's counts.
    QString category;
    QString checklist;
    friend bool operator==(const Received&, const Received&) = default;
};
struct ReplySeen { //!< "reply-seen": a staff member's message found in a paste or export.
    Message message;
    UserId user;
    friend bool operator==(const ReplySeen&, const ReplySeen&) = default;
};
struct Claimed { //!< "claimed"
    UserId owner;
    friend bool operator==(const Claimed&, const Claimed&) = default;
};
struct Replied { //!< "replied": copied and marked as sent.
    QString text;
    std::optional<SentChecklist> checklist;
    std::optional<Route> route; //!< What the villager chose, if already known.
    friend bool operator==(const Replied&, const Replied&) = default;
};
struct NoReplyNeeded { //!< "no-reply": marks a message, or takes the mark back.
    MessageKey message; //!< Empty: all unanswered ones.
    bool on = true;
    friend bool operator==(const NoReplyNeeded&, const NoReplyNeeded&) = default;
};
struct Started { //!< "started": the villager chose a way to go on.
    Route route = Route::Guided;
    friend bool operator==(const Started&, const Started&) = default;
};
struct Progressed { //!< "progressed"
    QString text;
    friend bool operator==(const Progressed&, const Progressed&) = default;
};
struct Noted { //!< "noted": internal, the villager does not see it.
    QString text;
    friend bool operator==(const Noted&, const Noted&) = default;
};
struct Promised { //!< "promised"
    Instant due;
    QString department;
    QString text;
    friend bool operator==(const Promised&, const Promised&) = default;
};
struct PromiseKept { //!< "promise-kept"
    EventId promise;
    friend bool operator==(const PromiseKept&, const PromiseKept&) = default;
};
struct Waited { //!< "waiting"
    QString reason;
    friend bool operator==(const Waited&, const Waited&) = default;
};
struct Resumed { //!< "resumed"
    friend bool operator==(const Resumed&, const Resumed&) = default;
};
struct Snoozed { //!< "snoozed"; no time = woken
    std::optional<Instant> until;
    friend bool operator==(const Snoozed&, const Snoozed&) = default;
};
struct HandedOver { //!< "handed-over": valid only from the current owner.
    UserId from;
    UserId to;
    QString note;
    friend bool operator==(const HandedOver&, const HandedOver&) = default;
};
struct SentOn { //!< "sent-on": to a department; the owner stays responsible.
    QString department;
    QString note;
    friend bool operator==(const SentOn&, const SentOn&) = default;
};
struct MadeReady { //!< "ready"
    QString note;
    friend bool operator==(const MadeReady&, const MadeReady&) = default;
};
struct Closed { //!< "closed"
    QString result;
    std::optional<EventId> seen; //!< Last event of the request its author had seen.
    friend bool operator==(const Closed&, const Closed&) = default;
};
struct Reopened { //!< "reopened"
    QString reason;
    friend bool operator==(const Reopened&, const Reopened&) = default;
};
struct Dismissed { //!< "dismissed": "ad", "off-topic" or "duplicate"
    QString reason;
    QString evidence;
    friend bool operator==(const Dismissed&, const Dismissed&) = default;
};
struct Restored { //!< "restored": a dismissed request comes back.
    friend bool operator==(const Restored&, const Restored&) = default;
};
struct MergedInto { //!< "merged", on the request that ends
    RequestId into;
    friend bool operator==(const MergedInto&, const MergedInto&) = default;
};
//! What was under way when a request was merged.
struct BroughtWork {
    std::optional<Route> route;
    Instant started;
    std::optional<int> promisedDays;
    QList<Pause> pauses;
    friend bool operator==(const BroughtWork&, const BroughtWork&) = default;
};
struct Absorbed { //!< "absorbed", on the request that stays: what the other one brought.
    RequestId from;
    QString asker;
    QList<AskerMessage> messages;
    QList<Reply> replies;
    QList<Promise> promises; //!< Those still open.
    QList<ProgressNote> notes;
    std::optional<BroughtWork> work;
    friend bool operator==(const Absorbed&, const Absorbed&) = default;
};
struct Rated { //!< "rated"; 5 = very satisfied … 1 = very dissatisfied
    int level = 0;
    QString comment;
    friend bool operator==(const Rated&, const Rated&) = default;
};
struct Remedied { //!< "remedied": what a bad rating asks for.
    Remedy step = Remedy::CallBack;
    QString text;
    friend bool operator==(const Remedied&, const Remedied&) = default;
};
struct Described { //!< "described": matter corrected by hand; empty = unchanged.
    QString title;
    QString category;
    QString checklist;
    friend bool operator==(const Described&, const Described&) = default;
};
struct VisitPlanned { //!< "visit-planned"
    Instant at;
    QString agent;
    friend bool operator==(const VisitPlanned&, const VisitPlanned&) = default;
};
struct VisitDone { //!< "visit-done"
    EventId visit;
    QString note;
    friend bool operator==(const VisitDone&, const VisitDone&) = default;
};
struct Undone { //!< "undone": the fold leaves these events out from here on.
    QList<EventId> events;
    friend bool operator==(const Undone&, const Undone&) = default;
};
struct Unknown { //!< Any other kind.
    bool critical = false; //!< The request is read-only until the program is upgraded.
    friend bool operator==(const Unknown&, const Unknown&) = default;
};
struct Malformed { //!< A known kind whose body breaks its rules.
    QString why;
    friend bool operator==(const Malformed&, const Malformed&) = default;
};

} // namespace payload

using Payload
    = std::variant<payload::Received, payload::ReplySeen, payload::Claimed, payload::Replied,
                   payload::NoReplyNeeded, payload::Started, payload::Progressed, payload::Noted,
                   payload::Promised, payload::PromiseKept, payload::Waited, payload::Resumed,
                   payload::Snoozed, payload::HandedOver, payload::SentOn, payload::MadeReady,
                   payload::Closed, payload::Reopened, payload::Dismissed, payload::Restored,
                   payload::MergedInto, payload::Absorbed, payload::Rated, payload::Remedied,
                   payload::Described, payload::VisitPlanned, payload::VisitDone, payload::Undone,
                   payload::Unknown, payload::Malformed>;

} // namespace keting
