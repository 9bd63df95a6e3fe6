// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and counts of the request table.
#include "models/store/requesttable.h"
#include "models/store/rows.h"

#include <algorithm>

namespace keting {

namespace {

constexpr auto kOrder = " ORDER BY rank, sort, received, n";

// Below this many requests in the days asked for it pays to read those and sort them; above, to
// walk the inbox order and skip the others.
constexpr qint64 kSortedDays = 20'000;

constexpr auto kFirstOfVillage
    = "SELECT village, last_at FROM request INDEXED BY request_contact WHERE village > ? "
      "ORDER BY village, last_at DESC LIMIT 1";
constexpr auto kOpenByVillage
    = "SELECT village, count(*), sum((rank = 0 OR sort <= ?1) AND in_time_until < ?2), "
      "sum((rank = 0 OR sort <= ?1) AND awaits_first = 2) "
      "FROM request INDEXED BY request_open WHERE rank < 2 GROUP BY village";
constexpr auto kDayByVillage = "SELECT village, count(*) FROM request INDEXED BY request_day "
                               "WHERE day = ? AND rank < 3 GROUP BY village";
constexpr auto kNextOverdue = "SELECT min(in_time_until) FROM request INDEXED BY request_open "
                              "WHERE rank < 2 AND rank = 0 AND in_time_until >= ?";
constexpr auto kNextWake = "SELECT sort FROM request INDEXED BY request_order WHERE rank = 1 "
                           "AND sort > ? ORDER BY sort LIMIT 1";
constexpr auto kAnyWoken = "SELECT 1 FROM request INDEXED BY request_order WHERE rank = 1 "
                           "AND sort <= ? LIMIT 1";
constexpr auto kRowsInDays = "SELECT count(*) FROM (SELECT 1 FROM request INDEXED BY request_day "
                             "WHERE day BETWEEN ? AND ? LIMIT ?)";

constexpr auto kTouchedSince
    = "SELECT id FROM request WHERE rank < 2 OR ended >= ?1 OR last_at >= ?1";

constexpr auto kActive = "rank = 0";

bool isOpenView(View view)
{
    return view != View::Closed && view != View::Dismissed && view != View::All;
}

//! `active`: the condition for an active request.
void addView(RequestConditions& conditions, const RequestTable::PageQuery& query,
             const std::string& active, std::optional<qint64> me)
{
    const View view = query.filter.view;
    if (isOpenView(view))
        conditions.add("rank < 2");
    switch (view) {
    case View::Inbox:
    case View::All: break;
    case View::Unanswered: conditions.add((active + " AND awaits_first > 0").c_str()); break;
    case View::Left: conditions.add((active + " AND awaits_first = 2").c_str()); break;
    case View::Overdue:
        // Sorted by due, which is never later, so the order index ends the search.
        if (active == kActive)
            conditions.add("sort < ?", toMs(query.now));
        conditions.add((active + " AND in_time_until < ?").c_str(), toMs(query.now));
        break;
    case View::Mine:
        if (me)
            conditions.add("owner = ?", *me);
        else
            conditions.impossible = true;
        break;
    case View::Progress: conditions.add("stage IN (3, 4)"); break;
    case View::Promised: conditions.add("promise_due IS NOT NULL"); break;
    case View::Waiting: conditions.add("waiting_since IS NOT NULL"); break;
    case View::Closed: conditions.add("rank = 2"); break;
    case View::Dismissed: conditions.add("rank = 3"); break;
    }
}

std::string wokenBy(Instant now)
{
    return "(rank = 1 AND sort <= " + std::to_string(snoozeSort(now)) + ")";
}

static_assert(int(Stage::InProgress) == 3 && int(Stage::Ready) == 4);
static_assert(int(FirstReplyWait::None) == 0 && int(FirstReplyWait::LeftMessage) == 2);

bool readsInOrder(const RequestTable::PageQuery& query)
{
    const RequestFilter& filter = query.filter;
    const bool onlyOrder
        = filter.view == View::Inbox || filter.view == View::Overdue || !isOpenView(filter.view);
    const bool narrowed = isOpenView(filter.view)
        && (!filter.town.isEmpty() || !filter.category.isEmpty() || !filter.owner.isEmpty()
            || filter.from || filter.to || filter.left);
    return onlyOrder && !narrowed;
}

//! The index to walk in inbox order.
const char* orderIndex(const RequestTable::PageQuery& query)
{
    return query.filter.village.isEmpty() ? "request_order" : "request_village";
}

QByteArray jsonList(const QList<qint64>& numbers)
{
    QByteArray list = "[";
    for (const qint64 number : numbers)
        list.append(list.size() > 1 ? "," : "").append(QByteArray::number(number));
    return list + ']';
}

} // namespace

Result<RequestConditions> RequestTable::conditionsOfQuery(const PageQuery& query, Woken woken)
{
    Result<RequestConditions> conditions = conditionsOf(query.filter, m_names);
    if (!conditions)
        return conditions;
    const Result<std::optional<qint64>> me = m_names.find(query.me);
    if (!me)
        return tl::unexpected(me.error());
    const std::string slept = wokenBy(query.now);
    const std::string active = woken == Woken::Left ? kActive
        : woken == Woken::Only                      ? slept
                                                    : '(' + (kActive + (" OR " + slept)) + ')';
    addView(*conditions, query, active, query.me.isEmpty() ? std::nullopt : *me);
    return conditions;
}

Result<bool> RequestTable::anyWoken(Instant now)
{
    return m_database.integer(kAnyWoken, snoozeSort(now)).map([](qint64 any) { return any != 0; });
}

//! Those that woke, in no order.
Result<RequestTable::KeyedRows> RequestTable::wokenRows(const PageQuery& query)
{
    KeyedRows woken;
    const Result<RequestConditions> conditions = conditionsOfQuery(query, Woken::Only);
    if (!conditions)
        return tl::unexpected(conditions.error());
    if (conditions->impossible)
        return woken;
    std::string where
        = "INDEXED BY request_order WHERE " + wokenBy(query.now) + " AND " + conditions->sql;
    if (query.among)
        where += " AND n IN (SELECT value FROM json_each(?))";
    Result<QList<InboxRow>> rows
        = listRows(bound(selectRequests(where), query, *conditions),
                   [&](const Statement& row) { return readInboxRow(row, m_names); });
    if (!rows)
        return tl::unexpected(rows.error());
    for (InboxRow& row : *rows) {
        row.rank = Rank::Active;
        const PageCursor key = wokenKey(row, query.now);
        if (!query.after || key > *query.after)
            woken.append({key, std::move(row)});
    }
    return woken;
}

//! How the rows of a query are found: an index, or the numbers given.
Result<std::string> RequestTable::source(const PageQuery& query)
{
    if (query.among)
        return std::string("NOT INDEXED");
    const RequestFilter& filter = query.filter;
    if (isOpenView(filter.view))
        return std::string("INDEXED BY ")
            + (readsInOrder(query) ? orderIndex(query) : "request_open");
    if ((filter.from || filter.to) && filter.village.isEmpty()) {
        constexpr qint64 kEver = 10'000'000;
        const Result<qint64> rows
            = m_database.integer(kRowsInDays, filter.from ? dayNumber(*filter.from) : -kEver,
                                 filter.to ? dayNumber(*filter.to) : kEver, kSortedDays);
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows < kSortedDays)
            return std::string("INDEXED BY request_day");
    }
    return std::string("INDEXED BY ") + orderIndex(query);
}

