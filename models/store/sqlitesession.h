// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"
#include "models/store/sqlsession.h"
#include "models/store/transaction.h"

namespace keting {

//! The centre's database in one SQLite file.
class SqliteSession final : public SqlSession {
public:
    //! As Database::open(); a new file is marked as a centre's. Corrupt: it is another program's,
    //! a desk's for one.
    [[nodiscard]] static Result<std::unique_ptr<SqlSession>> open(const QString& file,
                                                                  Database::Mode mode);

    //! Over a database that is open already.
    explicit SqliteSession(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    Result<QList<SqlRow>> rows(const char* sql, const QList<SqlValue>& values) override;
    Result<QList<SqlRow>> lockedRows(const char* sql, const QList<SqlValue>& values) override;
    Result<qint64> run(const char* sql, const QList<SqlValue>& values) override;
    Result<QList<QList<SqlRow>>> rowsEach(const char* sql,
                                          const QList<QList<SqlValue>>& lists) override;
    Result<QList<SqlRow>> rowsOfAny(const char* sql, const QList<SqlValue>& values) override;
    Result<void> runEach(const char* sql, const QList<QList<SqlValue>>& lists) override;
    Result<void> script(const QByteArray& sql) override;
    Result<void> lockSchema() override;
    Result<void> copyTo(const QString& file) override;
    QByteArray dialect(QByteArray sql) const override;

private:
    Result<void> begin(bool write) override;
    Result<void> commit() override;
    void rollBack() override;

    std::unique_ptr<Database> m_database;
    std::optional<Transaction> m_writing;
    bool m_reading = false;
};

} // namespace keting
