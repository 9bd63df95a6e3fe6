// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metrics.h"

#include "models/store/monthspan.h"
#include "models/store/promiserollups.h"
#include "models/store/requestscan.h"
#include "models/store/rollups.h"
#include "models/store/rows.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kEver = std::numeric_limits<qint64>::max();

constexpr auto kFirstAndLastDay
    = "SELECT (SELECT min(day) FROM request), (SELECT max(day) FROM request)";
constexpr auto kVillagesCounted = "SELECT DISTINCT a FROM rollup WHERE dim = 5";

qint64 keyOfFacts(Dimension dimension, const CountedRequest& facts)
{
    switch (dimension) {
    case Dimension::Village: return facts.village;
    case Dimension::Town: return facts.town;
    case Dimension::Category: return facts.category;
    case Dimension::Owner: return facts.owner;
    case Dimension::Day: return facts.day;
    }
    Q_UNREACHABLE();
}

const char* columnOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Village: return "village";
    case Dimension::Town: return "town";
    case Dimension::Category: return "category";
    case Dimension::Owner: return "owner";
    case Dimension::Day: return "day";
    }
    Q_UNREACHABLE();
}

//! Where the filter leaves a dimension one key.
std::optional<qint64> onlyKey(Dimension dimension, const MetricsScope& scope)
{
    switch (dimension) {
    case Dimension::Village: return scope.village;
    case Dimension::Town: return scope.town;
    case Dimension::Category: return scope.category;
    case Dimension::Owner: return scope.owner;
    case Dimension::Day: return std::nullopt;
    }
    Q_UNREACHABLE();
}

//! The one line of roll-ups that holds the whole scope, day by day.
std::optional<Rollups::Key> lineOf(const MetricsScope& scope)
{
    using Dim = Rollups::Dim;
    if (scope.owner || scope.left || scope.conditions.marked || (scope.village && scope.category))
        return std::nullopt;
    if (scope.village)
        return Rollups::Key{Dim::Village, *scope.village, 0, 0};
    if (scope.town && scope.category)
        return Rollups::Key{Dim::TownCategory, *scope.town, *scope.category, 0};
    if (scope.town)
        return Rollups::Key{Dim::Town, *scope.town, 0, 0};
    if (scope.category)
        return Rollups::Key{Dim::Category, *scope.category, 0, 0};
    return Rollups::Key{Dim::All, 0, 0, 0};
}

} // namespace

Metrics::Metrics(Database& database) : m_database(database), m_names(database) {}

Result<MetricsSummary> Metrics::summary(const RequestFilter& filter, Instant now)
{
    return summarize(filter, now, From::Rollups);
}

Result<MetricsSummary> Metrics::recountSummary(const RequestFilter& filter, Instant now)
{
    return summarize(filter, now, From::Requests);
}

Result<QList<KeyTally>> Metrics::by(Dimension dimension, const RequestFilter& filter, Instant now)
{
    return tallies(dimension, filter, now, From::Rollups);
}

Result<QList<KeyTally>> Metrics::recountBy(Dimension dimension, const RequestFilter& filter,
                                           Instant now)
{
    return tallies(dimension, filter, now, From::Requests);
}

Result<MetricsScope> Metrics::scopeOf(const RequestFilter& filter)
{
    MetricsScope scope;
    Result<RequestConditions> conditions = conditionsOf(filter, m_names);
    if (!conditions)
        return tl::unexpected(conditions.error());
    scope.conditions = std::move(*conditions);
    const auto number = [&](const QString& word) -> std::optional<qint64> {
        if (word.isEmpty())
            return std::nullopt;
        return m_names.find(word).value_or(std::nullopt);
    };
    scope.village = number(filter.village);
    scope.town = number(filter.town);
    scope.category = number(filter.category);
    scope.owner = number(filter.owner);
    scope.left = filter.left;
    if (!filter.village.isEmpty() && !filter.village.startsWith(filter.town))
        scope.conditions.impossible = true;

    const Result<std::optional<Statement>> days = m_database.first(kFirstAndLastDay);
    if (!days)
        return tl::unexpected(days.error());
    if ((*days)->isNull(0))
        return scope;
    // Clipped to the days there are: nobody's year 9999 makes a loop long.
    scope.from = (*days)->integer(0);
    scope.to = (*days)->integer(1);
    if (filter.from)
        scope.from = std::max(scope.from, dayNumber(*filter.from));
    if (filter.to)
        scope.to = std::min(scope.to, dayNumber(*filter.to));
    return scope;
}

