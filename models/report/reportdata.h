// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/deskreader.h"
#include "models/report/reportscope.h"

namespace keting {

struct ReportQuery {
    QString scope; //!< County, town or village code.
    QDate from; //!< First and last day, both included.
    QDate to;
    Instant now;
    QString category = {}; //!< Only this one; empty: all.
    QString owner = {}; //!< User; empty: everybody.
};

//! One village, category or day with its times.
struct ReportLine {
    QString key;
    QString label;
    QString note; //!< Of a village its town; of a day its weekday or holiday.
    Tally tally;
    ReplyTimes times;
    friend bool operator==(const ReportLine&, const ReportLine&) = default;
};

//! A request of the period that something is overdue for now. Nothing in it points to a person.
struct OverdueRequest {
    QString shortId; //!< Enough for `request show`.
    QString village;
    QString town;
    QString matter;
    ClockKind clock = ClockKind::None;
    Instant due;
    friend bool operator==(const OverdueRequest&, const OverdueRequest&) = default;
};

//! Everything a report says, gathered once; the three formats only write it down.
struct ReportData {
    ReportScope scope;
    QString narrowed; //!< What else was asked for, in words; empty: nothing.
    QDate from;
    QDate to;
    Instant made;
    DashboardData figures;
    QList<ReportLine> villages; //!< Those with requests, most first; likewise categories.
    QList<ReportLine> categories;
    QList<ReportLine> days; //!< Every day of the period.
    QList<OverdueRequest> overdue; //!< Longest overdue first.

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString period() const;
    //! Whose work: the scope's name and what else was asked for.
    [[nodiscard]] QString about() const;
    //! Lines of all tables together.
    [[nodiscard]] qsizetype lines() const
    {
        return villages.size() + categories.size() + days.size() + overdue.size();
    }
};

constexpr qint64 kLongestReportDays = 366; //!< First and last day included.

//! Invalid: the days are out of order or span more than a year. Otherwise as reportScope() says.
[[nodiscard]] Result<ReportData> gatherReport(DeskReader& reader, const ReportQuery& query);

} // namespace keting
