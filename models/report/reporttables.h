// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/reportdata.h"

#include <variant>

namespace keting {

//! A part of a whole; nothing to say when the whole is zero.
struct Share {
    qint64 part = 0;
    qint64 whole = 0;
    [[nodiscard]] std::optional<double> value() const
    {
        return whole == 0 ? std::nullopt
                          : std::optional(static_cast<double>(part) / static_cast<double>(whole));
    }
    friend bool operator==(const Share&, const Share&) = default;
};

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

[[nodiscard]] Share onTimeShare(const Tally& tally);
[[nodiscard]] Share satisfiedShare(const Tally& tally);
[[nodiscard]] QString clockWord(ClockKind clock);

[[nodiscard]] ReportTable overviewTable(const ReportData& data);
[[nodiscard]] ReportTable villageTable(const ReportData& data);
[[nodiscard]] ReportTable categoryTable(const ReportData& data);
[[nodiscard]] ReportTable dayTable(const ReportData& data);
[[nodiscard]] ReportTable overdueTable(const ReportData& data);
//! All five, in this order.
[[nodiscard]] QList<ReportTable> reportTables(const ReportData& data);

} // namespace keting
