// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportfile.h"

#include "models/report/reportcsv.h"
#include "models/report/reportdocument.h"
#include "models/report/reportworkbook.h"

#include <QSaveFile>

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

Result<void> writeReportFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool written
        = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (written)
        return {};
    const auto code = file.error() == QFileDevice::ResourceError ? Error::Code::DiskFull
                                                                 : Error::Code::ReadOnly;
    return fail(code, u"the report cannot be written to "_s + path + u": "_s + file.errorString());
}

} // namespace keting
