// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

namespace keting {

//! All tables in one, told apart by the first column. Shares have four decimals, times are seconds,
//! moments ISO 8601.
[[nodiscard]] QByteArray reportCsv(const ReportData& data);

} // namespace keting
