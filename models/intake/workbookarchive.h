// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"

#include <QByteArray>

#include <vector>

namespace keting {

//! An .xlsx file made safe to read: the entries a spreadsheet reader needs, unpacked within the
//! limits (whatever sizes the archive declares), checked to be well-formed XML without a document
//! type, and packed again without compression. What was not checked is not in it.
struct SafeWorkbook {
    QByteArray bytes;
    std::vector<QString> inlineStrings; //!< As plainSpreadsheetXml() numbered them.
};

//! Invalid for damaged or foreign archives, TooLarge for anything that swells.
[[nodiscard]] Result<SafeWorkbook>
repackWorkbook(const QByteArray& bytes, const InputLimits& limits, const ProgressFn& progress = {});

} // namespace keting
