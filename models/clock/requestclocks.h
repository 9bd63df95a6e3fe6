// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarhistory.h"
#include "models/domain/county.h"
#include "models/domain/requestrow.h"

namespace keting {

enum class ClockState {
    Running,
    Paused, //!< Waiting for the villager; only progress and finish.
    Met, //!< Stopped at or before the due instant.
    Late, //!< Stopped after it; stays late for ever.
    Ended, //!< The request was closed or dismissed with the clock running.
    Merged, //!< The request went into another one.
};
[[nodiscard]] QString clockStateName(ClockState state); //!< "running", "late"…

//! One deadline of a request.
struct RequestClock {
    ClockKind kind = ClockKind::None;
    ClockState state = ClockState::Running;
    Instant start;
    std::optional<Instant> due; //!< None: no open time in sight, or a pause without end.
    std::optional<Instant> stopped; //!< When it was met or ended.
    bool left = false; //!< Started by a left message; judged by that target.
    Seconds target{0}; //!< Of reply clocks; zero for the others.
    int cycle = 0; //!< Index into Request::cycles.
    std::optional<EventId> promise; //!< Which promise.
    Precision precision = Precision::Second; //!< How exactly its start is known.
    [[nodiscard]] bool isOver() const { return state >= ClockState::Met; }
    //! Running, and what stopped it now would be late.
    [[nodiscard]] bool isOverdue(Instant now) const
    {
        return state == ClockState::Running && due && now > lastInTime(*due, precision);
    }
    //! Stopped too late, or still running when the request ended after the due instant.
    [[nodiscard]] bool wasOverdue() const
    {
        return state == ClockState::Late
            || (state == ClockState::Ended && due && stopped
                && *stopped > lastInTime(*due, precision));
    }
    friend bool operator==(const RequestClock&, const RequestClock&) = default;
};

//! All clocks of a request, in order of their start; those of earlier cycles stay as they were, but
//! for progress, which only knows the next check. Pure: depends on the facts, the calendar and the
//! targets, never on the time of the call.
[[nodiscard]] QList<RequestClock> clocksOf(const Request& request, const CalendarHistory& calendar,
                                           const ServicePolicy& policy);

//! The running clock that is overdue first; none if none is running or due.
[[nodiscard]] std::optional<RequestClock> activeClock(const QList<RequestClock>& clocks);
//! First reply of the first cycle: what the ten-minute rate counts.
[[nodiscard]] std::optional<RequestClock> firstReplyClock(const QList<RequestClock>& clocks);
//! The waiting spans of a request that began before that time; they stop progress and finish.
[[nodiscard]] Pauses waitingPauses(const Request& request,
                                   std::optional<Instant> before = std::nullopt);

} // namespace keting
