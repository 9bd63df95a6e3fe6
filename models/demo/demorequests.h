// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/demo/demodata.h"
#include "models/desk/desk.h"

namespace keting {

//! Six weeks of plausible requests ending at desk.now(), in every state; the same for the same seed
//! and time.
[[nodiscard]] Result<void> fillDemoRequests(Desk& desk, const DemoData& data, quint64 seed);

//! A new desk with the whole demo county in it.
[[nodiscard]] Result<void> fillDemoCounty(Desk& desk, quint64 seed);

constexpr quint64 kDemoSeed = 510923;

} // namespace keting
