// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace keting::bench {

//! The floor of taking events in: the very rows that a desk has written for them, into tables and
//! indexes of the same kind, with nothing but the SQLite C API. Ends the program when SQLite fails.
class BareDesk {
public:
    struct Text {
        qint64 lseq = 0;
        QByteArray tokens;
    };
    //! `filled` holds the rows; `empty` has the schema and gets them. `texts`: what is searched
    //! for.
    BareDesk(const QString& filled, const QString& empty, std::vector<Text> texts);
    ~BareDesk();
    Q_DISABLE_COPY_MOVE(BareDesk)

    //! One durable transaction with all that belongs to the next events of the log.
    void insert(qint64 events);

private:
    struct Row {
        qint64 lseq = 0;
        std::vector<sqlite3_value*> values;
    };
    struct Table {
        sqlite3_stmt* insert = nullptr;
        std::vector<Row> rows; //!< By lseq.
        size_t next = 0;
    };
    void read(sqlite3* from, const QByteArray& table, const QByteArray& query);
    void exec(const char* sql);

    sqlite3* m_handle = nullptr;
    std::vector<Table> m_tables;
    std::vector<Text> m_texts;
    size_t m_nextText = 0;
    sqlite3_stmt* m_insertText = nullptr;
    qint64 m_lseq = 0;
};

} // namespace keting::bench
