// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarhistory.h"

namespace keting {

//! One piece of a clock bar, half-open `[from, to)`.
struct ClockSpan {
    enum class Kind {
        Counting, //!< Open time used.
        Remaining, //!< Open time still to be used before the due instant.
        Overrun, //!< Open time after the due instant.
        Closed, //!< Night, weekend, break between two stretches.
        Holiday, //!< A day closed by date rather than by its weekday; see `holiday`.
        Paused,
    };
    Kind kind{};
    Instant from;
    Instant to;
    int calendarVersion = 0;
    QString holiday; //!< Name of the day off or the make-up day; may be empty.

    friend bool operator==(const ClockSpan&, const ClockSpan&) = default;
};

//! Why a clock is due when it is due: spans without gaps from start to end.
struct Explanation {
    std::vector<ClockSpan> spans;
    bool truncated = false; //!< Only the first kMaxSpans spans are told.

    static constexpr std::size_t kMaxSpans = 4096;

    [[nodiscard]] Millis total(ClockSpan::Kind kind) const;

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

//! From `start` to the later of `due` and `reached`. Open time before `reached` (met, or now) is
//! Counting, from there to `due` Remaining, after `due` Overrun; so for a due instant from
//! CalendarHistory::due, Counting + Remaining is exactly the target. `reached` before `start`
//! means that nothing is used yet; without a `due` everything up to `reached` is Counting.
[[nodiscard]] Explanation explain(const CalendarHistory& history, Instant start,
                                  std::optional<Instant> due, Instant reached,
                                  const Pauses& pauses = {});

} // namespace keting
