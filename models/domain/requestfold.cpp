// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/requestfold.h"

#include "models/domain/requestrules.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

void RequestFold::apply(FoldedEvent event)
{
    m_events.append(std::move(event));
    const FoldedEvent& folded = m_events.last();
    if (const auto* undone = std::get_if<payload::Undone>(&folded.payload)) {
        const Outcome outcome = undo(folded, *undone);
        record(folded.event, outcome);
        return;
    }
    record(folded.event, step(folded));
}

Outcome RequestFold::step(const FoldedEvent& folded)
{
    if (!m_request)
        return open(folded);
    // It woke by itself; whoever does something now has seen it.
    if (m_request->snoozedUntil && folded.event.at >= *m_request->snoozedUntil)
        m_request->snoozedUntil.reset();
    return std::visit(RequestRules(*m_request, folded.event), folded.payload);
}

Outcome RequestFold::open(const FoldedEvent& folded)
{
    if (const auto* unknown = std::get_if<payload::Unknown>(&folded.payload)) {
        m_criticalEarly = m_criticalEarly || unknown->critical;
        return Outcome::Unknown;
    }
    if (std::holds_alternative<payload::Malformed>(folded.payload))
        return Outcome::Malformed;
    const auto* received = std::get_if<payload::Received>(&folded.payload);
    if (!received)
        return Outcome::Stale;
    const auto village = VillageCode::parse(villageOfScope(folded.event.scope));
    if (!village)
        return Outcome::Malformed;
    m_request = Request{.id = m_id, .village = *village};
    m_request->asker = received->message.sender;
    m_request->phone = received->phone;
    m_request->source = received->source;
    m_request->readOnly = m_criticalEarly;
    m_request->cycles.append(Cycle{.opened = received->message.time});
    m_request->history = std::exchange(m_early, {});
    payload::Received first = *received;
    first.coAsker = false;
    return RequestRules(*m_request, folded.event)(first);
}

bool RequestFold::mayUndo(const EventId& target, const UserId& by) const
{
    const auto& entries = history();
    const auto entry = std::ranges::find(entries, target, &HistoryEntry::event);
    if (entry == entries.end() || entry->kind == "undone"_L1 || entry->outcome == Outcome::Undone)
        return false;
    const bool ownDoing = entry->actor == by || (m_request && m_request->owner == by);
    if (!ownDoing || !m_request)
        return false;
    const auto reply = std::ranges::find(m_request->replies, target, &Reply::event);
    return reply == m_request->replies.end() || !reply->seenInGroup;
}

Outcome RequestFold::undo(const FoldedEvent& folded, const payload::Undone& undone)
{
    const bool allowed = !undone.events.isEmpty()
        && std::ranges::all_of(undone.events,
                               [&](const EventId& id) { return mayUndo(id, folded.event.actor); });
    if (!allowed)
        return Outcome::Stale;
    for (const EventId& id : undone.events)
        m_skipped.insert(id);
    refold();
    return Outcome::Applied;
}

void RequestFold::record(const Event& event, Outcome outcome)
{
    const HistoryEntry entry{event.id, event.kind, event.actor, event.at, outcome};
    if (m_request)
        m_request->history.append(entry);
    else
        m_early.append(entry);
}

void RequestFold::refold()
{
    const QList<HistoryEntry> before = history();
    m_request.reset();
    m_early.clear();
    m_criticalEarly = false;
    for (qsizetype i = 0; i < m_events.size() - 1; ++i) {
        const FoldedEvent& folded = m_events.at(i);
        if (m_skipped.contains(folded.event.id))
            record(folded.event, Outcome::Undone);
        else if (std::holds_alternative<payload::Undone>(folded.payload))
            record(folded.event,
                   before.at(i).outcome); // Its targets are skipped already, or it was refused.
        else
            record(folded.event, step(folded));
    }
}

} // namespace keting