Result<Statement> RequestTable::bound(const std::string& sql, const PageQuery& query,
                                      const RequestConditions& conditions)
{
    Result<Statement> rows = m_database.prepare(sql.c_str());
    if (!rows)
        return rows;
    for (const qint64 value : conditions.values)
        rows->bind(value);
    if (query.among)
        rows->bind(QString::fromLatin1(jsonList(*query.among)));
    return rows;
}

//! The rows as they are stored, one more than the limit, without those that woke if so asked.
Result<RequestTable::KeyedRows> RequestTable::rowsInOrder(const PageQuery& query, bool withoutWoken)
{
    KeyedRows found;
    const Result<RequestConditions> conditions = conditionsOfQuery(query, Woken::Left);
    if (!conditions)
        return tl::unexpected(conditions.error());
    if (conditions->impossible)
        return found;
    const Result<std::string> index = source(query);
    if (!index)
        return tl::unexpected(index.error());
    std::string where = *index + " WHERE " + conditions->sql;
    if (withoutWoken)
        where += " AND NOT " + wokenBy(query.now);
    if (query.among)
        where += " AND n IN (SELECT value FROM json_each(?))";
    if (query.after)
        where += " AND (rank, sort, received, n) > (?, ?, ?, ?)";
    where.append(kOrder).append(" LIMIT ?");
    // request_open holds every column these conditions need: the rows themselves are read last.
    const bool twoSteps = *index == "INDEXED BY request_open";
    const std::string sql = twoSteps
        ? selectRequests("WHERE n IN (SELECT n FROM request " + where + ")" + kOrder)
        : selectRequests(where);
    Result<Statement> rows = bound(sql, query, *conditions);
    if (!rows)
        return tl::unexpected(rows.error());
    if (query.after)
        rows->bind(query.after->rank)
            .bind(query.after->sort)
            .bind(query.after->received)
            .bind(query.after->n);
    rows->bind(query.limit + 1);
    found.reserve(query.limit + 1);
    const Result<void> read = visitRows(std::move(rows), [&](const Statement& row) -> Result<void> {
        Result<InboxRow> one = readInboxRow(row, m_names);
        if (!one)
            return tl::unexpected(one.error());
        found.append({readOrder(row), std::move(*one)});
        return {};
    });
    return read ? Result<KeyedRows>(std::move(found)) : tl::unexpected(read.error());
}

