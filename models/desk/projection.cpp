// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/projection.h"

#include "models/clock/requestclocks.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLineMax = 120; //!< Characters of the last line a row keeps.
constexpr qsizetype kFirstTextMax = 500;

Rank rankOf(const Request& request, bool active)
{
    switch (request.stage) {
    case Stage::Closed:
    case Stage::Rated: return Rank::Closed;
    case Stage::Dismissed: return Rank::Dismissed;
    case Stage::Merged: return Rank::Merged;
    case Stage::New:
    case Stage::Claimed:
    case Stage::Answered:
    case Stage::InProgress:
    case Stage::Ready: break;
    }
    return active && !request.snoozedUntil ? Rank::Active : Rank::Resting;
}

void fillLastLine(InboxRow& row, const Request& request)
{
    const auto take = [&](Instant time, const QString& text) {
        if (time >= row.lastAt) {
            row.lastAt = time;
            row.lastText = text.left(kLineMax).simplified();
        }
    };
    if (!request.messages.isEmpty())
        row.firstText = request.messages.first().message.text.left(kFirstTextMax);
    for (const AskerMessage& asked : request.messages)
        take(asked.message.time, asked.message.text);
    for (const Reply& reply : request.replies)
        take(reply.time, reply.text);
    for (const ProgressNote& note : request.notes)
        take(note.time, note.text);
}

//! Its first reply of the last cycle is missing, or was when it was closed.
bool isMissing(const RequestClock& clock, const Request& request)
{
    const bool last = clock.cycle == request.cycles.size() - 1;
    return clock.kind == ClockKind::FirstReply && last
        && (clock.state == ClockState::Running
            || (clock.state == ClockState::Ended && request.isClosed()));
}

void fillWaits(StoredRequest& stored, const Request& request, const QList<RequestClock>& clocks)
{
    for (const RequestClock& clock : clocks) {
        const bool reply
            = clock.kind == ClockKind::FirstReply || clock.kind == ClockKind::NextReply;
        if (clock.state == ClockState::Running && reply)
            stored.row.unread = true;
        if (!isMissing(clock, request))
            continue;
        stored.row.firstReplyWait
            = clock.left ? FirstReplyWait::LeftMessage : FirstReplyWait::Message;
        if (clock.state == ClockState::Running && clock.due)
            stored.firstReplyUntil = lastInTime(*clock.due, clock.precision);
    }
}

//! A cycle that ended without a reply before the due instant leaves the judgement to the next one,
//! so that what has once been overdue is so for good. What was dismissed or merged is not judged.
bool wasEverOverdue(const Request& request, const QList<RequestClock>& clocks)
{
    return (request.isOpen() || request.isClosed())
        && std::ranges::any_of(clocks, [](const RequestClock& clock) {
               return clock.kind == ClockKind::FirstReply && clock.wasOverdue();
           });
}

void fillReplyFacts(InboxRow& row, const Request& request, const QList<RequestClock>& clocks,
                    const CalendarHistory& calendar)
{
    const auto first = firstReplyClock(clocks);
    row.left = first && first->left;
    if (first && (first->state == ClockState::Met || first->state == ClockState::Late)) {
        row.firstReplySeconds = calendar.openSeconds(first->start, *first->stopped);
        row.onTime = first->state == ClockState::Met;
    } else if (wasEverOverdue(request, clocks)) {
        row.onTime = false;
    }
}

void fillPromises(StoredRequest& stored, const Request& request)
{
    for (const Promise& promise : request.promises) {
        stored.promises.append(StoredRequest::Promise{promise.due, promise.kept});
        if (!promise.kept && request.isOpen())
            stored.row.promiseDue
                = std::min(stored.row.promiseDue.value_or(promise.due), promise.due);
    }
}

} // namespace

QString projectionSetting()
{
    return u"projection"_s;
}

Result<bool> tablesFit(Tables& tables)
{
    return tables.settings.value(projectionSetting()).map([](const std::optional<QString>& made) {
        return made == QString::number(kProjectionVersion);
    });
}

Result<void> markTablesFit(Tables& tables)
{
    return tables.settings.set(projectionSetting(), QString::number(kProjectionVersion));
}

StoredRequest projectRequest(const Request& request, const Records& records, const QByteArray& hash)
{
    const QList<RequestClock> clocks = clocksOf(request, records.calendar, records.county.policy());
    const auto active = activeClock(clocks);
    StoredRequest stored{.row = InboxRow{.id = request.id}};
    InboxRow& row = stored.row;
    row.village = request.village.toString();
    row.asker = request.asker;
    row.title = request.title;
    row.category = request.category;
    row.received = request.messages.isEmpty() ? request.cycles.first().opened
                                              : request.messages.first().message.time;
    row.stage = request.stage;
    row.owner = request.owner ? request.owner->toString() : QString();
    row.rank = rankOf(request, active.has_value());
    row.waitingReason = request.waitingReason;
    if (!request.waitingReason.isEmpty())
        row.waitingSince = request.pauses.last().from;
    row.snoozedUntil = request.snoozedUntil;
    row.coAskers = int(request.coAskers.size());
    row.needsLook = request.needsLook;
    for (const Cycle& cycle : request.cycles) {
        if (cycle.rating)
            row.rating = cycle.rating;
    }
    if (active && request.isOpen()) {
        row.clock = active->kind;
        row.due = active->due;
        row.precision = active->precision;
        row.clockStart = active->start;
    }
    fillLastLine(row, request);
    fillWaits(stored, request, clocks);
    fillReplyFacts(row, request, clocks, records.calendar);
    fillPromises(stored, request);
    if (!request.isOpen())
        stored.ended = request.cycles.last().ended;
    stored.hash = hash;
    return stored;
}

} // namespace keting