Result<MetricsSummary> Metrics::summarize(const RequestFilter& filter, Instant now, From from)
{
    MetricsSummary summary;
    summary.firstReplyMinutes.fill(0, 16);
    summary.ratings.fill(0, 5);
    const Result<MetricsScope> scope = scopeOf(filter);
    if (!scope)
        return tl::unexpected(scope.error());
    if (!scope->isEmpty()) {
        const Result<Counters> counters = total(*scope, from);
        if (!counters)
            return tl::unexpected(counters.error());
        const Result<QHash<qint64, qint64>> missing = stillMissing("0", *scope, now);
        if (!missing)
            return tl::unexpected(missing.error());
        const bool scan = from == From::Requests || scope->owner || scope->conditions.marked;
        const Result<ReplyTimes> times = scan ? scannedReplyTimes(m_database, *scope)
                                              : walkedReplyTimes(m_database, *scope, *counters);
        if (!times)
            return tl::unexpected(times.error());
        summary.total = counters->tally();
        summary.total.overdue += missing->value(0);
        summary.replyTimes = *times;
        std::copy_n(counters->values.begin() + Counters::FirstMinute, 16,
                    summary.firstReplyMinutes.begin());
        std::copy_n(counters->values.begin() + Counters::FirstRating, 5, summary.ratings.begin());
    }
    if (const Result<void> added = addPromises(summary, filter, from); !added)
        return tl::unexpected(added.error());
    return summary;
}

Result<Counters> Metrics::total(const MetricsScope& scope, From from)
{
    Counters total;
    const std::optional<Rollups::Key> line = lineOf(scope);
    if (from == From::Rollups && line) {
        const Result<void> read
            = Rollups(m_database)
                  .read(*line, scope.from, scope.to,
                        [&](const Rollups::Key&, const Counters& counters) { total += counters; });
        return read ? Result<Counters>(total) : tl::unexpected(read.error());
    }
    const Result<Table> days = scanned(Dimension::Day, scope);
    if (!days)
        return tl::unexpected(days.error());
    for (const Counters& counters : *days)
        total += counters;
    return total;
}

Result<QList<KeyTally>> Metrics::tallies(Dimension dimension, const RequestFilter& filter,
                                         Instant now, From from)
{
    const Result<MetricsScope> scope = scopeOf(filter);
    if (!scope)
        return tl::unexpected(scope.error());
    QList<KeyTally> tallies;
    if (scope->isEmpty())
        return tallies;
    const Result<Table> counted = table(dimension, *scope, from);
    if (!counted)
        return tl::unexpected(counted.error());
    const Result<QHash<qint64, qint64>> missing = stillMissing(columnOf(dimension), *scope, now);
    if (!missing)
        return tl::unexpected(missing.error());
    for (const auto& [key, counters] : counted->asKeyValueRange()) {
        if (counters.isZero())
            continue;
        const Result<QString> text = keyText(dimension, key);
        if (!text)
            return tl::unexpected(text.error());
        tallies.append({*text, counters.tally()});
        tallies.last().tally.overdue += missing->value(key);
    }
    std::ranges::sort(tallies, {}, &KeyTally::key);
    return tallies;
}

Result<Metrics::Table> Metrics::table(Dimension dimension, const MetricsScope& scope, From from)
{
    if (from == From::Requests || scope.owner || scope.left || scope.conditions.marked)
        return scanned(dimension, scope);
    if (const std::optional<qint64> key = onlyKey(dimension, scope))
        return total(scope, from).map([&](const Counters& counters) {
            return Table{{*key, counters}};
        });
    switch (dimension) {
    case Dimension::Village: return byVillage(scope);
    case Dimension::Town: return scope.village ? scanned(dimension, scope) : byTown(scope);
    case Dimension::Category: return byCategory(scope);
    case Dimension::Day: return byDay(scope);
    case Dimension::Owner: return scanned(dimension, scope);
    }
    Q_UNREACHABLE();
}

Result<Metrics::Table> Metrics::byDay(const MetricsScope& scope)
{
    const std::optional<Rollups::Key> line = lineOf(scope);
    if (!line)
        return scanned(Dimension::Day, scope);
    Table days;
    const Result<void> read
        = Rollups(m_database)
              .read(*line, scope.from, scope.to,
                    [&](const Rollups::Key& key, const Counters& c) { days[key.day] += c; });
    return read ? Result<Table>(days) : tl::unexpected(read.error());
}

