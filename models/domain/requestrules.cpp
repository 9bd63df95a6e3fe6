// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestrules.h"

#include "models/domain/exchange.h"
#include "models/domain/insertbytime.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString withoutSpaces(const QString& text)
{
    QString bare;
    bare.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            bare.append(c);
    }
    return bare;
}

//! Known to the minute, a message may be of any moment in it.
bool agrees(const Message& message, Instant time)
{
    using std::chrono::minutes;
    return message.precision == Precision::Second
        ? message.time == time
        : std::chrono::floor<minutes>(message.time) == std::chrono::floor<minutes>(time);
}

} // namespace

Stage RequestRules::openStage() const
{
    const Cycle& current = m_request.cycles.last();
    if (current.ready)
        return Stage::Ready;
    if (current.started)
        return Stage::InProgress;
    if (isAnswered(m_request))
        return Stage::Answered;
    return m_request.owner ? Stage::Claimed : Stage::New;
}

bool RequestRules::knows(const MessageKey& key) const
{
    return !key.isEmpty()
        && std::ranges::any_of(m_request.messages,
                               [&](const AskerMessage& known) { return known.message.key == key; });
}

bool RequestRules::unseenWorkSince(const EventId& seen) const
{
    const auto& history = m_request.history;
    const auto last = std::ranges::find(history, seen, &HistoryEntry::event);
    const auto from = last == history.end() ? history.begin() : last + 1;
    return std::any_of(from, history.end(), [&](const HistoryEntry& entry) {
        const bool weighty = entry.kind == "received"_L1 || entry.kind == "reopened"_L1
            || entry.kind == "promised"_L1 || entry.kind == "handed-over"_L1;
        return weighty && entry.outcome == Outcome::Applied && entry.actor != m_event.actor;
    });
}

void RequestRules::keepPromises(Instant by)
{
    for (Promise& promise : m_request.promises) {
        if (by >= promise.made) // Of one second the log's order decides.
            promise.kept = std::min(promise.kept.value_or(by), by);
    }
}

void RequestRules::movePromisesKept(Instant from, Instant to)
{
    for (Promise& promise : m_request.promises) {
        if (promise.kept == from)
            promise.kept = std::max(to, promise.made);
    }
}

void RequestRules::begin(Instant when)
{
    if (!cycle().started)
        cycle().started = when;
    if (m_request.stage < Stage::InProgress)
        m_request.stage = Stage::InProgress;
}

void RequestRules::endWaiting(Instant when, bool byAsker)
{
    if (m_request.waitingReason.isEmpty())
        return;
    Pause& pause = m_request.pauses.last();
    pause.to = std::max(when, pause.from);
    pause.endedByAsker = byAsker;
    m_request.waitingReason.clear();
}

bool RequestRules::isSaidWhileWaiting(const Message& message) const
{
    if (m_request.waitingReason.isEmpty())
        return false;
    const Instant since = m_request.pauses.last().from;
    // Where a minute is all that is known, the log tells what came first in it.
    return message.precision == Precision::Minute
        ? message.time >= std::chrono::floor<std::chrono::minutes>(since)
        : message.time > since;
}

void RequestRules::end(Stage stage)
{
    endWaiting(m_event.at, false);
    m_request.snoozedUntil.reset();
    m_request.stage = stage;
    cycle().ended = m_event.at;
}

void RequestRules::addReply(Reply reply)
{
    keepPromises(reply.time);
    placeReply(std::move(reply));
}

void RequestRules::placeReply(Reply reply)
{
    insertByTime(m_request.replies, std::move(reply), &Reply::time);
    if (m_request.stage < Stage::Answered)
        m_request.stage = openStage();
}

