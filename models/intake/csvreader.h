// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parseoptions.h"
#include "models/intake/table.h"

namespace keting {

//! RFC 4180 with LF line ends; the delimiter is whichever of comma, semicolon and tab the first
//! line with any of them has most of. A quotation mark that never closes properly takes no rows
//! along: it is left out and its row is marked. TooLarge as soon as a limit is passed, whatever is
//! still to come.
[[nodiscard]] Result<Table> readCsv(const QString& text, const InputLimits& limits,
                                    const ProgressFn& progress = {});

using IsWantedRow = std::function<bool(const QStringList& cells)>;

//! Whether one of the first `most` records with content is wanted: enough to recognise an export by
//! its column names, also under a title. Fails only if a limit is passed before.
[[nodiscard]] Result<bool> csvHasRow(const QString& text, qsizetype most,
                                     const IsWantedRow& isWanted, const InputLimits& limits);

} // namespace keting