Result<Metrics::Table> Metrics::scanned(Dimension dimension, const MetricsScope& scope)
{
    Table table;
    const Result<void> done = scanFacts(m_database, scope.index(), scope.conditions.sql,
                                        scope.conditions.values, [&](const CountedRequest& facts) {
                                            table[keyOfFacts(dimension, facts)]
                                                += Counters::of(facts);
                                        });
    return done ? Result<Table>(table) : tl::unexpected(done.error());
}

Result<QList<qint64>> Metrics::villages(const MetricsScope& scope)
{
    const Result<QString> town = m_names.word(scope.town.value_or(0));
    if (!town)
        return tl::unexpected(town.error());
    QList<qint64> villages;
    const Result<void> read
        = visitRows(m_database.query(kVillagesCounted), [&](const Statement& row) -> Result<void> {
              const Result<QString> code = m_names.word(row.integer(0));
              if (!code)
                  return tl::unexpected(code.error());
              if (code->startsWith(*town))
                  villages.append(row.integer(0));
              return {};
          });
    return read ? Result<QList<qint64>>(villages) : tl::unexpected(read.error());
}

Result<Metrics::Table> Metrics::byVillage(const MetricsScope& scope)
{
    const Result<QList<qint64>> all = villages(scope);
    if (!all)
        return tl::unexpected(all.error());
    Rollups rollups(m_database);
    const MonthSpan span = MonthSpan::of(scope.from, scope.to);
    Table table;
    const auto add
        = [&](const Rollups::Key& key, const Counters& counters) { table[key.a] += counters; };
    using Dim = Rollups::Dim;
    Result<void> done;
    for (const qint64 village : *all) {
        const Rollups::Key months = scope.category
            ? Rollups::Key{Dim::VillageCategoryMonth, village, *scope.category, 0}
            : Rollups::Key{Dim::VillageMonth, village, 0, 0};
        if (done && span.hasMonths())
            done = rollups.read(months, span.firstMonth, span.lastMonth, add);
        for (const auto& [from, to] : span.edges) {
            if (done && !scope.category)
                done = rollups.read({Dim::Village, village, 0, 0}, from, to, add);
        }
    }
    for (const auto& [from, to] : span.edges) {
        if (done && scope.category)
            done = scanDays(Dimension::Village, scope, from, to, table);
    }
    return done ? Result<Table>(table) : tl::unexpected(done.error());
}

Result<Metrics::Table> Metrics::byTown(const MetricsScope& scope)
{
    const Result<Table> villages = byVillage(scope);
    if (!villages)
        return tl::unexpected(villages.error());
    Table towns;
    for (const auto& [village, counters] : villages->asKeyValueRange()) {
        const Result<QString> code = m_names.word(village);
        if (!code)
            return tl::unexpected(code.error());
        const Result<std::optional<qint64>> town = m_names.find(code->left(9));
        if (!town)
            return tl::unexpected(town.error());
        towns[town->value_or(0)] += counters;
    }
    return towns;
}

Result<Metrics::Table> Metrics::byCategory(const MetricsScope& scope)
{
    using Dim = Rollups::Dim;
    Rollups rollups(m_database);
    Table table;
    const auto add = [&](const Rollups::Key& key, const Counters& counters) {
        table[key.dim == Dim::Category ? key.a : key.b] += counters;
    };
    Result<void> done;
    if (scope.village) {
        const MonthSpan span = MonthSpan::of(scope.from, scope.to);
        if (span.hasMonths())
            done = rollups.readAll(Dim::VillageCategoryMonth, scope.village, span.firstMonth,
                                   span.lastMonth, add);
        for (const auto& [from, to] : span.edges) {
            if (done)
                done = scanDays(Dimension::Category, scope, from, to, table);
        }
    } else if (scope.town) {
        done = rollups.readAll(Dim::TownCategory, scope.town, scope.from, scope.to, add);
    } else {
        done = rollups.readAll(Dim::Category, std::nullopt, scope.from, scope.to, add);
    }
    return done ? Result<Table>(table) : tl::unexpected(done.error());
}

