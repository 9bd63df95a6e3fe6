// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/countycache.h"

#include "models/wire/eventhash.h"
#include "models/wire/recordbody.h"

namespace keting {

namespace {

constexpr int kEventsAtOnce = 1000;

} // namespace

Result<std::shared_ptr<const County>> CountyCache::county(ScopeLog& log)
{
    return log.head(countyScope()).and_then([&](const ScopeCursor& head) {
        return county(log, head);
    });
}

Result<std::shared_ptr<const County>> CountyCache::county(ScopeLog& log, const ScopeCursor& head)
{
    const std::scoped_lock lock(m_mutex);
    // The chain says that it is the same log, and not only as long.
    if (head != m_head) {
        if (const auto read = readOn(log); !read)
            return tl::unexpected(read.error());
    }
    return m_county;
}

Result<void> CountyCache::readOn(ScopeLog& log)
{
    while (true) {
        // The last known one is read again: is it still there?
        const auto events = log.after(countyScope(), m_last ? m_last->sseq - 1 : 0, kEventsAtOnce);
        if (!events)
            return tl::unexpected(events.error());
        if (!follows(*events)) {
            m_last.reset();
            m_head = {};
            m_county = std::make_shared<County>();
            continue;
        }
        const QList<PlacedEvent> fresh = events->mid(m_last ? 1 : 0);
        if (fresh.isEmpty())
            return {};
        auto next = std::make_shared<County>(*m_county);
        for (const PlacedEvent& placed : fresh) {
            next->apply(placed.sent.event, decodeCountyBody(placed.sent.event));
            m_head = advanced(m_head, eventHash(placed.sent));
        }
        m_last = fresh.last();
        m_county = std::move(next);
    }
}

QStringList CountyCache::scopes(const std::shared_ptr<const County>& county, const Account& account,
                                QDate day)
{
    const std::scoped_lock lock(m_mutex);
    if (m_seenIn != county || m_seenOn != day) {
        m_seen.clear();
        m_seenIn = county;
        m_seenOn = day;
    }
    const auto known = m_seen.constFind(account.name.toString());
    if (known != m_seen.cend() && known->account == account)
        return known->scopes;
    QStringList scopes = Rights(account, *county, day).scopes();
    m_seen.insert(account.name.toString(), {account, scopes});
    return scopes;
}

bool CountyCache::follows(const QList<PlacedEvent>& events) const
{
    return !m_last || (!events.isEmpty() && events.first() == *m_last);
}

} // namespace keting
