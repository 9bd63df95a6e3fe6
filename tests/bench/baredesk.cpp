// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/baredesk.h"

#include "tests/bench/barepragmas.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace keting::bench {

namespace {

constexpr auto kInsertText = "INSERT INTO search (rowid, text) VALUES (?, ?)";

void require(bool ok, sqlite3* handle)
{
    if (!ok) {
        std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(handle));
        std::abort();
    }
}

sqlite3_stmt* prepare(sqlite3* handle, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    require(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK,
            handle);
    return statement;
}

sqlite3* opened(const QString& file)
{
    sqlite3* handle = nullptr;
    require(sqlite3_open(QFile::encodeName(file).constData(), &handle) == SQLITE_OK, handle);
    return handle;
}

} // namespace

BareDesk::BareDesk(const QString& filled, const QString& empty, std::vector<Text> texts)
    : m_handle(opened(empty)), m_texts(std::move(texts))
{
    exec(kWriterPragmas);
    sqlite3* from = opened(filled);
    // Only what the events brought: the desk's first rows are in both.
    read(from, "event", "SELECT *, lseq FROM event ORDER BY lseq");
    read(from, "place", "SELECT *, lseq FROM place ORDER BY lseq");
    read(from, "message_key", "SELECT *, lseq FROM message_key ORDER BY lseq");
    const QByteArray opening = "(SELECT min(lseq) FROM event WHERE subject = ";
    read(from, "request", "SELECT *, " + opening + "request.id) AS l FROM request ORDER BY l");
    read(from, "request_number",
         "SELECT *, " + opening + "request_number.request) AS l FROM request_number ORDER BY l");
    read(from, "promise",
         "SELECT promise.*, " + opening
             + "request.id) AS l FROM promise JOIN request ON request.n = promise.request "
               "ORDER BY l");
    sqlite3_close(from);
    m_insertText = prepare(m_handle, kInsertText);
}

BareDesk::~BareDesk()
{
    for (Table& table : m_tables) {
        sqlite3_finalize(table.insert);
        for (const Row& row : table.rows) {
            for (sqlite3_value* value : row.values)
                sqlite3_value_free(value);
        }
    }
    sqlite3_finalize(m_insertText);
    sqlite3_close(m_handle);
}

void BareDesk::read(sqlite3* from, const QByteArray& table, const QByteArray& query)
{
    Table read;
    sqlite3_stmt* rows = prepare(from, query);
    const int columns = sqlite3_column_count(rows) - 1;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        Row row{sqlite3_column_int64(rows, columns), {}};
        for (int i = 0; i < columns; ++i)
            row.values.push_back(sqlite3_value_dup(sqlite3_column_value(rows, i)));
        read.rows.push_back(std::move(row));
    }
    sqlite3_finalize(rows);
    QByteArray marks = "?";
    for (int i = 1; i < columns; ++i)
        marks += ", ?";
    read.insert = prepare(m_handle, "INSERT INTO " + table + " VALUES (" + marks + ")");
    m_tables.push_back(std::move(read));
}

void BareDesk::insert(qint64 events)
{
    m_lseq += events;
    exec("BEGIN IMMEDIATE");
    for (Table& table : m_tables) {
        for (; table.next < table.rows.size() && table.rows[table.next].lseq <= m_lseq;
             ++table.next) {
            const Row& row = table.rows[table.next];
            for (size_t i = 0; i < row.values.size(); ++i)
                sqlite3_bind_value(table.insert, int(i) + 1, row.values[i]);
            require(sqlite3_step(table.insert) == SQLITE_DONE, m_handle);
            sqlite3_reset(table.insert);
        }
    }
    for (; m_nextText < m_texts.size() && m_texts[m_nextText].lseq <= m_lseq; ++m_nextText) {
        const Text& text = m_texts[m_nextText];
        sqlite3_bind_int64(m_insertText, 1, text.lseq);
        sqlite3_bind_text64(m_insertText, 2, text.tokens.constData(),
                            sqlite3_uint64(text.tokens.size()), SQLITE_STATIC, SQLITE_UTF8);
        require(sqlite3_step(m_insertText) == SQLITE_DONE, m_handle);
        sqlite3_reset(m_insertText);
    }
    exec("COMMIT");
}

void BareDesk::exec(const char* sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

} // namespace keting::bench
