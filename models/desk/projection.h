// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/domain/request.h"
#include "models/store/storedrequest.h"

namespace keting {

//! What the tables keep of a folded request: its place in the inbox and its share in the metrics.
//! Depends on the facts and the calendar only, never on the time of the call.
[[nodiscard]] StoredRequest projectRequest(const Request& request, const Records& records);

} // namespace keting
