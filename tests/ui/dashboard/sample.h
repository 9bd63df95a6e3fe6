// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/dashboardview.h"

namespace keting {

//! A hundred days of a town with twelve villages, the way the design's picture shows them.
[[nodiscard]] DashboardData sampleDashboard();

} // namespace keting
