// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tally.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace keting {

struct TallyRow {
    QString key; //!< Village code, town code, category id, user, or ISO date.
    QString label;
    Tally tally;
    friend bool operator==(const TallyRow&, const TallyRow&) = default;
};

struct PeriodDay {
    QDate date;
    bool workingDay = true;
    QString name; //!< Holiday name, if any.
    friend bool operator==(const PeriodDay&, const PeriodDay&) = default;
};

//! Everything the dashboard draws for one filter; same filter, same numbers in chart and export.
struct DashboardData {
    Tally total;
    QList<TallyRow> villages; //!< Most received first.
    QList<TallyRow> days; //!< Every day of the period, zeros included.
    QList<PeriodDay> periodDays; //!< Same length as days.
    QList<TallyRow> categories; //!< Most received first.
    QList<qint64> firstReplyMinutes; //!< By firstReplyBucket(); left messages not included.
    std::optional<qint64> medianFirstReplySeconds;
    std::optional<qint64> p90FirstReplySeconds;
    QList<qint64> ratings; //!< Five counts: level 1 … 5.
    qint64 promisesDue = 0; //!< Promises whose due instant lies in the period.
    qint64 promisesKept = 0; //!< Of these, kept in time.
    friend bool operator==(const DashboardData&, const DashboardData&) = default;
};

} // namespace keting
