// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportdocument.h"

#include "models/report/paper.h"
#include "models/report/reportpages.h"

namespace keting {

using namespace Qt::StringLiterals;

Result<QByteArray> reportPdf(const ReportData& data)
{
    return paperPdf({data.title() + u" "_s + data.about() + u" "_s + data.period(),
                     reportHtml(data),
                     data.title() + u" · "_s + data.about() + u" · "_s + data.period()});
}

} // namespace keting
