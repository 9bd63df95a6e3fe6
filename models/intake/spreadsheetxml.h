// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace keting {

//! Numbers from here on mean strings that were written into their cells.
constexpr size_t kFirstInlineString = 1'000'000'000;

//! One XML part of a workbook, checked: well-formed, no document type, nested no deeper than
//! spreadsheets are. Strings written into their cells (t="inlineStr"), which liborcus 0.17 passes
//! over, are appended to `inlineStrings` and become references (t="s") from kFirstInlineString on.
[[nodiscard]] Result<QByteArray> plainSpreadsheetXml(const QByteArray& xml,
                                                     std::vector<QString>& inlineStrings);

} // namespace keting