Result<RequestPage> RequestTable::page(const PageQuery& query)
{
    RequestPage page;
    if (query.limit <= 0)
        return page;
    const Result<bool> woken = anyWoken(query.now);
    if (!woken)
        return tl::unexpected(woken.error());
    Result<KeyedRows> rows = rowsInOrder(query, *woken);
    if (!rows)
        return tl::unexpected(rows.error());
    if (*woken) {
        Result<KeyedRows> awake = wokenRows(query);
        if (!awake)
            return tl::unexpected(awake.error());
        rows->append(*std::move(awake));
        std::ranges::sort(*rows, {}, &KeyedRows::value_type::first);
    }
    page.rows.reserve(query.limit);
    for (auto& [key, row] : *rows) {
        if (page.rows.size() == query.limit)
            break;
        page.rows.append(std::move(row));
    }
    if (rows->size() > query.limit)
        page.next = rows->at(query.limit - 1).first;
    return page;
}

Result<void> RequestTable::each(PageQuery query, const std::function<bool(const InboxRow&)>& visit)
{
    while (true) {
        const Result<RequestPage> step = page(query);
        if (!step)
            return tl::unexpected(step.error());
        for (const InboxRow& row : step->rows) {
            if (!visit(row))
                return {};
        }
        if (!step->next)
            return {};
        query.after = step->next;
    }
}

Result<qint64> RequestTable::count(const PageQuery& query)
{
    const Result<RequestConditions> conditions = conditionsOfQuery(query, Woken::Too);
    if (!conditions)
        return tl::unexpected(conditions.error());
    if (conditions->impossible)
        return 0;
    const bool open = isOpenView(query.filter.view);
    std::string sql = "SELECT count(*) FROM request ";
    sql += query.among ? "NOT INDEXED"
                       : (open ? "INDEXED BY request_open" : "INDEXED BY request_day");
    sql += " WHERE " + conditions->sql;
    if (query.among)
        sql += " AND n IN (SELECT value FROM json_each(?))";
    Result<Statement> row = bound(sql, query, *conditions);
    if (!row)
        return tl::unexpected(row.error());
    const Result<bool> counted = row->next();
    if (!counted)
        return tl::unexpected(counted.error());
    return row->integer(0);
}

