// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/checklistsummary.h"

namespace keting::test {

//! The starter library's business licence change.
[[nodiscard]] Checklist licenceChecklist();
//! Three published versions and a draft with a further material and other hours.
[[nodiscard]] ChecklistEntry licenceEntry();
[[nodiscard]] QHash<QString, QString> staffNames();

} // namespace keting::test