Outcome RequestRules::operator()(const payload::Received& p)
{
    if (knows(p.message.key))
        return Outcome::Duplicate;
    const bool needsReply = !p.acknowledgement;
    insertByTime(
        m_request.messages,
        AskerMessage{m_event.id, p.message, p.coAsker, needsReply, false, {}, p.acknowledgement},
        [](const AskerMessage& m) { return m.message.time; });
    if (p.coAsker && p.message.sender != m_request.asker
        && !m_request.coAskers.contains(p.message.sender))
        m_request.coAskers.append(p.message.sender);
    if (!m_request.isOpen())
        return Outcome::Note;
    if (needsReply) {
        m_request.snoozedUntil.reset();
        if (!p.coAsker && isSaidWhileWaiting(p.message))
            endWaiting(p.message.time, true);
    }
    if (m_request.title.isEmpty())
        m_request.title = p.title;
    if (m_request.category.isEmpty())
        m_request.category = p.category;
    if (m_request.checklist.isEmpty())
        m_request.checklist = p.checklist;
    if (m_request.cycles.size() == 1)
        cycle().opened = std::min(cycle().opened, p.message.time);
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::ReplySeen& p)
{
    const auto distance
        = [&](const Reply& known) { return std::chrono::abs(known.time - p.message.time); };
    const Reply* nearest = nullptr;
    for (const Reply& known : std::as_const(m_request.replies)) {
        const bool same
            = known.user == p.user && withoutSpaces(known.text) == withoutSpaces(p.message.text);
        if (same && known.seenInGroup && agrees(p.message, known.time))
            return Outcome::Duplicate;
        if (same && !known.seenInGroup && distance(known) <= kConfirmsWithin
            && (!nearest || distance(known) < distance(*nearest)))
            nearest = &known;
    }
    if (!nearest) {
        addReply(Reply{m_event.id, p.user, p.message.time, p.message.precision, p.message.text,
                       std::nullopt, true, false});
        return m_request.isOpen() ? Outcome::Applied : Outcome::Note;
    }
    Reply confirmed = *nearest;
    m_request.replies.removeOne(confirmed);
    if (!agrees(p.message, confirmed.time)) {
        // It keeps what it kept when it was marked as sent, not what was promised afterwards.
        movePromisesKept(confirmed.time, p.message.time);
        confirmed.time = p.message.time;
        confirmed.precision = p.message.precision;
    }
    confirmed.seenInGroup = true;
    placeReply(std::move(confirmed));
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Claimed& p)
{
    if (m_request.owner)
        return *m_request.owner == p.owner ? Outcome::Note : Outcome::LostClaim;
    if (!m_request.isOpen())
        return Outcome::Stale;
    m_request.owner = p.owner;
    if (m_request.stage == Stage::New)
        m_request.stage = Stage::Claimed;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Replied& p)
{
    const bool open = m_request.isOpen();
    if (p.checklist && open) {
        m_request.title = p.checklist->title;
        m_request.checklist = p.checklist->id;
    }
    addReply(Reply{m_event.id, m_event.actor, m_event.at, Precision::Second, p.text, p.checklist,
                   false, false});
    if (p.route && open) {
        m_request.route = p.route;
        begin(m_event.at);
    }
    return open ? Outcome::Applied : Outcome::Note;
}

Outcome RequestRules::operator()(const payload::NoReplyNeeded& p)
{
    Request unmarked = m_request; // As it waits, or would wait without the marks.
    for (AskerMessage& known : unmarked.messages)
        known.needsReply = known.needsReply || (!p.on && !known.acknowledgement);
    const QSet<qsizetype> waiting = waitingMessages(unmarked);
    bool found = false;
    for (qsizetype i = 0; i < m_request.messages.size(); ++i) {
        AskerMessage& known = m_request.messages[i];
        const bool meant = p.message.isEmpty() ? waiting.contains(i) && known.needsReply == p.on
                                               : known.message.key == p.message;
        if (meant) {
            known.needsReply = !p.on;
            found = true;
        }
    }
    return found ? Outcome::Applied : Outcome::Stale;
}

Outcome RequestRules::operator()(const payload::Started& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    m_request.route = p.route;
    begin(m_event.at);
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Progressed& p)
{
    insertByTime(m_request.notes,
                 ProgressNote{m_event.id, m_event.at, m_event.actor, p.text, false},
                 &ProgressNote::time);
    if (!m_request.isOpen())
        return Outcome::Note;
    begin(m_event.at);
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Noted& p)
{
    insertByTime(m_request.notes, ProgressNote{m_event.id, m_event.at, m_event.actor, p.text, true},
                 &ProgressNote::time);
    return Outcome::Note;
}

