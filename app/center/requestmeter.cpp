// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/requestmeter.h"

#include "app/center/metricstext.h"

#include <algorithm>

namespace keting {

RequestMeter::RequestMeter(QList<QByteArray> routes)
    : m_routes(std::move(routes) << "other"), m_durations(std::size_t(m_routes.size()))
{}

QByteArray RequestMeter::routeOf(const QByteArray& target) const
{
    return m_routes.contains(target) ? target : m_routes.constLast();
}

void RequestMeter::began()
{
    const std::scoped_lock lock(m_mutex);
    ++m_inFlight;
}

void RequestMeter::ended(const QByteArray& route, std::chrono::duration<double> worked)
{
    const qsizetype place = m_routes.indexOf(route);
    const auto* const bound = std::ranges::lower_bound(kBounds, worked.count());
    const std::scoped_lock lock(m_mutex);
    --m_inFlight;
    Durations& durations = m_durations[std::size_t(place < 0 ? m_routes.size() - 1 : place)];
    ++durations.counts[std::size_t(bound - kBounds.begin())];
    durations.sum += worked.count();
}

void RequestMeter::handshakeFailed()
{
    const std::scoped_lock lock(m_mutex);
    ++m_failedHandshakes;
}

void RequestMeter::write(MetricsText& text) const
{
    constexpr const char* kName = "keting_request_duration_seconds";
    const std::scoped_lock lock(m_mutex);
    text.add("keting_requests_in_flight", "gauge", "Requests being answered, waiting pulls too.",
             m_inFlight);
    text.add("keting_tls_handshakes_failed_total", "counter",
             "Connections that did not come to an encryption.", m_failedHandshakes);
    text.openHistogram(kName,
                       "From the head of a request to its reply, without a pull's wait for news.");
    for (std::size_t i = 0; i < m_durations.size(); ++i)
        text.addHistogram(kName, "route=\"" + m_routes[qsizetype(i)] + '"', kBounds,
                          m_durations[i].counts, m_durations[i].sum);
}

} // namespace keting
