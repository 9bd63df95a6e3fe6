// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

namespace keting::test {

//! The checklist of the design pictures: change of a business licence, place of business.
[[nodiscard]] Checklist sampleChecklist();

} // namespace keting::test
