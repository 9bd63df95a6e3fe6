// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <optional>

namespace keting {

//! Work of this desk, or on it, that is part of no scope at the centre: kept here, not folded.
struct AsideWork {
    EventId event;
    QString kind; //!< "replied", "claimed"…
    Instant at;
    QString village; //!< Code; empty for the county's records.
    std::optional<RequestId> request; //!< None: it is about none.
    QString about; //!< Its words, masked; empty when it has none.
    QString code; //!< Why: "no-right", "other-village", "lost-at-centre"…
    friend bool operator==(const AsideWork&, const AsideWork&) = default;
};

} // namespace keting
