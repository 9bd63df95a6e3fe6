// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/stories.h"

#include "models/wire/eventhash.h"

#include <QSet>

namespace keting {

namespace {

constexpr qsizetype kHashBytes = 16;

} // namespace

std::optional<RequestId> requestOf(const Event& event)
{
    return event.scope.startsWith(QLatin1StringView("v:")) ? requestNamedBy(event.subject)
                                                           : std::nullopt;
}

QList<RequestId> requestsOf(std::span<const Event> events)
{
    QList<RequestId> ids;
    QSet<RequestId> seen;
    for (const Event& event : events) {
        const auto id = requestOf(event);
        if (!id || seen.contains(*id))
            continue;
        seen.insert(*id);
        ids.append(*id);
    }
    return ids;
}

QByteArray requestHash(const Request& request)
{
    return sha256(canonicalBytes(request)).first(kHashBytes);
}

void Stories::tell(FoldedEvent event)
{
    const auto id = requestOf(event.event);
    if (!id)
        return;
    auto story = m_stories.find(*id);
    if (story == m_stories.end()) {
        story = m_stories.insert(*id, {RequestFold(*id), {}});
        m_order.append(*id);
    }
    story->fold.apply(std::move(event));
}

void Stories::end()
{
    for (Story& story : m_stories) {
        if (story.fold.request())
            story.hash = requestHash(*story.fold.request());
    }
}

const Story* Stories::find(const RequestId& request) const
{
    const auto story = m_stories.constFind(request);
    return story == m_stories.cend() ? nullptr : &*story;
}

} // namespace keting
