// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/demodata.h"
#include "models/desk/desk.h"

namespace keting {

//! Villages of the county as published, with short names and pinyin; no people yet.
[[nodiscard]] Result<QList<Village>> shippedVillages();

//! What every new desk starts with: villages, the published holidays, the starter checklists. `at`:
//! when it was entered, if that is not now.
[[nodiscard]] Result<void> fillNewDesk(Desk& desk, const UserId& actor,
                                       std::optional<Instant> at = {});

//! Who keeps the demo county's people, hours and checklists.
[[nodiscard]] Result<UserId> demoManager(const DemoData& data);

//! The demo county's fictitious people, staffing with gaps, and local values for the checklists,
//! all by its manager.
[[nodiscard]] Result<void> fillDemoRecords(Desk& desk, const DemoData& data,
                                           std::optional<Instant> at = {});

} // namespace keting
