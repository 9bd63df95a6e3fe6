// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"
#include "models/domain/disclosure.h"

namespace keting {

//! To be called before something leaves the desk: the centre's audit log hears of it at the next
//! exchange. A desk that works for itself has nobody to tell. If this fails, nothing may leave.
[[nodiscard]] Result<void> disclose(Desk& desk, const Disclosure& disclosure);
//! The same for a copy of everything.
[[nodiscard]] Result<void> discloseBackup(Desk& desk);

} // namespace keting
