// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/rollups.h"
#include "models/store/storedrequest.h"

namespace keting {

//! Promises by the day they are due, kept in step with the request table. Those of dismissed and
//! merged requests are not counted.
class PromiseRollups {
public:
    struct Counts {
        qint64 due = 0;
        qint64 kept = 0; //!< Of these, kept in time.
        friend bool operator==(const Counts&, const Counts&) = default;
    };

    explicit PromiseRollups(Database& database) : m_database(database) {}

    //! Notes promises that a request now has, or no longer has; written by flush().
    void add(const CountedRequest& facts, const QList<StoredRequest::Promise>& promises);
    void remove(const CountedRequest& facts, const QList<StoredRequest::Promise>& promises);
    [[nodiscard]] Result<void> flush();
    void forget() { m_pending.clear(); } //!< After a rollback.
    [[nodiscard]] Result<void> clear();

    //! Of one line (by day: not a month's), due from one day to another, both included.
    [[nodiscard]] Result<Counts> total(const Rollups::Key& line, qint64 from, qint64 to);

    //! Compares with the requests: number of rows that are wrong, missing or too many.
    [[nodiscard]] Result<qint64> differences();

private:
    using Table = QHash<Rollups::Key, Counts>;
    static void count(Table& table, const CountedRequest& facts,
                      const QList<StoredRequest::Promise>& promises, int sign);
    Database& m_database;
    Table m_pending;
};

} // namespace keting
