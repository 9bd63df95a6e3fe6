// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/requestrow.h"

#include <QHash>

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace keting::bench {

//! The floors: the same work with nothing but the SQLite C API, prepared once, in a file of its own
//! with the same settings. Ends the program when SQLite fails.
class BareSqlite {
public:
    enum class Use { OwnTables, DeskPages };
    BareSqlite(const QString& file, Use use);
    ~BareSqlite();
    Q_DISABLE_COPY_MOVE(BareSqlite)

    //! An event as the columns of the log, worked out beforehand.
    struct Row {
        QByteArray id, subject, body;
        qint64 scope, kind, actor, device, at, checksum;
    };
    [[nodiscard]] std::vector<Row> rowsOf(std::span<const Event> events);
    //! One transaction over a table with the columns and indexes of the log.
    void insertEvents(std::span<const Row> rows);
    //! One row, one durable transaction.
    void commitOne(const QByteArray& body);

    //! Reads every column of a page of the inbox; with DeskPages.
    void readPage(const std::optional<PageCursor>& after);

private:
    void exec(const char* sql);
    [[nodiscard]] sqlite3_stmt* prepared(const char* sql);
    [[nodiscard]] qint64 word(const QString& text);

    sqlite3* m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
    QHash<QString, qint64> m_words;
    qint64 m_lseq = 0;
};

} // namespace keting::bench
