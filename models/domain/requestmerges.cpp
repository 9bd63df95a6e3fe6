// SPDX-License-Identifier: GPL-3.0-or-later
// What merging does to the request that ends and to the one that stays.
#include "models/domain/insertbytime.h"
#include "models/domain/requestrules.h"

#include <algorithm>

namespace keting {

Outcome RequestRules::operator()(const payload::MergedInto& p)
{
    if (!m_request.isOpen() || p.into == m_request.id)
        return Outcome::Stale;
    end(Stage::Merged);
    m_request.mergedInto = p.into;
    return Outcome::Applied;
}

Outcome RequestRules::operator()(const payload::Absorbed& p)
{
    if (p.from == m_request.id)
        return Outcome::Stale;
    for (AskerMessage message : p.messages) {
        message.broughtBy = m_event.id;
        if (!knows(message.message.key))
            insertByTime(m_request.messages, std::move(message),
                         [](const AskerMessage& m) { return m.message.time; });
    }
    for (Reply reply : p.replies) {
        reply.absorbed = true; // It answered the other request; here it is only part of the story.
        insertByTime(m_request.replies, std::move(reply), &Reply::time);
    }
    for (const ProgressNote& note : p.notes)
        insertByTime(m_request.notes, note, &ProgressNote::time);
    if (!p.asker.isEmpty() && p.asker != m_request.asker && !m_request.coAskers.contains(p.asker))
        m_request.coAskers.append(p.asker);
    if (!m_request.isOpen())
        return Outcome::Note;
    takeOver(p);
    for (const AskerMessage& message : m_request.messages) {
        if (!message.absorbed && m_request.cycles.size() == 1)
            cycle().opened = std::min(cycle().opened, message.message.time);
    }
    return Outcome::Applied;
}

void RequestRules::takeOver(const payload::Absorbed& p)
{
    for (Promise promise : p.promises) {
        promise.made = m_event.at; // Here: what was done before the merge did not keep it.
        promise.kept.reset();
        if (std::ranges::find(m_request.promises, promise.event, &Promise::event)
            == m_request.promises.end())
            m_request.promises.append(std::move(promise));
    }
    if (!p.work)
        return;
    // Of two matters under way the limit that was promised here counts, from the earlier start on.
    if (!cycle().started) {
        QList<Pause> pauses = p.work->pauses;
        for (Pause& pause : pauses)
            pause.to = std::max(pause.from, std::min(pause.to.value_or(m_event.at), m_event.at));
        m_request.pauses = pauses + m_request.pauses;
        m_request.route = p.work->route ? p.work->route : m_request.route;
    }
    begin(p.work->started);
    cycle().started = std::min(*cycle().started, p.work->started);
    if (!cycle().broughtDays)
        cycle().broughtDays = p.work->promisedDays;
}

} // namespace keting
