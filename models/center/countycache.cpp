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
        const auto events = log.after(countyScope(), m_sseq, kEventsAtOnce);
        if (!events)
            return tl::unexpected(events.error());
        if (events->isEmpty())
            return m_county;
        auto next = std::make_shared<County>(*m_county);
        for (const PlacedEvent& placed : *events)
            next->apply(placed.sent.event, decodeCountyBody(placed.sent.event));
        m_sseq = events->last().sseq;
        m_county = std::move(next);
    }
}

} // namespace keting