Outcome RequestRules::operator()(const payload::Promised& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    if (!p.department.isEmpty())
        m_request.department = p.department;
    m_request.promises.append(
        Promise{m_event.id, m_event.at, p.due, p.department, p.text, m_event.actor, std::nullopt});
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::PromiseKept& p)
{
    const auto promise = std::ranges::find(m_request.promises, p.promise, &Promise::event);
    if (promise == m_request.promises.end() || promise->kept)
        return Outcome::Stale;
    promise->kept = m_event.at;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Waited& p)
{
    if (!m_request.isOpen() || p.reason.isEmpty())
        return Outcome::Stale;
    if (m_request.waitingReason.isEmpty())
        m_request.pauses.append(Pause{m_event.at, std::nullopt, p.reason, false});
    else
        m_request.pauses.last().reason = p.reason;
    m_request.waitingReason = p.reason;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Resumed&)
{
    if (m_request.waitingReason.isEmpty())
        return Outcome::Note;
    endWaiting(m_event.at, false);
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Snoozed& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    m_request.snoozedUntil = p.until;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::HandedOver& p)
{
    if (!m_request.owner || *m_request.owner != p.from || !m_request.isOpen()) {
        m_request.needsLook = true;
        return Outcome::Stale;
    }
    m_request.owner = p.to;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::SentOn& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    m_request.department = p.department;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::MadeReady&)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    begin(m_event.at);
    endWaiting(m_event.at, false);
    cycle().ready = m_event.at;
    m_request.stage = Stage::Ready;
    keepPromises(m_event.at);
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Closed& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    if (p.seen && unseenWorkSince(*p.seen)) {
        m_request.needsLook = true;
        return Outcome::Review;
    }
    end(Stage::Closed);
    keepPromises(m_event.at);
    cycle().result = p.result;
    m_request.needsLook = false;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Reopened&)
{
    if (!m_request.isClosed()) {
        const bool looked = m_request.needsLook && m_request.isOpen();
        m_request.needsLook = m_request.needsLook && !looked;
        return looked ? Outcome::Applied : Outcome::Stale;
    }
    m_request.cycles.append(Cycle{.opened = m_event.at});
    m_request.stage = m_request.owner ? Stage::Claimed : Stage::New;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Dismissed& p)
{
    if (!m_request.isOpen() || p.reason.isEmpty())
        return Outcome::Stale;
    end(Stage::Dismissed);
    m_request.dismissReason = p.reason;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Restored&)
{
    if (m_request.stage != Stage::Dismissed)
        return Outcome::Stale;
    cycle().ended.reset();
    m_request.dismissReason.clear();
    m_request.stage = openStage();
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Rated& p)
{
    if (!m_request.isClosed())
        return Outcome::Note;
    if (p.level < 1 || p.level > 5)
        return Outcome::Malformed;
    if (cycle().ratedAt && m_event.at - *cycle().ratedAt > kRatingMayChangeFor)
        return Outcome::Note;
    if (!cycle().ratedAt)
        cycle().ratedAt = m_event.at;
    cycle().rating = p.level;
    m_request.stage = Stage::Rated;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Remedied& p)
{
    if (!badlyRated(m_request))
        return Outcome::Stale;
    m_request.remedies.append(RemedyNote{m_event.id, p.step, m_event.at, m_event.actor, p.text});
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Described& p)
{
    if (!p.title.isEmpty())
        m_request.title = p.title;
    if (!p.category.isEmpty())
        m_request.category = p.category;
    if (!p.checklist.isEmpty())
        m_request.checklist = p.checklist;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::VisitPlanned& p)
{
    if (!m_request.isOpen())
        return Outcome::Stale;
    m_request.visits.append(Visit{m_event.id, p.at, p.agent, std::nullopt, {}});
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::VisitDone& p)
{
    const auto visit = std::ranges::find(m_request.visits, p.visit, &Visit::event);
    if (visit == m_request.visits.end() || visit->done)
        return Outcome::Stale;
    visit->done = m_event.at;
    visit->note = p.note;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Undone&)
{
    return Outcome::Stale; // RequestFold carries out the ones it accepts.
}

Outcome RequestRules::operator()(const payload::Unknown& p)
{
    m_request.readOnly = m_request.readOnly || p.critical;
    return Outcome::Unknown;
}

Outcome RequestRules::operator()(const payload::Malformed&)
{
    return Outcome::Malformed;
}

} // namespace keting
