// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <vector>

namespace keting {

//! Half-open `[from, to)`.
struct TimeSpan {
    Instant from;
    Instant to;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

//! Moments in which a clock stands still: in order, apart from each other, none empty.
class Pauses {
public:
    //! The end of a pause that still goes on.
    static constexpr Instant kOpenEnd = Instant::max();

    Pauses() = default;
    //! Takes any spans: overlapping and touching ones are joined, empty and reversed ones dropped.
    explicit Pauses(std::vector<TimeSpan> spans);

    [[nodiscard]] const std::vector<TimeSpan>& spans() const { return m_spans; }
    [[nodiscard]] bool isPaused(Instant instant) const;
    //! What is left of `[from, to)` between the pauses, in order.
    [[nodiscard]] std::vector<TimeSpan> runningWithin(Instant from, Instant to) const;

    friend bool operator==(const Pauses&, const Pauses&) = default;

private:
    std::vector<TimeSpan> m_spans;
};

} // namespace keting
