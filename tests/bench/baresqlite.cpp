// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baresqlite.h"

#include "tests/bench/barepragmas.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace keting::bench {

namespace {

// As the desk's readers have it: what is compared is the query, not how much memory it may keep.
constexpr auto kReaderCache = "PRAGMA cache_size = -4000;";
constexpr auto kLog
    = "CREATE TABLE IF NOT EXISTS bare_event (lseq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, "
      "scope INTEGER NOT NULL, subject ANY NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT "
      "NULL, actor INTEGER NOT NULL, device INTEGER NOT NULL, at INTEGER NOT NULL, grp BLOB, "
      "checksum INTEGER NOT NULL, body BLOB NOT NULL) STRICT;"
      "CREATE INDEX IF NOT EXISTS bare_subject ON bare_event (subject);"
      "CREATE INDEX IF NOT EXISTS bare_scope ON bare_event (scope);"
      "CREATE TABLE IF NOT EXISTS bare_row (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;";
constexpr auto kInsertEvent
    = "INSERT INTO bare_event VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, NULL, ?, ?)";
constexpr auto kLastEvent = "SELECT coalesce(max(lseq), 0) FROM bare_event";
constexpr auto kInsertRow = "INSERT INTO bare_row (body) VALUES (?)";
constexpr auto kFirstPage = "SELECT * FROM request INDEXED BY request_order WHERE rank < 2 "
                            "ORDER BY rank, sort, received, n LIMIT 51";
constexpr auto kNextPage
    = "SELECT * FROM request INDEXED BY request_order WHERE rank < 2 "
      "AND (rank, sort, received, n) > (?, ?, ?, ?) ORDER BY rank, sort, received, n LIMIT 51";

void require(bool ok, sqlite3* handle)
{
    if (!ok) {
        std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(handle));
        std::abort();
    }
}

void bindBytes(sqlite3_stmt* statement, int at, const QByteArray& bytes)
{
    sqlite3_bind_blob64(statement, at, bytes.constData(), sqlite3_uint64(bytes.size()),
                        SQLITE_STATIC);
}

} // namespace

BareSqlite::BareSqlite(const QString& file, Use use)
{
    require(sqlite3_open(QFile::encodeName(file).constData(), &m_handle) == SQLITE_OK, m_handle);
    exec(kWriterPragmas);
    if (use == Use::DeskPages)
        exec(kReaderCache);
    if (use == Use::OwnTables) {
        exec(kLog);
        sqlite3_stmt* last = prepared(kLastEvent);
        require(sqlite3_step(last) == SQLITE_ROW, m_handle);
        m_lseq = sqlite3_column_int64(last, 0);
        sqlite3_reset(last);
    }
}

BareSqlite::~BareSqlite()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

std::vector<BareSqlite::Row> BareSqlite::rowsOf(std::span<const Event> events)
{
    std::vector<Row> rows;
    rows.reserve(events.size());
    for (const Event& event : events)
        rows.push_back({event.id.toBytes(), RequestId::parse(event.subject)->toBytes(), event.body,
                        word(event.scope), word(event.kind), word(event.actor.toString()),
                        word(event.device.toString()), toMs(event.at), qint64(qHash(event.body))});
    return rows;
}

void BareSqlite::insertEvents(std::span<const Row> rows)
{
    exec("BEGIN IMMEDIATE");
    sqlite3_stmt* insert = prepared(kInsertEvent);
    for (const Row& row : rows) {
        sqlite3_bind_int64(insert, 1, ++m_lseq);
        bindBytes(insert, 2, row.id);
        sqlite3_bind_int64(insert, 3, row.scope);
        bindBytes(insert, 4, row.subject);
        sqlite3_bind_int64(insert, 5, row.kind);
        sqlite3_bind_int64(insert, 6, row.actor);
        sqlite3_bind_int64(insert, 7, row.device);
        sqlite3_bind_int64(insert, 8, row.at);
        sqlite3_bind_int64(insert, 9, row.checksum);
        bindBytes(insert, 10, row.body);
        require(sqlite3_step(insert) == SQLITE_DONE, m_handle);
        sqlite3_reset(insert);
    }
    exec("COMMIT");
}

void BareSqlite::commitOne(const QByteArray& body)
{
    exec("BEGIN IMMEDIATE");
    sqlite3_stmt* insert = prepared(kInsertRow);
    bindBytes(insert, 1, body);
    require(sqlite3_step(insert) == SQLITE_DONE, m_handle);
    sqlite3_reset(insert);
    exec("COMMIT");
}

void BareSqlite::readPage(const std::optional<PageCursor>& after)
{
    sqlite3_stmt* rows = prepared(after ? kNextPage : kFirstPage);
    if (after) {
        sqlite3_bind_int(rows, 1, after->rank);
        sqlite3_bind_int64(rows, 2, after->sort);
        sqlite3_bind_int64(rows, 3, after->received);
        sqlite3_bind_int64(rows, 4, after->n);
    }
    volatile qint64 read = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(rows); ++i) {
            if (sqlite3_column_type(rows, i) == SQLITE_INTEGER)
                read = read + sqlite3_column_int64(rows, i);
            else if (sqlite3_column_blob(rows, i))
                read = read + sqlite3_column_bytes(rows, i);
        }
    }
    sqlite3_reset(rows);
}

void BareSqlite::exec(const char* sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

sqlite3_stmt* BareSqlite::prepared(const char* sql)
{
    sqlite3_stmt*& statement = m_statements[sql];
    if (!statement)
        require(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) == SQLITE_OK, m_handle);
    return statement;
}

qint64 BareSqlite::word(const QString& text)
{
    qint64& number = m_words[text];
    if (number == 0)
        number = m_words.size();
    return number;
}

} // namespace keting::bench
