// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarhistory.h"

#include <functional>
#include <random>

namespace keting {

//! The clocks' rules once more, minute by minute and with QDateTime only: slow, short, and sharing
//! no arithmetic with models/clock. Searches end after `days` days.
class SlowClock {
public:
    //! `edits` in order; the first one holds from the beginning.
    explicit SlowClock(std::vector<CalendarVersion> edits) : m_edits(std::move(edits)) {}

    [[nodiscard]] bool isOpen(Instant instant) const;
    [[nodiscard]] Millis openTime(Instant from, Instant to,
                                  const std::vector<TimeSpan>& pauses) const;
    [[nodiscard]] std::optional<Instant>
    addOpen(Instant from, Millis duration, const std::vector<TimeSpan>& pauses, int days) const;

private:
    //! Calls `piece(begin, end, counts)` for each part of each minute; stops when it returns true.
    void walk(Instant from, Instant to, const std::vector<TimeSpan>& pauses,
              const std::function<bool(Instant, Instant, bool)>& piece) const;

    [[nodiscard]] const CalendarRules& inForce(Instant instant) const;

    std::vector<CalendarVersion> m_edits;
};

//! Any hours a manager could enter: none, one or several spans, adjoining ones and 24:00 included.
[[nodiscard]] DayHours randomHours(std::mt19937& random);
//! A week with closed dates and replaced days among the `days` days from `first`.
[[nodiscard]] CalendarRules randomRules(std::mt19937& random, QDate first, int days);
//! Up to three spans within `days` days from `first`, overlapping, reversed and empty ones
//! included.
[[nodiscard]] std::vector<TimeSpan> randomPauses(std::mt19937& random, Instant first, int days);

[[nodiscard]] int between(std::mt19937& random, int least, int most);

} // namespace keting
