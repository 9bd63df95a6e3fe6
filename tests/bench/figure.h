// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace keting::bench {

//! One measured number. With a floor (the bare work, measured in the same run) ratio = value /
//! floor.
struct Figure {
    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor;
    //! The bounds asked for, of the ratio where there is a floor, else of the value.
    std::optional<double> atMost;
    std::optional<double> atLeast;
    //! Processor time of the same work: less than the value on a busy machine.
    std::optional<double> cpu;
};

//! Prints it as one line of JSON; false when it is out of bounds.
bool report(const Figure& figure);

[[nodiscard]] double median(std::vector<double> values);
//! Milliseconds that the work takes.
[[nodiscard]] double timed(const std::function<void()>& work);
//! Medians of several runs, in milliseconds.
struct Timing {
    double wall = 0;
    double cpu = 0;
};
[[nodiscard]] Timing repeated(int rounds, const std::function<void()>& work);
//! Medians of both in milliseconds, run by turns so that a busy machine slows both alike.
struct Pair {
    double ours = 0;
    double floor = 0;
};
[[nodiscard]] Pair byTurns(int rounds, const std::function<void()>& ours,
                           const std::function<void()>& floor);
//! Resident memory of this process, in megabytes.
[[nodiscard]] double residentMegabytes();

} // namespace keting::bench
