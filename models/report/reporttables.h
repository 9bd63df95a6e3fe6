// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

#include <variant>

namespace keting {

//! Seconds are service time.
using ReportCell = std::variant<std::monostate, QString, qint64, Share, Seconds, QDate, Instant>;

struct ReportColumn {
    enum class Kind { Code, Label, Text, Count, Share, ServiceTime, Moment };
    QString heading;
    Kind kind = Kind::Count;
    bool onPaper = true; //!< Paper is narrow: it leaves out what other columns already tell.
    bool alarming = false; //!< Any count above zero wants an eye.
};

struct ReportTable {
    QString name;
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows; //!< As long as columns.
};

[[nodiscard]] QString clockWord(ClockKind clock);

[[nodiscard]] ReportTable overviewTable(const ReportData& data);
[[nodiscard]] ReportTable villageTable(const ReportData& data);
[[nodiscard]] ReportTable categoryTable(const ReportData& data);
[[nodiscard]] ReportTable dayTable(const ReportData& data);
[[nodiscard]] ReportTable overdueTable(const ReportData& data);
//! All five, in this order.
[[nodiscard]] QList<ReportTable> reportTables(const ReportData& data);

} // namespace keting
