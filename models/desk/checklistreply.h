// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/domain/exchange.h"
#include "models/reply/composer.h"

namespace keting {

//! A checklist as the reply of one village, and what the log keeps of it.
struct ChecklistReply {
    SentChecklist checklist;
    ComposedReply reply; //!< Holes are still in it; whoever sends it asks for `missing` first.
};

//! NotFound: no published checklist has this id. Invalid: it is outside its days of validity.
[[nodiscard]] Result<ChecklistReply> checklistReply(const Records& records,
                                                    const VillageCode& village,
                                                    const QString& checklist, QDate day);

} // namespace keting
