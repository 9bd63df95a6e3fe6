// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/countycache.h"

#include "models/wire/recordbody.h"

namespace keting {

namespace {

constexpr int kEventsAtOnce = 1000;

} // namespace

Result<std::shared_ptr<const County>> CountyCache::county(ScopeLog& log)
{
    const std::scoped_lock lock(m_mutex);
    while (true) {
        // The last known one is read again: is it still there?
        const auto events = log.after(countyScope(), m_last ? m_last->sseq - 1 : 0, kEventsAtOnce);
        if (!events)
            return tl::unexpected(events.error());
        if (!follows(*events)) {
            m_last.reset();
            m_county = std::make_shared<County>();
            continue;
        }
        const QList<PlacedEvent> fresh = events->mid(m_last ? 1 : 0);
        if (fresh.isEmpty())
            return m_county;
        auto next = std::make_shared<County>(*m_county);
        for (const PlacedEvent& placed : fresh)
            next->apply(placed.sent.event, decodeCountyBody(placed.sent.event));
        m_last = fresh.last();
        m_county = std::move(next);
    }
}

bool CountyCache::follows(const QList<PlacedEvent>& events) const
{
    return !m_last || (!events.isEmpty() && events.first() == *m_last);
}

} // namespace keting
