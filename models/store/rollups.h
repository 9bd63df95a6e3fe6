// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/counters.h"
#include "models/store/database.h"

#include <QHash>

#include <functional>

namespace keting {

//! Counters by day or month of arrival, kept in step with the request table.
class Rollups {
public:
    //! What a row is about: a and b are villages, towns, categories; a month's rows have the day of
    //! its first. Numbers are stored: never change one.
    enum class Dim {
        All = 0,
        Town = 1,
        Category = 2,
        TownCategory = 3,
        Village = 4,
        VillageMonth = 5,
        VillageCategoryMonth = 6
    };
    struct Key {
        Dim dim = Dim::All;
        qint64 a = 0;
        qint64 b = 0;
        qint64 day = 0;
        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.dim), key.a, key.b, key.day);
        }
    };

    explicit Rollups(Database& database) : m_database(database) {}

    //! Notes that a request was replaced by (or is, or was) another; written by flush().
    void replace(const std::optional<CountedRequest>& before,
                 const std::optional<CountedRequest>& now);
    [[nodiscard]] Result<void> flush();
    void forget() { m_pending.clear(); } //!< After a rollback.
    [[nodiscard]] Result<void> clear();

    using Reader = std::function<void(const Key&, const Counters&)>;
    //! The rows of one line from one day to another, both included.
    [[nodiscard]] Result<void> read(const Key& line, qint64 from, qint64 to, const Reader& reader);
    //! The rows of every b of an a, or of every a and b.
    [[nodiscard]] Result<void> readAll(Dim dim, std::optional<qint64> a, qint64 from, qint64 to,
                                       const Reader& reader);

    //! Compares with the requests: number of rows that are wrong, missing or too many.
    [[nodiscard]] Result<qint64> differences();

private:
    void add(const CountedRequest& facts, int sign);
    [[nodiscard]] static Result<void> eachRow(Result<Statement> rows, const Reader& reader);
    Database& m_database;
    QHash<Key, Counters> m_pending;
};

//! The row of a dimension that counts the request.
[[nodiscard]] Rollups::Key rollupKey(Rollups::Dim dim, const CountedRequest& facts);
//! First day of the month of a day.
[[nodiscard]] qint64 monthOf(qint64 day);

} // namespace keting