Result<ViewCounts> RequestTable::counts(const RequestFilter& filter, Instant now, const QString& me)
{
    const Result<RequestConditions> conditions = conditionsOf(filter, m_names);
    if (!conditions)
        return tl::unexpected(conditions.error());
    ViewCounts counts;
    if (conditions->impossible)
        return counts;
    const Result<std::optional<qint64>> mine = m_names.find(me);
    if (!mine)
        return tl::unexpected(mine.error());
    const std::string sql
        = "SELECT count(*), sum((rank = 0 OR sort <= ?1) AND awaits_first > 0), "
          "sum((rank = 0 OR sort <= ?1) AND awaits_first = 2), "
          "sum((rank = 0 OR sort <= ?1) AND in_time_until < ?2), sum(owner = ?3), sum(stage IN (3, "
          "4)), "
          "sum(promise_due IS NOT NULL), "
          "sum(waiting_since IS NOT NULL) FROM request INDEXED BY request_open WHERE rank < 2 AND "
        + conditions->sql;
    constexpr qint64 kNobody = -1;
    Result<Statement> row = m_database.query(sql.c_str(), snoozeSort(now), now,
                                             me.isEmpty() ? kNobody : mine->value_or(kNobody));
    if (!row)
        return tl::unexpected(row.error());
    for (const qint64 value : conditions->values)
        row->bind(value);
    const Result<bool> counted = row->next();
    if (!counted)
        return tl::unexpected(counted.error());
    return ViewCounts{row->integer(0), row->integer(1), row->integer(2), row->integer(3),
                      row->integer(4), row->integer(5), row->integer(6), row->integer(7)};
}

Result<QList<VillageCounts>> RequestTable::villageCounts(Instant now)
{
    QList<VillageCounts> villages;
    QHash<qint64, qsizetype> places;
    for (qint64 village = -1;;) {
        const Result<std::optional<Statement>> row = m_database.first(kFirstOfVillage, village);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        village = (*row)->integer(0);
        const Result<QString> code = m_names.word(village);
        if (!code)
            return tl::unexpected(code.error());
        places.insert(village, villages.size());
        VillageCounts counts;
        counts.village = *code;
        counts.lastContact = (*row)->optionalInstant(1);
        villages.append(counts);
    }
    const auto fill = [&](Result<Statement> rows, const auto& set) {
        return visitRows(std::move(rows), [&](const Statement& row) {
            set(villages[places.value(row.integer(0))], row);
        });
    };
    Result<void> done = fill(m_database.query(kOpenByVillage, snoozeSort(now), now),
                             [](VillageCounts& counts, const Statement& row) {
                                 counts.open = row.integer(1);
                                 counts.overdue = row.integer(2);
                                 counts.left = row.integer(3);
                             });
    if (done)
        done = fill(
            m_database.query(kDayByVillage, dayNumber(localDate(now))),
            [](VillageCounts& counts, const Statement& row) { counts.today = row.integer(1); });
    if (!done)
        return tl::unexpected(done.error());
    return villages;
}

Result<std::optional<Instant>> RequestTable::nextWake(Instant now)
{
    const Result<std::optional<Statement>> row = m_database.first(kNextWake, snoozeSort(now));
    if (!row)
        return tl::unexpected(row.error());
    return *row ? wakesOfSort((*row)->integer(0)) : std::nullopt;
}

Result<QList<RequestId>> RequestTable::touchedSince(Instant from)
{
    return ids(m_database.query(kTouchedSince, from));
}

Result<std::optional<Instant>> RequestTable::nextOverdue(Instant now)
{
    const Result<std::optional<Statement>> row = m_database.first(kNextOverdue, now);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*row)->optionalInstant(0) : std::nullopt;
}

} // namespace keting
