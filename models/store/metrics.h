// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/domain/tally.h"
#include "models/store/names.h"

namespace keting {

//! What one set of metrics is broken down by.
enum class Dimension { Village, Town, Category, Day, Owner };

struct KeyTally {
    QString key; //!< Village or town code, category id, user, or ISO date; empty: none known.
    Tally tally;
    friend bool operator==(const KeyTally&, const KeyTally&) = default;
};

//! Service seconds of first replies that were not to left messages: the value at or below which
//! half, or nine tenths, of them lie (nearest rank).
struct ReplyTimes {
    std::optional<qint64> median;
    std::optional<qint64> p90;
    friend bool operator==(const ReplyTimes&, const ReplyTimes&) = default;
};

struct MetricsSummary {
    Tally total;
    QList<qint64> firstReplyMinutes; //!< 16 counts: [0,1) … [14,15), ≥ 15 minutes.
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
    Database& m_database;
    Names m_names;
};

} // namespace keting
