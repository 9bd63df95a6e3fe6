// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

namespace keting {

//! The report as the rich text that QTextDocument sets: title, key figures, tables, meanings.
[[nodiscard]] QString reportHtml(const ReportData& data);

} // namespace keting
