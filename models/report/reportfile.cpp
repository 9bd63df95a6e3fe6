// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportfile.h"

#include "models/report/reportcsv.h"
#include "models/report/reportdocument.h"
#include "models/report/reportworkbook.h"

namespace keting {

using namespace Qt::StringLiterals;

std::optional<ReportFormat> reportFormatFromName(QStringView name)
{
    if (name == u"pdf")
        return ReportFormat::Pdf;
    if (name == u"xlsx")
        return ReportFormat::Xlsx;
    if (name == u"csv")
        return ReportFormat::Csv;
    return std::nullopt;
}

Result<QByteArray> reportBytes(const ReportData& data, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return reportPdf(data);
    case ReportFormat::Xlsx: return reportXlsx(data);
    case ReportFormat::Csv: return reportCsv(data);
    }
    Q_UNREACHABLE();
}

} // namespace keting
