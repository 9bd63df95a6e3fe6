// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestrow.h"

namespace keting {

//! What is kept of a request beside its events: the row of the inbox, and what the counts and
//! metrics need. A cache of the fold.
struct StoredRequest {
    struct Promise {
        Instant due;
        std::optional<Instant> kept;
        friend bool operator==(const Promise&, const Promise&) = default;
    };

    InboxRow row; //!< row.n is given by the table when the request is new.
    //! Ended requests sort by it, latest first.
    std::optional<Instant> ended;
    //! The last moment for it in time, while it waits; without any first reply so far it counts as
    //! overdue in metrics after it.
    std::optional<Instant> firstReplyUntil;
    QList<Promise> promises; //!< All ever made, for the metrics.
    QByteArray hash; //!< Of the folded state; compared by verify.
    friend bool operator==(const StoredRequest&, const StoredRequest&) = default;
};

//! Where the request stands in inbox order: rank 0 by due, rank 1 snoozed ones by the time they
//! wake and then the rest by arrival, ended ones latest first; ties by arrival, then by row number.
[[nodiscard]] PageCursor orderKey(const StoredRequest& request);
//! Sort value of a snoozed request that wakes then; below every other one of its rank. What is at
//! most snoozeSort(now) has woken.
[[nodiscard]] qint64 snoozeSort(Instant wakes);
//! None: a resting request that is not snoozed.
[[nodiscard]] std::optional<Instant> wakesOfSort(qint64 sort);
//! Where a resting request stands once it has woken: among the active by its due instant; without
//! one between those that are overdue now and those that still run.
[[nodiscard]] PageCursor wokenKey(const InboxRow& row, Instant now);

} // namespace keting
