// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <ctime>

namespace keting::bench {

namespace {

double threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

Stopwatch::Stopwatch() : m_schedule(QStringLiteral("/proc/thread-self/schedstat"))
{
    (void)m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    restart();
}

void Stopwatch::restart()
{
    m_queued = queuedMs();
    m_cpu = threadCpuMs();
    m_start = std::chrono::steady_clock::now();
}

Elapsed Stopwatch::elapsed()
{
    const auto end = std::chrono::steady_clock::now();
    const double cpu = threadCpuMs() - m_cpu;
    const double wall = std::chrono::duration<double, std::milli>(end - m_start).count();
    return {wall, std::max(wall - (queuedMs() - m_queued), cpu), cpu};
}

double Stopwatch::queuedMs()
{
    m_schedule.seek(0);
    return m_schedule.read(128).split(' ').value(1).toDouble() / 1e6;
}

} // namespace keting::bench
