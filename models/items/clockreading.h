// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"

namespace keting {

//! What one clock says at one moment. Exact without the calendar: the view's explanation already
//! holds every open stretch up to the due instant.
struct ClockReading {
    //! Open time until due; negative, at least a millisecond, once it is overdue or was late.
    Millis left{};
    Millis target{}; //!< Open time from start to due.
    bool open = false; //!< Service is open, so a running clock counts.
    friend bool operator==(const ClockReading&, const ClockReading&) = default;
};

[[nodiscard]] ClockReading readClock(const ClockView& view, Instant now);

//! The clocks worth a row: of the current cycle the latest of each kind, at most `most`, in the
//! order first reply, next reply, promise, progress, finish. The progress clock gives way first.
[[nodiscard]] QList<ClockView> clocksToShow(const QList<ClockView>& clocks, int most);

[[nodiscard]] QString clockLabel(ClockKind kind); //!< "First reply", translated.

} // namespace keting
