// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/placedevent.h"
#include "models/store/sqlsession.h"

#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace keting::bench {

//! An event as the columns of the centre's log, worked out beforehand.
struct BareEvent {
    QByteArray scope, id, subject, kind, actor, device, group, author, hash, chain, body;
    qint64 sseq = 0, version = 0, dseq = 0, at = 0, recorded = 0;
};

//! Places events as the centre does, each scope from 1 on.
class BarePlaces {
public:
    [[nodiscard]] std::vector<BareEvent> next(const QList<DeviceEvent>& events);

private:
    QHash<QString, ScopeCursor> m_heads;
};

//! The floor of a push: rows into a table with the columns and indexes of the centre's log, in one
//! durable transaction, with nothing but the SQLite C API. Ends the program when SQLite fails.
class BareCenterLog {
public:
    explicit BareCenterLog(const QString& file);
    ~BareCenterLog();
    Q_DISABLE_COPY_MOVE(BareCenterLog)
    void insert(std::span<const BareEvent> rows);

private:
    void exec(const char* sql);
    void bind(const BareEvent& row);

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

//! The same on PostgreSQL: one INSERT over arrays for all rows of the transaction.
void makeBareTable(SqlSession& session);
[[nodiscard]] QList<QList<SqlValue>> bareValues(std::span<const BareEvent> rows);
void insertBare(SqlSession& session, const QList<QList<SqlValue>>& rows);

} // namespace keting::bench
