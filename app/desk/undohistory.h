// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"

namespace keting {

//! A deed that can be taken back, and what it was in translated words.
struct UndoableDeed {
    QList<Written> written; //!< One a request, in the order they were done.
    QString what;
    std::optional<payload::Replied> reply = {}; //!< Goes back into the composer.
};

//! What `me` has done lately and could still take back, latest last; read from the end of the log,
//! so that a restart does not lose it. Filed messages and looks at personal data are no deeds.
[[nodiscard]] Result<QList<UndoableDeed>> lateDeeds(Desk& desk, const UserId& me);

} // namespace keting
