// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/dashboardfile.h"

#include "models/desk/csvexport.h"
#include "models/report/reportfile.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 1000;
constexpr qsizetype kCountyDigits = 6;

tl::unexpected<Error> stopped()
{
    return fail(Error::Code::Cancelled, u"the export was stopped"_s);
}

Result<DashboardFile> requestsFile(DeskReader& reader, const RequestFilter& filter, Instant now,
                                   ExportWatch& watch)
{
    DeskReader::PageRequest request{filter, now, {}, {}, kRowsAtOnce};
    request.filter.view = View::All;
    request.filter.counted = true;
    const auto total = reader.count(request);
    if (!total)
        return tl::unexpected(total.error());
    watch.total = static_cast<int>(*total);
    QList<InboxRow> rows;
    rows.reserve(*total);
    const auto read = reader.each(request, [&](const InboxRow& row) {
        rows.append(row);
        watch.done = static_cast<int>(rows.size());
        return !watch.cancelled;
    });
    if (!read)
        return tl::unexpected(read.error());
    if (watch.cancelled)
        return stopped();
    return DashboardFile{requestsCsv(rows, reader.csvNames()), rows.size()};
}

Result<DashboardFile> numbersFile(DeskReader& reader, const RequestFilter& filter, Instant now)
{
    const auto data = reader.dashboard(filter, now);
    if (!data)
        return tl::unexpected(data.error());
    return DashboardFile{dashboardCsv(*data), data->total.received};
}

QString scopeOf(const RequestFilter& filter, const County& county)
{
    if (!filter.village.isEmpty())
        return filter.village;
    if (!filter.town.isEmpty())
        return filter.town;
    const auto& villages = county.villages();
    return villages.isEmpty() ? QString() : villages.cbegin()->code.toString().left(kCountyDigits);
}

Result<DashboardFile> reportFile(DeskReader& reader, ReportFormat format,
                                 const RequestFilter& filter, Instant now, ExportWatch& watch)
{
    constexpr int kStages = 2;
    watch.total = kStages;
    const auto data = gatherReport(reader,
                                   {.scope = scopeOf(filter, reader.records()->county),
                                    .from = *filter.from,
                                    .to = *filter.to,
                                    .now = now,
                                    .category = filter.category,
                                    .owner = filter.owner});
    if (!data)
        return tl::unexpected(data.error());
    if (watch.cancelled)
        return stopped();
    watch.done = 1;
    const auto bytes = reportBytes(*data, format);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return DashboardFile{*bytes, data->figures.total.received};
}

} // namespace

Result<DashboardFile> dashboardFile(DeskReader& reader, DashboardExport kind,
                                    const RequestFilter& filter, Instant now, ExportWatch& watch)
{
    Q_ASSERT(filter.from && filter.to);
    switch (kind) {
    case DashboardExport::Pages: return reportFile(reader, ReportFormat::Pdf, filter, now, watch);
    case DashboardExport::Workbook:
        return reportFile(reader, ReportFormat::Xlsx, filter, now, watch);
    case DashboardExport::NumbersCsv: return numbersFile(reader, filter, now);
    case DashboardExport::RequestsCsv: return requestsFile(reader, filter, now, watch);
    case DashboardExport::Picture: break;
    }
    Q_UNREACHABLE();
}

} // namespace keting
