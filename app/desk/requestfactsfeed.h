// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/desk/requestview.h"
#include "ui/request/requestfacts.h"

namespace keting {

//! What the dialogs of the request pane may offer, from the county's records.
[[nodiscard]] RequestFacts requestFactsOf(const Records& records, const RequestView& view,
                                          const UserId& me, Instant now);

} // namespace keting
