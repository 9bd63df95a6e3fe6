// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/postgresconnection.h"

namespace keting {

//! The centre's database on a PostgreSQL server. Who writes locks the rows that give numbers first
//! and then sees what others have committed; who reads sees one moment.
class PostgresSession final : public SqlSession {
public:
    //! Storage: no host of the address answers.
    [[nodiscard]] static Result<std::unique_ptr<SqlSession>> open(const PostgresAddress& address);

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
    explicit PostgresSession(const PostgresAddress& address) : m_connection(address) {}
    Result<void> begin(bool write) override;
    Result<void> commit() override;
    void rollBack() override;
    //! Outside a transaction a connection that has ended is made anew.
    [[nodiscard]] Result<void> connected();
    template <typename Work>
    [[nodiscard]] auto harmless(Work work) -> decltype(work());

    PostgresConnection m_connection;
    bool m_inTransaction = false;
    std::optional<Error> m_unreachable; //!< Why the last attempt to connect failed.
    std::chrono::steady_clock::time_point m_nextAttempt;
};

} // namespace keting
