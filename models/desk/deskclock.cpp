// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskclock.h"

#include <ctime>

namespace keting {

namespace {

//! A machine's oscillator strays by less than a tenth of a second meanwhile.
constexpr Millis kBelieved = std::chrono::minutes(10);

Millis sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<Millis>(std::chrono::seconds(time.tv_sec)
                                              + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

DeskClock::DeskClock(NowFn machine, Follows follows, SteadyFn steady)
    : m_machine(std::move(machine))
    , m_follows(follows)
    , m_steady(steady ? std::move(steady) : SteadyFn(sinceBoot))
{}

Instant DeskClock::now() const
{
    if (m_follows == Follows::Machine)
        return machine();
    const QMutexLocker lock(&m_lock);
    if (m_mark)
        return m_mark->center + (m_steady() - m_mark->steady);
    return machine() - m_presumed.value_or(Millis(0));
}

void DeskClock::heard(Instant center, Millis roundTrip)
{
    const Millis steady = m_steady();
    const QMutexLocker lock(&m_lock);
    const bool isBetter
        = !m_mark || roundTrip <= m_mark->roundTrip || steady - m_mark->steady > kBelieved;
    if (isBetter)
        m_mark = Mark{center + roundTrip / 2, steady, roundTrip};
}

void DeskClock::presume(Millis ahead)
{
    const QMutexLocker lock(&m_lock);
    m_presumed = ahead;
}

std::optional<Millis> DeskClock::ahead() const
{
    const QMutexLocker lock(&m_lock);
    if (!m_mark)
        return std::nullopt;
    return machine() - (m_mark->center + (m_steady() - m_mark->steady));
}

} // namespace keting
