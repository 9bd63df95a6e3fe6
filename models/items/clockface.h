// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"
#include "models/domain/requestrow.h"

namespace keting {

//! What the clock of a row stands at: open time only.
struct ClockFace {
    Millis left{}; //!< Until due; negative, at least a millisecond, once it is overdue.
    Millis target{}; //!< From start to due.
    Millis workingDay = std::chrono::hours(8);
    Millis waited{}; //!< Since the waiting began, if it waits.
    bool open = true; //!< Service is open, so the clock counts.
    std::optional<int> unpublishedYear; //!< Its due time may still move.
    friend bool operator==(const ClockFace&, const ClockFace&) = default;
};

[[nodiscard]] ClockFace clockFace(const InboxRow& row, Instant now,
                                  const ServiceCalendar& calendar);

} // namespace keting
