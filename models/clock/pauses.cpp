// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/pauses.h"

#include <algorithm>

namespace keting {

Pauses::Pauses(std::vector<TimeSpan> spans)
{
    std::ranges::sort(spans, {}, &TimeSpan::from);
    for (const TimeSpan& span : spans) {
        if (span.from >= span.to)
            continue;
        if (!m_spans.empty() && span.from <= m_spans.back().to)
            m_spans.back().to = std::max(m_spans.back().to, span.to);
        else
            m_spans.push_back(span);
    }
}

bool Pauses::isPaused(Instant instant) const
{
    return std::ranges::any_of(m_spans, [instant](const TimeSpan& span) {
        return span.from <= instant && instant < span.to;
    });
}

std::vector<TimeSpan> Pauses::runningWithin(Instant from, Instant to) const
{
    std::vector<TimeSpan> running;
    Instant at = from;
    for (const TimeSpan& pause : m_spans) {
        if (at < pause.from && at < to)
            running.push_back({at, std::min(pause.from, to)});
        at = std::max(at, pause.to);
    }
    if (at < to)
        running.push_back({at, to});
    return running;
}

} // namespace keting
