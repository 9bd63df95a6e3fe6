// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/statement.h"

#include <QString>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace keting {

//! One SQLite connection, used by the thread that opened it and by no other. A desk has one
//! writing connection (its storage thread's, which also does every checkpoint) and any number of
//! read-only ones.
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    //! A missing file is created in ReadWrite mode and is NotFound in ReadOnly mode. A file that is
    //! no database, or shorter than it says it is, is Corrupt.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString& file() const { return m_file; }
    //! The last program on this file was killed or lost power: check the integrity in the
    //! background. What had been committed is there.
    [[nodiscard]] bool endedUncleanly() const { return m_endedUncleanly; }

    //! The statement comes from this connection's cache and goes back when it is destroyed.
    //! Borrowed: must not outlive the database.
    [[nodiscard]] Result<Statement> prepare(const char* sql);
    //! Runs statements that need no values and give no rows.
    [[nodiscard]] Result<void> run(const char* sql);
    [[nodiscard]] Result<qint64> integer(const char* sql);

    //! Copies committed pages from the write-ahead log into the file. Writing connection only.
    [[nodiscard]] Result<void> checkpoint();

    //! For hot loops; owned by this object.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    //! Counts rollbacks: what was remembered of the database before one may no longer be true.
    [[nodiscard]] qint64 rollbacks() const { return m_rollbacks; }

private:
    friend class Statement;
    friend class Transaction;
    Database(QString file, QString connection);
    [[nodiscard]] Result<void> configure(Mode mode);
    void putBack(const std::string& sql, sqlite3_stmt* statement);

    QString m_file;
    QString m_connection;
    sqlite3* m_handle = nullptr;
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>> m_idle;
    qint64 m_rollbacks = 0;
    bool m_endedUncleanly = false;
    bool m_inTransaction = false;
};

} // namespace keting
