// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/stopwatch.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace keting::bench {

//! One measured number. With a floor (the bare work, measured in the same run) it is judged by
//! value / floor, or by value − floor where the bound is a difference.
struct Figure {
    enum class Against { Ratio, Difference };

    QString name;
    double value = 0;
    QString unit;
    std::optional<double> floor = {};
    //! The bounds asked for, of the ratio or difference where there is a floor, else of the value.
    std::optional<double> atMost = {};
    std::optional<double> atLeast = {};
    Against against = Against::Ratio;
    //! Further numbers about the same work.
    std::vector<std::pair<QString, double>> also = {};
};

//! Prints it as one line of JSON with the machine's load; false when it is out of bounds.
bool report(const Figure& figure);

[[nodiscard]] double median(std::vector<double> values);
//! Of `values` the one that a share of `part` (0–1) does not exceed.
[[nodiscard]] double quantile(std::vector<double> values, double part);

//! Medians of several runs.
[[nodiscard]] Elapsed repeated(int rounds, const std::function<void()>& work);
//! Medians of both, run by turns so that a busy machine slows both alike.
struct Pair {
    Elapsed ours;
    Elapsed floor;
};
[[nodiscard]] Pair byTurns(int rounds, const std::function<void()>& ours,
                           const std::function<void()>& floor);

//! Resident memory of this process, in megabytes.
[[nodiscard]] double residentMegabytes();

} // namespace keting::bench
