// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/explanation.h"
#include "models/clock/requestclocks.h"
#include "models/domain/payload.h"
#include "models/domain/requestrow.h"

namespace keting {

//! A clock with its minute-by-minute explanation.
struct ClockView {
    RequestClock clock;
    Explanation explanation; //!< From start to the later of due and stopped (or now while running).
    int calendarVersion = 0; //!< In force at the due instant.
    std::optional<int> unpublishedYear; //!< The due instant may still move: that year's holidays
                                        //!< are not published.
    friend bool operator==(const ClockView&, const ClockView&) = default;
};

//! Everything the request pane and `request show` tell. Names are as written; the screen masks
//! them.
struct RequestView {
    Request request;
    InboxRow row;
    QList<ClockView> clocks; //!< By start; ended reply clocks included.
    QString villageName;
    QString townName;
    QString number; //!< "FL-2026-0412"; empty while the centre has not given one.
    QHash<QString, QString> peopleNames; //!< User → name, for everybody in the history.
    QString draft; //!< Reply being written on this desk.
    QList<QPair<Event, Payload>> events; //!< In log order, as decoded.
};

} // namespace keting
