// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

namespace keting {

//! One sheet a table. Counts, shares, times and moments are numbers with a format; text is never a
//! formula. DiskFull or Storage: the scratch files that the archive is made of cannot be written.
[[nodiscard]] Result<QByteArray> reportXlsx(const ReportData& data);

} // namespace keting
