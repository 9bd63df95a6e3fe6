// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/store/promiserollups.h"
#include "models/store/requestconditions.h"
#include "models/store/requestrecord.h"
#include "models/store/rollups.h"

#include <functional>
#include <span>

namespace keting {

struct RequestPage {
    QList<InboxRow> rows;
    std::optional<PageCursor> next; //!< None: this was the last page.
};

//! Live numbers of one village for the roster.
struct VillageCounts {
    QString village;
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 left = 0; //!< Left messages still unanswered.
    qint64 today = 0; //!< Arrived on the day of `now`; dismissed and merged ones not included.
    std::optional<Instant> lastContact;
    friend bool operator==(const VillageCounts&, const VillageCounts&) = default;
};

//! The requests as folded, in inbox order. A request whose snooze has ended by the time of the
//! question is active. Keeps the roll-ups (Metrics) in step by itself.
//! Which requests a view shows: Inbox = open (active or resting); Unanswered = active and awaiting
//! a first reply; Left = those of them that came as left messages; Overdue = active and past due;
//! Mine = open and mine; Progress = open, in progress or ready; Promised = open with an open
//! promise; Waiting = open and waiting; Closed, Dismissed = by rank; All.
class RequestTable {
public:
    explicit RequestTable(Database& database);

    //! Inside the caller's transaction. Row numbers of the requests, in order.
    [[nodiscard]] Result<QList<qint64>> upsert(std::span<const StoredRequest> requests);
    //! Inside the caller's transaction; a request that is not there is no error.
    [[nodiscard]] Result<void> remove(const RequestId& request);
    //! Empties requests, promises and roll-ups, for a rebuild from the log.
    [[nodiscard]] Result<void> clear();

    [[nodiscard]] Result<std::optional<StoredRequest>> find(const RequestId& id);
    [[nodiscard]] Result<std::optional<RequestId>> idOf(qint64 n);
    //! Requests whose id starts with these hexadecimal digits (dashes allowed), at most `limit`.
    [[nodiscard]] Result<QList<RequestId>> withIdPrefix(QStringView prefix, int limit);
    //! Rows in the order of `ns`; a number without a request gives none.
    [[nodiscard]] Result<QList<InboxRow>> rows(std::span<const qint64> ns);

    //! One page in inbox order, from the start or after a cursor. `me` is for View::Mine.
    //! filter.text is the caller's: search first and give what was found as `among`.
    struct PageQuery {
        RequestFilter filter;
        Instant now;
        QString me;
        std::optional<PageCursor> after;
        int limit = 50;
        std::optional<QList<qint64>> among; //!< Only these row numbers.
    };
    [[nodiscard]] Result<RequestPage> page(const PageQuery& query);
    //! Every row of a filter in inbox order (query.limit is the size of a step), for an export;
    //! stops when the visitor returns false.
    [[nodiscard]] Result<void> each(PageQuery query,
                                    const std::function<bool(const InboxRow&)>& visit);
    //! Number of rows all pages of the query have together.
    [[nodiscard]] Result<qint64> count(const PageQuery& query);

    //! Under the village, town, category, owner and days of the filter.
    [[nodiscard]] Result<ViewCounts> counts(const RequestFilter& filter, Instant now,
                                            const QString& me);
    //! Every village that has ever had a request.
    [[nodiscard]] Result<QList<VillageCounts>> villageCounts(Instant now);
    //! When the next snoozed request wakes, after `now`.
    [[nodiscard]] Result<std::optional<Instant>> nextWake(Instant now);
    //! The next moment, `now` included, after which one more active request is overdue.
    [[nodiscard]] Result<std::optional<Instant>> nextOverdue(Instant now);
    [[nodiscard]] Result<qint64> size();
    //! Compares the roll-ups with the requests: number of rows that are wrong, missing or too many.
    [[nodiscard]] Result<qint64> rollupDifferences();
    //! Rows in which a column contradicts those it follows from: the inbox would show them wrongly.
    [[nodiscard]] Result<qint64> inconsistentRows();
    //! Open requests and those in which anything happened at that time or later.
    [[nodiscard]] Result<QList<RequestId>> touchedSince(Instant from);
    //! Open requests of this asker in this village, latest arrival first.
    [[nodiscard]] Result<QList<RequestId>> openOfAsker(const QString& village,
                                                       const QString& asker);

private:
    struct Existing {
        qint64 n;
        RequestRecord record;
        QList<StoredRequest::Promise> promises;
    };
    [[nodiscard]] Result<std::optional<Existing>> existing(const RequestId& id);
    [[nodiscard]] Result<qint64> put(const StoredRequest& request);
    [[nodiscard]] Result<qint64> insert(const RequestRecord& record);
    [[nodiscard]] Result<void> update(qint64 n, const RequestRecord& before,
                                      const RequestRecord& now);
    [[nodiscard]] Result<void> putPromises(qint64 n, const QList<StoredRequest::Promise>& before,
                                           const QList<StoredRequest::Promise>& now);
    void count(const std::optional<Existing>& before, const RequestRecord& now,
               const QList<StoredRequest::Promise>& promises);
    [[nodiscard]] Result<QList<StoredRequest::Promise>> promisesOf(qint64 n);
    [[nodiscard]] Result<QList<RequestId>> ids(Result<Statement> rows);
    enum class Woken { Left, Only, Too };
    [[nodiscard]] Result<RequestConditions> conditionsOfQuery(const PageQuery& query, Woken woken);
    [[nodiscard]] Result<bool> anyWoken(Instant now);
    using KeyedRows = QList<std::pair<PageCursor, InboxRow>>;
    [[nodiscard]] Result<KeyedRows> rowsInOrder(const PageQuery& query, bool withoutWoken);
    [[nodiscard]] Result<KeyedRows> wokenRows(const PageQuery& query);
    [[nodiscard]] Result<std::string> source(const PageQuery& query);
    [[nodiscard]] Result<Statement> bound(const std::string& sql, const PageQuery& query,
                                          const RequestConditions& conditions);

    Database& m_database;
    Names m_names;
    Rollups m_rollups;
    PromiseRollups m_promiseRollups;
};

} // namespace keting
