// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <chrono>

namespace keting::bench {

//! Milliseconds. On a machine shared with others, `wall` also counts the time they had the
//! processor.
struct Elapsed {
    double wall = 0;
    double own = 0; //!< Wall less waiting for a processor: work, and waiting for disk or threads.
    double cpu = 0; //!< Of this thread.
};

//! Measures the thread that made it, from then on. The kernel says how long the thread was ready
//! but had to wait for a processor; where it does not, `own` is `wall`.
class Stopwatch {
public:
    Stopwatch();
    void restart();
    [[nodiscard]] Elapsed elapsed();

private:
    [[nodiscard]] double queuedMs();

    QFile m_schedule;
    std::chrono::steady_clock::time_point m_start;
    double m_cpu = 0;
    double m_queued = 0;
};

} // namespace keting::bench
