// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/countdownclock.h"

#include <algorithm>

namespace keting {

namespace {

Instant nextBoundary(Instant now, Beat beat)
{
    // Strictly after `now`: a beat on the boundary itself must not fire twice.
    if (beat == Beat::Second)
        return std::chrono::floor<Seconds>(now) + Seconds(1);
    return std::chrono::floor<std::chrono::minutes>(now) + std::chrono::minutes(1);
}

} // namespace

CountdownClock::CountdownClock(Now now, QObject* parent) : QObject(parent), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CountdownClock::beat);
}

void CountdownClock::watch(QObject& watcher, Need need)
{
    m_watchers.push_back({&watcher, std::move(need)});
    reschedule();
}

void CountdownClock::beat()
{
    emit ticked(now());
    reschedule();
}

void CountdownClock::reschedule()
{
    const Instant at = now();
    m_beat = finest(at);
    if (m_beat == Beat::None)
        m_timer.stop();
    else
        m_timer.start(nextBoundary(at, m_beat) - at);
}

void CountdownClock::quicken()
{
    if (m_beat != Beat::Second)
        reschedule();
}

Beat CountdownClock::finest(Instant now)
{
    std::erase_if(m_watchers, [](const Watcher& watcher) { return watcher.owner.isNull(); });
    Beat needed = Beat::None;
    for (const Watcher& watcher : m_watchers)
        needed = std::max(needed, watcher.need(now));
    return needed;
}

} // namespace keting
