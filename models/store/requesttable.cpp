// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requesttable.h"

#include "models/store/rows.h"

#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPromisesOf = "SELECT due, kept FROM promise WHERE request = ? ORDER BY ordinal";
constexpr auto kRemovePromises = "DELETE FROM promise WHERE request = ?";
constexpr auto kAddPromise
    = "INSERT INTO promise (request, ordinal, due, kept) VALUES (?, ?, ?, ?)";
constexpr auto kRemoveRequest = "DELETE FROM request WHERE n = ?";
constexpr auto kIdOfRow = "SELECT id FROM request WHERE n = ?";
constexpr auto kIdsBetween = "SELECT id FROM request WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?";
constexpr auto kOpenOfAsker = "SELECT id FROM request INDEXED BY request_asker WHERE rank < 2 "
                              "AND village = ? AND asker = ? ORDER BY received DESC, n DESC";
constexpr auto kRequestCount = "SELECT count(*) FROM request";

void bindValue(Statement& statement, const SqlValue& value)
{
    std::visit(
        [&](const auto& v) {
            if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
                statement.bind(std::nullopt);
            else
                statement.bind(v);
        },
        value);
}

std::string insertStatement()
{
    std::string columns;
    std::string marks;
    for (const char* column : kRequestColumns) {
        columns.append(columns.empty() ? "" : ", ").append(column);
        marks.append(marks.empty() ? "?" : ", ?");
    }
    return "INSERT INTO request (" + columns + ") VALUES (" + marks + ")";
}

} // namespace

RequestTable::RequestTable(Database& database)
    : m_database(database), m_names(database), m_rollups(database), m_promiseRollups(database)
{}

Result<QList<qint64>> RequestTable::upsert(std::span<const StoredRequest> requests)
{
    Q_ASSERT(m_database.inTransaction());
    QList<qint64> ns;
    ns.reserve(qsizetype(requests.size()));
    m_rollups.forget();
    m_promiseRollups.forget();
    for (const StoredRequest& request : requests) {
        const Result<qint64> n = put(request);
        if (!n)
            return tl::unexpected(n.error());
        ns.append(*n);
    }
    if (const Result<void> counted = m_rollups.flush(); !counted)
        return tl::unexpected(counted.error());
    if (const Result<void> counted = m_promiseRollups.flush(); !counted)
        return tl::unexpected(counted.error());
    return ns;
}

Result<void> RequestTable::remove(const RequestId& request)
{
    Q_ASSERT(m_database.inTransaction());
    const Result<std::optional<Existing>> before = existing(request);
    if (!before)
        return tl::unexpected(before.error());
    if (!*before)
        return {};
    m_rollups.forget();
    m_promiseRollups.forget();
    const CountedRequest facts = factsOf((*before)->record);
    m_rollups.replace(facts, std::nullopt);
    m_promiseRollups.remove(facts, (*before)->promises);
    return m_database.execute(kRemovePromises, (*before)->n)
        .and_then([&] { return m_database.execute(kRemoveRequest, (*before)->n); })
        .and_then([&] { return m_rollups.flush(); })
        .and_then([&] { return m_promiseRollups.flush(); });
}

Result<qint64> RequestTable::put(const StoredRequest& request)
{
    const Result<RequestRecord> record = toRecord(request, m_names);
    if (!record)
        return tl::unexpected(record.error());
    const Result<std::optional<Existing>> before = existing(request.row.id);
    if (!before)
        return tl::unexpected(before.error());
    if (*before) {
        const Existing& old = **before;
        if (const Result<void> updated = update(old.n, old.record, *record); !updated)
            return tl::unexpected(updated.error());
    }
    Result<qint64> n = *before ? Result<qint64>((*before)->n) : insert(*record);
    if (!n)
        return n;
    const QList<StoredRequest::Promise> none;
    const Result<void> kept
        = putPromises(*n, *before ? (*before)->promises : none, request.promises);
    if (!kept)
        return tl::unexpected(kept.error());
    count(*before, *record, request.promises);
    return n;
}

void RequestTable::count(const std::optional<Existing>& before, const RequestRecord& now,
                         const QList<StoredRequest::Promise>& promises)
{
    const CountedRequest facts = factsOf(now);
    const std::optional<CountedRequest> old
        = before ? std::optional(factsOf(before->record)) : std::nullopt;
    m_rollups.replace(old, facts);
    if (old == facts && before->promises == promises)
        return;
    if (before)
        m_promiseRollups.remove(*old, before->promises);
    m_promiseRollups.add(facts, promises);
}

Result<std::optional<RequestTable::Existing>> RequestTable::existing(const RequestId& id)
{
    static const std::string kById = selectRequests("WHERE id = ?");
    const Result<std::optional<Statement>> row = m_database.first(kById.c_str(), id.toBytes());
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const qint64 n = (*row)->integer(0);
    Result<QList<StoredRequest::Promise>> promises = promisesOf(n);
    if (!promises)
        return tl::unexpected(promises.error());
    return Existing{n, readRecord(**row), std::move(*promises)};
}

