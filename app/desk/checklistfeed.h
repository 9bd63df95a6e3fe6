// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/records.h"
#include "models/items/checklistpickermodel.h"

namespace keting {

//! Published checklists for the `//` picker, with the pinyin of their titles and how often each was
//! sent lately. Takes about 150 ms: off the GUI thread.
[[nodiscard]] QList<ChecklistChoice> checklistChoices(const Records& records, QDate day,
                                                      const QHash<QString, qint64>& used);

} // namespace keting
