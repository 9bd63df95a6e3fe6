// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

namespace keting {

//! A4 pages with numbers. Needs a QGuiApplication: the text is set with the system's fonts.
[[nodiscard]] Result<QByteArray> reportPdf(const ReportData& data);

} // namespace keting
