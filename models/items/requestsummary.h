// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/requestview.h"
#include "models/items/privacy.h"

namespace keting {

//! The head of a request.
struct RequestSummary {
    QString title;
    QString number; //!< Short form of the id; enough for the command line to find it.
    QString asker;
    QString phone;
    QStringList coAskers; //!< Who joined with "我也是".
    QString owner; //!< Name; empty while unclaimed.
    friend bool operator==(const RequestSummary&, const RequestSummary&) = default;
};
[[nodiscard]] RequestSummary summarise(const RequestView& view, Privacy privacy = Privacy::Masked);

//! The stages in order and where the request stands; -1: all are behind. Those it has skipped are
//! not among them.
struct StageSteps {
    QStringList names;
    int current = 0;
    friend bool operator==(const StageSteps&, const StageSteps&) = default;
};
[[nodiscard]] StageSteps stageSteps(const Request& request);

} // namespace keting
