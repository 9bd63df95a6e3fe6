// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

#include <variant>
#include <vector>

namespace keting {

//! NULL, a whole number, a text, or bytes.
using SqlValue = std::variant<std::monostate, qint64, QString, QByteArray>;

//! One row of an answer. NULL reads as 0, as an empty text, or as no bytes.
class SqlRow {
public:
    explicit SqlRow(std::vector<SqlValue> values) : m_values(std::move(values)) {}
    [[nodiscard]] bool isNull(size_t column) const;
    [[nodiscard]] qint64 integer(size_t column) const;
    [[nodiscard]] QString text(size_t column) const;
    [[nodiscard]] QByteArray bytes(size_t column) const;

private:
    std::vector<SqlValue> m_values;
};

//! One connection to the centre's database, SQLite's or PostgreSQL's, for one thread at a time.
//! Statements are string literals: they name their values $1, $2 … in the order in which these
//! first appear, and are prepared once. Errors: Busy (a lock or a conflict of transactions: try
//! the whole transaction again), Storage (the server is gone: the session is as good as new after
//! it), and what the store says elsewhere.
class SqlSession {
public:
    SqlSession() = default;
    virtual ~SqlSession() = default;
    Q_DISABLE_COPY_MOVE(SqlSession)

    [[nodiscard]] virtual Result<QList<SqlRow>> rows(const char* sql,
                                                     const QList<SqlValue>& values = {})
        = 0;
    //! As rows(), and nobody else changes or locks these rows before the transaction ends.
    [[nodiscard]] virtual Result<QList<SqlRow>> lockedRows(const char* sql,
                                                           const QList<SqlValue>& values = {})
        = 0;
    //! How many rows were changed.
    [[nodiscard]] virtual Result<qint64> run(const char* sql, const QList<SqlValue>& values = {})
        = 0;
    //! The answers to the same statement for each list of values, asked together where the
    //! database can.
    [[nodiscard]] virtual Result<QList<QList<SqlRow>>> rowsEach(const char* sql,
                                                                const QList<QList<SqlValue>>& lists)
        = 0;
    //! The rows of a statement that ends in "= $1" for any of these values, in no order; asked as
    //! one question where the database can.
    [[nodiscard]] virtual Result<QList<SqlRow>> rowsOfAny(const char* sql,
                                                          const QList<SqlValue>& values)
        = 0;
    //! The same statement for each list of values, sent together where the database can.
    [[nodiscard]] virtual Result<void> runEach(const char* sql, const QList<QList<SqlValue>>& lists)
        = 0;
    //! Several statements without values.
    [[nodiscard]] virtual Result<void> script(const QByteArray& sql) = 0;
    //! Nobody else makes or changes tables before the writing transaction ends.
    [[nodiscard]] virtual Result<void> lockSchema() = 0;

    //! A consistent copy of the whole database in a new file; nothing half is left behind. Invalid:
    //! this database has its own way of being copied.
    [[nodiscard]] virtual Result<void> copyTo(const QString& file) = 0;

    //! Its first row, if there is one.
    [[nodiscard]] Result<std::optional<SqlRow>> first(const char* sql,
                                                      const QList<SqlValue>& values = {});
    //! Column types and the like as this database writes them: {text} {int}
    //! {bytes} {serial} {strict}.
    [[nodiscard]] virtual QByteArray dialect(QByteArray sql) const = 0;

private:
    friend class SqlTransaction;
    [[nodiscard]] virtual Result<void> begin(bool write) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollBack() = 0;
};

//! Everything done while it lives is kept by commit() or undone. They do not nest.
class SqlTransaction {
public:
    enum class For { Reading, Writing };
    //! Reading: everything is seen as of one moment.
    [[nodiscard]] static Result<SqlTransaction> begin(SqlSession& session, For purpose);
    SqlTransaction(SqlTransaction&& other) noexcept;
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    Q_DISABLE_COPY(SqlTransaction)
    ~SqlTransaction();

    //! Returns when what was written is durable.
    [[nodiscard]] Result<void> commit();

private:
    explicit SqlTransaction(SqlSession& session) : m_session(&session) {}
    SqlSession* m_session;
};

} // namespace keting
