// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/desk/tables.h"
#include "models/domain/request.h"
#include "models/store/storedrequest.h"

namespace keting {

//! Raised with every change of the rules or of what the tables keep, so that a desk written before
//! makes its tables anew.
inline constexpr int kProjectionVersion = 8;
//! The desk's setting that says which version made the tables.
[[nodiscard]] QString projectionSetting();
[[nodiscard]] Result<bool> tablesFit(Tables& tables);
[[nodiscard]] Result<void> markTablesFit(Tables& tables);

//! What the tables keep of a folded request: its place in the inbox and its share in the metrics.
//! Depends on the facts and the calendar only, never on the time of the call. `hash`: of this very
//! request, as requestHash() gives it.
[[nodiscard]] StoredRequest projectRequest(const Request& request, const Records& records,
                                           const QByteArray& hash);

} // namespace keting
