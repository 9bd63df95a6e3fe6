// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/statement.h"

#include <QString>

#include <memory>
#include <string>
#include <string_view>
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
    //! no database, or shorter than it says it is, is Corrupt. ":memory:" is a new one in memory.
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
    //! Prepared, with these values bound.
    template <typename... Values>
    [[nodiscard]] Result<Statement> query(const char* sql, const Values&... values)
    {
        Result<Statement> statement = prepare(sql);
        if (statement)
            (statement->bind(values), ...);
        return statement;
    }
    //! On its first row, if there is one.
    template <typename... Values>
    [[nodiscard]] Result<std::optional<Statement>> first(const char* sql, const Values&... values)
    {
        Result<Statement> statement = query(sql, values...);
        if (!statement)
            return tl::unexpected(statement.error());
        const Result<bool> row = statement->next();
        if (!row)
            return tl::unexpected(row.error());
        return *row ? std::optional<Statement>(std::move(*statement)) : std::nullopt;
    }
    template <typename... Values>
    [[nodiscard]] Result<void> execute(const char* sql, const Values&... values)
    {
        Result<Statement> statement = query(sql, values...);
        return statement ? statement->run() : tl::unexpected(statement.error());
    }
    //! Runs statements that need no values and give no rows.
    [[nodiscard]] Result<void> run(const char* sql);
    //! First column of the first row, 0 without one.
    template <typename... Values>
    [[nodiscard]] Result<qint64> integer(const char* sql, const Values&... values)
    {
        const Result<std::optional<Statement>> row = first(sql, values...);
        if (!row)
            return tl::unexpected(row.error());
        return *row ? (*row)->integer(0) : 0;
    }

    //! Copies committed pages from the write-ahead log into the file. Writing connection only.
    [[nodiscard]] Result<void> checkpoint();

    //! From any thread, while the database is open: what is running fails soon.
    void interrupt();

    //! For hot loops; owned by this object.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    //! Counts rollbacks: what was remembered of the database before one may no longer be true.
    [[nodiscard]] qint64 rollbacks() const { return m_rollbacks; }

private:
    //! `name` and `options` are how SQLite is to open the file.
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    openAs(const QString& file, Mode mode, const QString& name, const QString& options);
    friend class Statement;
    friend class Transaction;
    Database(QString file, QString connection);
    [[nodiscard]] Result<void> configure(Mode mode);
    [[nodiscard]] Error lastError() const;
    void finalizeIdle();

    QString m_file;
    QString m_connection;
    sqlite3* m_handle = nullptr;
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> m_idle;
    qint64 m_rollbacks = 0;
    bool m_endedUncleanly = false;
    bool m_inTransaction = false;
};

} // namespace keting