Result<void> Metrics::scanDays(Dimension dimension, const MetricsScope& scope, qint64 from,
                               qint64 to, Table& table)
{
    RequestConditions conditions = scope.conditions;
    conditions.add("day >= ?", from);
    conditions.add("day <= ?", to);
    return scanFacts(m_database, "request_day", conditions.sql, conditions.values,
                     [&](const CountedRequest& facts) {
                         table[keyOfFacts(dimension, facts)] += Counters::of(facts);
                     });
}

Result<QHash<qint64, qint64>> Metrics::stillMissing(const char* column, const MetricsScope& scope,
                                                    Instant now)
{
    const std::string sql = std::string("SELECT ") + column
        + ", count(*) FROM request INDEXED BY request_open WHERE rank < 2 "
          "AND awaits_first > 0 AND first_reply_s IS NULL AND on_time IS NULL "
          "AND first_in_time_until < ? AND "
        + scope.conditions.sql + " GROUP BY 1";
    Result<Statement> rows = m_database.query(sql.c_str(), now);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const qint64 value : scope.conditions.values)
        rows->bind(value);
    QHash<qint64, qint64> missing;
    const Result<void> read = visitRows(std::move(rows), [&](const Statement& row) {
        missing.insert(row.integer(0), row.integer(1));
    });
    return read ? Result<QHash<qint64, qint64>>(missing) : tl::unexpected(read.error());
}

Result<QHash<QString, ReplyTimes>> Metrics::replyTimesBy(Dimension dimension,
                                                         const RequestFilter& filter)
{
    const Result<MetricsScope> scope = scopeOf(filter);
    if (!scope)
        return tl::unexpected(scope.error());
    QHash<QString, ReplyTimes> times;
    if (scope->isEmpty())
        return times;
    QHash<qint64, std::vector<qint64>> seconds;
    const Result<void> scanned = scanFacts(
        m_database, scope->index(), scope->conditions.sql, scope->conditions.values,
        [&](const CountedRequest& facts) {
            if (facts.firstReplySeconds && !facts.left && facts.rank < Rank::Dismissed)
                seconds[keyOfFacts(dimension, facts)].push_back(*facts.firstReplySeconds);
        });
    if (!scanned)
        return tl::unexpected(scanned.error());
    for (auto it = seconds.begin(); it != seconds.end(); ++it) {
        const Result<QString> text = keyText(dimension, it.key());
        if (!text)
            return tl::unexpected(text.error());
        times.insert(*text, replyTimesOf(it.value()));
    }
    return times;
}

Result<QString> Metrics::keyText(Dimension dimension, qint64 key)
{
    if (dimension == Dimension::Day)
        return dateOfDay(key).toString(Qt::ISODate);
    return m_names.word(key);
}

Result<void> Metrics::addPromises(MetricsSummary& summary, const RequestFilter& filter, From from)
{
    // What counts is the day a promise is due, not the day its request arrived.
    RequestFilter anyDay = filter;
    anyDay.from.reset();
    anyDay.to.reset();
    const Result<MetricsScope> scope = scopeOf(anyDay);
    if (!scope)
        return tl::unexpected(scope.error());
    if (scope->isEmpty())
        return {};
    if (const std::optional<Rollups::Key> line = lineOf(*scope); line && from == From::Rollups) {
        const auto counts = PromiseRollups(m_database)
                                .total(*line, filter.from ? dayNumber(*filter.from) : -kEver,
                                       filter.to ? dayNumber(*filter.to) : kEver);
        if (!counts)
            return tl::unexpected(counts.error());
        summary.promisesDue = counts->due;
        summary.promisesKept = counts->kept;
        return {};
    }
    const std::string sql = std::string("SELECT count(*), sum(kept <= promise.due) FROM request "
                                        "INDEXED BY ")
        + scope->index()
        + " CROSS JOIN promise ON promise.request = request.n "
          "WHERE promise.due >= ? AND promise.due < ? AND rank < 3 AND "
        + scope->conditions.sql;
    Result<Statement> row
        = m_database.query(sql.c_str(), filter.from ? toMs(startOfDay(*filter.from)) : -kEver,
                           filter.to ? toMs(startOfDay(filter.to->addDays(1))) : kEver);
    if (!row)
        return tl::unexpected(row.error());
    for (const qint64 value : scope->conditions.values)
        row->bind(value);
    const Result<bool> counted = row->next();
    if (!counted)
        return tl::unexpected(counted.error());
    summary.promisesDue = row->integer(0);
    summary.promisesKept = row->integer(1);
    return {};
}

} // namespace keting
