// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/promiserollups.h"

#include "models/store/rows.h"

namespace keting {

namespace {

constexpr std::array kPromiseDims = {Rollups::Dim::All, Rollups::Dim::Town, Rollups::Dim::Category,
                                     Rollups::Dim::TownCategory, Rollups::Dim::Village};

constexpr auto kAddPromises
    = "INSERT INTO promise_rollup (dim, a, b, day, due, kept) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (dim, a, b, day) DO UPDATE SET due = due + excluded.due, "
      "kept = kept + excluded.kept";
constexpr auto kRemoveNoPromises
    = "DELETE FROM promise_rollup WHERE dim = ? AND a = ? AND b = ? AND day = ? AND due = 0";
constexpr auto kSumPromises = "SELECT sum(due), sum(kept) FROM promise_rollup "
                              "WHERE dim = ? AND a = ? AND b = ? AND day BETWEEN ? AND ?";
constexpr auto kEveryPromise
    = "SELECT request.village, request.town, request.category, request.rank, promise.due, "
      "promise.kept FROM promise JOIN request ON request.n = promise.request";
constexpr auto kEveryPromiseRow = "SELECT dim, a, b, day, due, kept FROM promise_rollup";

} // namespace

void PromiseRollups::add(const CountedRequest& facts, const QList<StoredRequest::Promise>& promises)
{
    count(m_pending, facts, promises, 1);
}

void PromiseRollups::remove(const CountedRequest& facts,
                            const QList<StoredRequest::Promise>& promises)
{
    count(m_pending, facts, promises, -1);
}

void PromiseRollups::count(Table& table, const CountedRequest& facts,
                           const QList<StoredRequest::Promise>& promises, int sign)
{
    if (facts.rank >= Rank::Dismissed)
        return;
    CountedRequest atDue = facts;
    for (const StoredRequest::Promise& promise : promises) {
        atDue.day = dayNumber(localDate(promise.due));
        for (const Rollups::Dim dim : kPromiseDims) {
            Counts& counts = table[rollupKey(dim, atDue)];
            counts.due += sign;
            counts.kept += promise.kept && *promise.kept <= promise.due ? sign : 0;
        }
    }
}

Result<void> PromiseRollups::flush()
{
    const Table pending = std::exchange(m_pending, {});
    for (const auto& [key, counts] : pending.asKeyValueRange()) {
        if (counts == Counts())
            continue;
        Result<void> done = m_database.execute(kAddPromises, int(key.dim), key.a, key.b, key.day,
                                               counts.due, counts.kept);
        if (done && counts.due < 0)
            done = m_database.execute(kRemoveNoPromises, int(key.dim), key.a, key.b, key.day);
        if (!done)
            return done;
    }
    return {};
}

Result<void> PromiseRollups::clear()
{
    m_pending.clear();
    return m_database.run("DELETE FROM promise_rollup");
}

Result<PromiseRollups::Counts> PromiseRollups::total(const Rollups::Key& line, qint64 from,
                                                     qint64 to)
{
    const Result<std::optional<Statement>> row
        = m_database.first(kSumPromises, int(line.dim), line.a, line.b, from, to);
    if (!row)
        return tl::unexpected(row.error());
    return Counts{(*row)->integer(0), (*row)->integer(1)};
}

Result<qint64> PromiseRollups::differences()
{
    Table expected;
    Result<void> read = visitRows(m_database.query(kEveryPromise), [&](const Statement& promise) {
        const CountedRequest facts{.day = 0,
                                   .village = promise.integer(0),
                                   .town = promise.integer(1),
                                   .category = promise.integer(2),
                                   .owner = 0,
                                   .rank = Rank(promise.integer(3))};
        count(expected, facts, {{fromMs(promise.integer(4)), promise.optionalInstant(5)}}, 1);
    });
    qint64 different = 0;
    if (read)
        read = visitRows(m_database.query(kEveryPromiseRow), [&](const Statement& row) {
            const Rollups::Key key{Rollups::Dim(row.integer(0)), row.integer(1), row.integer(2),
                                   row.integer(3)};
            const auto it = expected.constFind(key);
            const Counts stored{row.integer(4), row.integer(5)};
            different += it == expected.constEnd() || *it != stored;
            if (it != expected.constEnd())
                expected.erase(it);
        });
    if (!read)
        return tl::unexpected(read.error());
    return different + expected.size();
}

} // namespace keting
