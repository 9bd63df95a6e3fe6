// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rollups.h"

#include "models/store/requestscan.h"
#include "models/store/rows.h"

#include <string>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kDims = {Rollups::Dim::All,
                              Rollups::Dim::Town,
                              Rollups::Dim::Category,
                              Rollups::Dim::TownCategory,
                              Rollups::Dim::Village,
                              Rollups::Dim::VillageMonth,
                              Rollups::Dim::VillageCategoryMonth};

// Everything a row counts is also received, so a row that has received nothing counts nothing.
constexpr auto kRemoveEmpty = "DELETE FROM rollup WHERE dim = ? AND a = ? AND b = ? AND day = ? "
                              "AND received = 0";
constexpr auto kClearRollups = "DELETE FROM rollup";

std::string columnList()
{
    std::string list = "dim, a, b, day";
    for (const char* column : kCounterColumns)
        list.append(", ").append(column);
    return list;
}

std::string addStatement()
{
    std::string marks = "?, ?, ?, ?";
    std::string sums;
    for (const char* column : kCounterColumns) {
        marks += ", ?";
        sums.append(sums.empty() ? "" : ", ").append(column).append(" = ").append(column);
        sums.append(" + excluded.").append(column);
    }
    return "INSERT INTO rollup (" + columnList() + ") VALUES (" + marks
        + ") ON CONFLICT (dim, a, b, day) DO UPDATE SET " + sums;
}

} // namespace

Rollups::Key rollupKey(Rollups::Dim dim, const CountedRequest& facts)
{
    using Dim = Rollups::Dim;
    switch (dim) {
    case Dim::All: return {dim, 0, 0, facts.day};
    case Dim::Town: return {dim, facts.town, 0, facts.day};
    case Dim::Category: return {dim, facts.category, 0, facts.day};
    case Dim::TownCategory: return {dim, facts.town, facts.category, facts.day};
    case Dim::Village: return {dim, facts.village, 0, facts.day};
    case Dim::VillageMonth: return {dim, facts.village, 0, monthOf(facts.day)};
    case Dim::VillageCategoryMonth: return {dim, facts.village, facts.category, monthOf(facts.day)};
    }
    Q_UNREACHABLE();
}

qint64 monthOf(qint64 day)
{
    const QDate date = dateOfDay(day);
    return dayNumber(QDate(date.year(), date.month(), 1));
}

void Rollups::replace(const std::optional<CountedRequest>& before,
                      const std::optional<CountedRequest>& now)
{
    if (before == now)
        return;
    if (before)
        add(*before, -1);
    if (now)
        add(*now, 1);
}

void Rollups::add(const CountedRequest& facts, int sign)
{
    const Counters counters = Counters::of(facts);
    if (counters.isZero())
        return;
    for (const Dim dim : kDims) {
        Counters& pending = m_pending[rollupKey(dim, facts)];
        if (sign > 0)
            pending += counters;
        else
            pending -= counters;
    }
}

Result<void> Rollups::flush()
{
    const QHash<Key, Counters> pending = std::exchange(m_pending, {});
    const std::string sql = addStatement();
    Result<Statement> upsert = m_database.prepare(sql.c_str());
    if (!upsert)
        return tl::unexpected(upsert.error());
    for (const auto& [key, counters] : pending.asKeyValueRange()) {
        if (counters.isZero())
            continue;
        upsert->bind(int(key.dim)).bind(key.a).bind(key.b).bind(key.day);
        for (const qint64 value : counters.values)
            upsert->bind(value);
        Result<void> done = upsert->run();
        if (done && counters.values[Counters::Received] < 0)
            done = m_database.execute(kRemoveEmpty, int(key.dim), key.a, key.b, key.day);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Rollups::clear()
{
    m_pending.clear();
    return m_database.run(kClearRollups);
}

Result<void> Rollups::read(const Key& line, qint64 from, qint64 to, const Reader& reader)
{
    static const std::string kLine = "SELECT " + columnList()
        + " FROM rollup WHERE dim = ? AND a = ? AND b = ? AND day BETWEEN ? AND ?";
    return eachRow(m_database.query(kLine.c_str(), int(line.dim), line.a, line.b, from, to),
                   reader);
}

Result<void> Rollups::readAll(Dim dim, std::optional<qint64> a, qint64 from, qint64 to,
                              const Reader& reader)
{
    std::string sql
        = "SELECT " + columnList() + " FROM rollup WHERE dim = ? AND day BETWEEN ? AND ?";
    if (a)
        sql += " AND a = ?";
    Result<Statement> rows = m_database.query(sql.c_str(), int(dim), from, to);
    if (rows && a)
        rows->bind(*a);
    return eachRow(std::move(rows), reader);
}

Result<void> Rollups::eachRow(Result<Statement> rows, const Reader& reader)
{
    return visitRows(std::move(rows), [&](const Statement& row) {
        Counters counters;
        for (size_t i = 0; i < counters.values.size(); ++i)
            counters.values[i] = row.integer(int(i) + 4);
        reader({Dim(row.integer(0)), row.integer(1), row.integer(2), row.integer(3)}, counters);
    });
}

Result<qint64> Rollups::differences()
{
    qint64 different = 0;
    for (const Dim dim : kDims) {
        QHash<Key, Counters> expected;
        const Result<void> counted
            = scanFacts(m_database, "request_day", "1", {}, [&](const CountedRequest& facts) {
                  const Counters counters = Counters::of(facts);
                  if (!counters.isZero())
                      expected[rollupKey(dim, facts)] += counters;
              });
        if (!counted)
            return tl::unexpected(counted.error());
        const Result<void> read = readAll(
            dim, std::nullopt, std::numeric_limits<qint64>::min(),
            std::numeric_limits<qint64>::max(), [&](const Key& key, const Counters& stored) {
                const auto it = expected.constFind(key);
                different += it == expected.constEnd() || *it != stored;
                if (it != expected.constEnd())
                    expected.erase(it);
            });
        if (!read)
            return tl::unexpected(read.error());
        different += expected.size();
    }
    return different;
}

} // namespace keting
