// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/exportwatch.h"
#include "models/desk/deskreader.h"
#include "ui/dashboard/dashboardexport.h"

namespace keting {

//! The bytes of an export and how many lines of the desk are in it.
struct DashboardFile {
    QByteArray bytes;
    qint64 lines = 0;
};

//! Everything but the picture. The filter has its days. Cancelled: the watch said so.
[[nodiscard]] Result<DashboardFile> dashboardFile(DeskReader& reader, DashboardExport kind,
                                                  const RequestFilter& filter, Instant now,
                                                  ExportWatch& watch);

} // namespace keting
