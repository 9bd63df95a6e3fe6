// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/domain/tally.h"
#include "models/store/counters.h"
#include "models/store/metricsscope.h"
#include "models/store/replytimes.h"

namespace keting {

//! What one set of metrics is broken down by.
enum class Dimension { Village, Town, Category, Day, Owner };

struct KeyTally {
    QString key; //!< Village or town code, category id, user, or ISO date; empty: none known.
    Tally tally;
    friend bool operator==(const KeyTally&, const KeyTally&) = default;
};

struct MetricsSummary {
    Tally total;
    QList<qint64> firstReplyMinutes; //!< 16 counts by firstReplyBucket().
    QList<qint64> ratings; //!< Five counts: level 1 … 5.
    ReplyTimes replyTimes;
    qint64 promisesDue = 0; //!< Promises whose due instant lies in the period.
    qint64 promisesKept = 0; //!< Of these, kept in time.
    friend bool operator==(const MetricsSummary&, const MetricsSummary&) = default;
};

//! The numbers of the dashboard, from roll-ups where these can answer and from the requests
//! themselves where not; both give the same. Of a filter, village, town, category, owner, days and
//! left count; view and text do not.
class Metrics {
public:
    explicit Metrics(Database& database);

    [[nodiscard]] Result<MetricsSummary> summary(const RequestFilter& filter, Instant now);
    //! Keys that have at least one request, ordered by key.
    [[nodiscard]] Result<QList<KeyTally>> by(Dimension dimension, const RequestFilter& filter,
                                             Instant now);
    //! Reads every request of the filter: for reports, not for the screen.
    [[nodiscard]] Result<QHash<QString, ReplyTimes>> replyTimesBy(Dimension dimension,
                                                                  const RequestFilter& filter);

    //! The same from the requests alone, to check against.
    [[nodiscard]] Result<MetricsSummary> recountSummary(const RequestFilter& filter, Instant now);
    [[nodiscard]] Result<QList<KeyTally>> recountBy(Dimension dimension,
                                                    const RequestFilter& filter, Instant now);

private:
    //! Counters by key: numbers of Names, or days.
    using Table = QHash<qint64, Counters>;
    enum class From { Rollups, Requests };

    [[nodiscard]] Result<MetricsScope> scopeOf(const RequestFilter& filter);
    [[nodiscard]] Result<Counters> total(const MetricsScope& scope, From from);
    [[nodiscard]] Result<Table> table(Dimension dimension, const MetricsScope& scope, From from);
    [[nodiscard]] Result<Table> scanned(Dimension dimension, const MetricsScope& scope);
    [[nodiscard]] Result<Table> byDay(const MetricsScope& scope);
    [[nodiscard]] Result<Table> byVillage(const MetricsScope& scope);
    [[nodiscard]] Result<Table> byTown(const MetricsScope& scope);
    [[nodiscard]] Result<Table> byCategory(const MetricsScope& scope);
    [[nodiscard]] Result<void> scanDays(Dimension dimension, const MetricsScope& scope, qint64 from,
                                        qint64 to, Table& table);
    [[nodiscard]] Result<QList<qint64>> villages(const MetricsScope& scope);
    [[nodiscard]] Result<QHash<qint64, qint64>>
    stillMissing(const char* column, const MetricsScope& scope, Instant now);
    [[nodiscard]] Result<MetricsSummary> summarize(const RequestFilter& filter, Instant now,
                                                   From from);
    [[nodiscard]] Result<QList<KeyTally>> tallies(Dimension dimension, const RequestFilter& filter,
                                                  Instant now, From from);
    [[nodiscard]] Result<QString> keyText(Dimension dimension, qint64 key);
    [[nodiscard]] Result<void> addPromises(MetricsSummary& summary, const RequestFilter& filter,
                                           From from);

    Database& m_database;
    Names m_names;
};

} // namespace keting