Result<qint64> RequestTable::insert(const RequestRecord& record)
{
    static const std::string kInsert = insertStatement();
    Result<Statement> statement = m_database.prepare(kInsert.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    for (const SqlValue& value : record)
        bindValue(*statement, value);
    if (const Result<void> done = statement->run(); !done)
        return tl::unexpected(done.error());
    return sqlite3_last_insert_rowid(m_database.handle());
}

// Only what changed is written: an index whose columns are not named is not touched.
Result<void> RequestTable::update(qint64 n, const RequestRecord& before, const RequestRecord& now)
{
    std::string sets;
    for (size_t i = 0; i < now.size(); ++i) {
        if (now[i] != before[i])
            sets.append(sets.empty() ? "" : ", ").append(kRequestColumns[i]).append(" = ?");
    }
    if (sets.empty())
        return {};
    const std::string sql = "UPDATE request SET " + sets + " WHERE n = ?";
    Result<Statement> statement = m_database.prepare(sql.c_str());
    if (!statement)
        return tl::unexpected(statement.error());
    for (size_t i = 0; i < now.size(); ++i) {
        if (now[i] != before[i])
            bindValue(*statement, now[i]);
    }
    return statement->bind(n).run();
}

Result<void> RequestTable::putPromises(qint64 n, const QList<StoredRequest::Promise>& before,
                                       const QList<StoredRequest::Promise>& now)
{
    if (before == now)
        return {};
    Result<void> done = m_database.execute(kRemovePromises, n);
    for (int i = 0; done && i < now.size(); ++i)
        done = m_database.execute(kAddPromise, n, i, now.at(i).due, now.at(i).kept);
    return done;
}

Result<QList<StoredRequest::Promise>> RequestTable::promisesOf(qint64 n)
{
    return listRows(m_database.query(kPromisesOf, n), [](const Statement& row) {
        return Result<StoredRequest::Promise>({fromMs(row.integer(0)), row.optionalInstant(1)});
    });
}

Result<void> RequestTable::clear()
{
    if (const Result<void> cleared = m_rollups.clear(); !cleared)
        return cleared;
    if (const Result<void> cleared = m_promiseRollups.clear(); !cleared)
        return cleared;
    return m_database.run("DELETE FROM promise; DELETE FROM request;");
}

Result<std::optional<StoredRequest>> RequestTable::find(const RequestId& id)
{
    static const std::string kById = selectRequests("WHERE id = ?");
    const Result<std::optional<Statement>> row = m_database.first(kById.c_str(), id.toBytes());
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    Result<StoredRequest> request = readStoredRequest(**row, m_names);
    if (!request)
        return tl::unexpected(request.error());
    Result<QList<StoredRequest::Promise>> promises = promisesOf(request->row.n);
    if (!promises)
        return tl::unexpected(promises.error());
    request->promises = std::move(*promises);
    return std::optional(std::move(*request));
}

Result<std::optional<RequestId>> RequestTable::idOf(qint64 n)
{
    const Result<QList<RequestId>> found = ids(m_database.query(kIdOfRow, n));
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QList<RequestId>> RequestTable::withIdPrefix(QStringView prefix, int limit)
{
    QByteArray digits = prefix.toLatin1();
    digits.replace('-', QByteArray());
    const bool hexadecimal = QByteArray::fromHex(digits).toHex().size() >= digits.size();
    if (digits.isEmpty() || digits.size() > 32 || !hexadecimal)
        return QList<RequestId>();
    return ids(m_database.query(kIdsBetween, QByteArray::fromHex(digits.leftJustified(32, '0')),
                                QByteArray::fromHex(digits.leftJustified(32, 'f')), limit));
}

Result<QList<RequestId>> RequestTable::ids(Result<Statement> rows)
{
    return listRows(std::move(rows),
                    [](const Statement& row) { return RequestId::fromBytes(row.blob(0)); });
}

Result<QList<InboxRow>> RequestTable::rows(std::span<const qint64> ns)
{
    static const std::string kByNumber = selectRequests("WHERE n = ?");
    QList<InboxRow> found;
    for (const qint64 n : ns) {
        const Result<std::optional<Statement>> row = m_database.first(kByNumber.c_str(), n);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            continue;
        Result<InboxRow> one = readInboxRow(**row, m_names);
        if (!one)
            return tl::unexpected(one.error());
        found.append(std::move(*one));
    }
    return found;
}

Result<QList<RequestId>> RequestTable::openOfAsker(const QString& village, const QString& asker)
{
    const Result<std::optional<qint64>> number = m_names.find(village);
    if (!number)
        return tl::unexpected(number.error());
    if (!*number)
        return QList<RequestId>();
    return ids(m_database.query(kOpenOfAsker, **number, asker));
}

Result<qint64> RequestTable::rollupDifferences()
{
    Result<qint64> counters = m_rollups.differences();
    if (!counters)
        return counters;
    return m_promiseRollups.differences().map(
        [&](qint64 promises) { return promises + *counters; });
}

Result<qint64> RequestTable::inconsistentRows()
{
    static const std::string kAll = selectRequests("");
    qint64 found = 0;
    const Result<void> read
        = visitRows(m_database.query(kAll.c_str()), [&](const Statement& row) -> Result<void> {
              const Result<StoredRequest> request = readStoredRequest(row, m_names);
              if (!request)
                  return tl::unexpected(request.error());
              found += isConsistent(row, *request) ? 0 : 1;
              return {};
          });
    return read ? Result<qint64>(found) : tl::unexpected(read.error());
}

Result<qint64> RequestTable::size()
{
    return m_database.integer(kRequestCount);
}

} // namespace keting
