// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"
#include "models/intake/table.h"

#include <QByteArray>

namespace keting {

//! The sheets of a workbook, in order, as text. A formula gives its stored result, else its own
//! text with "="; nothing is ever computed. A date is its serial number: dateFromSerial(). Of
//! merged cells the first has the text.
[[nodiscard]] Result<QList<Table>> readXlsx(const QByteArray& bytes, const InputLimits& limits,
                                            const ProgressFn& progress = {});

} // namespace keting
