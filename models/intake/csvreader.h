// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"
#include "models/intake/table.h"

namespace keting {

//! RFC 4180 with LF line ends; the delimiter is whichever of comma, semicolon and tab the first
//! record has most of. TooLarge as soon as a limit is passed, whatever is still to come.
[[nodiscard]] Result<Table> readCsv(const QString& text, const InputLimits& limits,
                                    const ProgressCallback& progress = {});

//! The cells of the first record only: enough to recognise an export by its header.
[[nodiscard]] Result<QStringList> readCsvHeader(const QString& text, const InputLimits& limits);

} // namespace keting
