// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/county.h"

namespace keting {

//! Whoever sits at a desk, where nobody is named.
[[nodiscard]] UserId deskUser();

//! NotFound for a name that is neither in the county's record nor on the staff of a village nor
//! standing in there. A desk on which nobody has been entered yet takes any name.
[[nodiscard]] Result<void> mayRead(const County& county, const UserId& user);
//! As mayRead; Invalid for an auditor, who changes nothing.
[[nodiscard]] Result<void> mayAct(const County& county, const UserId& user);

} // namespace keting
