// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

namespace keting {

enum class ReportFormat { Pdf, Xlsx, Csv };
[[nodiscard]] std::optional<ReportFormat> reportFormatFromName(QStringView name);

//! Pdf needs a QGuiApplication; any platform will do, an offscreen one included.
[[nodiscard]] Result<QByteArray> reportBytes(const ReportData& data, ReportFormat format);

} // namespace keting
