// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/xlsxreader.h"

#include "models/intake/workbookarchive.h"
#include "models/intake/workbooksink.h"

#include <exception>
#include <orcus/orcus_xlsx.hpp>

namespace keting {

using namespace Qt::StringLiterals;

Result<QList<Table>> readXlsx(const QByteArray& bytes, const InputLimits& limits,
                              const ProgressFn& progress)
{
    auto safe = repackWorkbook(bytes, limits, progress);
    if (!safe)
        return tl::unexpected(safe.error());
    WorkbookSink sink(limits, std::move(safe->inlineStrings));
    // liborcus reports by exception; this is the only place one can come from.
    try {
        orcus::orcus_xlsx reader(&sink);
        reader.read_stream(std::string_view(safe->bytes.constData(), size_t(safe->bytes.size())));
    } catch (const std::exception& problem) {
        return fail(Error::Code::Invalid,
                    u"the workbook cannot be read: "_s
                        + QString::fromUtf8(problem.what()).left(200));
    }
    if (!goesOn(progress, 1, 1))
        return cancelled();
    return sink.takeTables();
}

} // namespace keting
