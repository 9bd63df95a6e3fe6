// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/postgresaddress.h"
#include "models/store/sqlsession.h"

#include <QHash>

#include <chrono>
#include <memory>
#include <span>

struct pg_conn;
struct pg_result;

namespace keting {

class PostgresValues;

//! One connection to a PostgreSQL server and the statements prepared on it; for one thread at a
//! time. Every error that leaves isOpen() false is Storage.
class PostgresConnection {
public:
    explicit PostgresConnection(PostgresAddress address) : m_address(std::move(address)) {}

    //! Connects anew. Storage: no host of the address answers. Invalid: its database cannot hold
    //! every text.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const;
    void close();

    [[nodiscard]] Result<QList<SqlRow>> rows(const QByteArray& sql, const QList<SqlValue>& values);
    //! How many rows were changed.
    [[nodiscard]] Result<qint64> run(const QByteArray& sql, const QList<SqlValue>& values);
    //! The answers to the same statement for each list of values, in few round trips.
    [[nodiscard]] Result<QList<QList<SqlRow>>> rowsEach(const QByteArray& sql,
                                                        const QList<QList<SqlValue>>& lists);
    //! The same without answers; rows that are inserted are sent as one statement.
    [[nodiscard]] Result<void> runEach(const QByteArray& sql, const QList<QList<SqlValue>>& lists);
    //! The rows of a statement that ends in "= $1" for any of these values.
    [[nodiscard]] Result<QList<SqlRow>> rowsOfAny(const QByteArray& sql,
                                                  const QList<SqlValue>& values);
    [[nodiscard]] Result<void> script(const QByteArray& sql);
    //! Ends the transaction and returns when it is durable, also on the standby where the server
    //! waits for one. Storage: that was not confirmed in time; the connection is given up, so that
    //! the server goes on waiting and nobody sees what may still be lost.
    [[nodiscard]] Result<void> commit();

    struct Notification {
        QString payload;
        bool isOwn = false; //!< Sent through this very connection.
    };
    //! Whatever has arrived; does not wait.
    [[nodiscard]] Result<QList<Notification>> notifications();
    //! To wait on for notifications; -1: there is no connection.
    [[nodiscard]] int socket() const;

private:
    struct End {
        void operator()(pg_conn* connection) const;
        void operator()(pg_result* result) const;
    };
    using Answer = std::unique_ptr<pg_result, End>;

    [[nodiscard]] Result<void> setUp();
    [[nodiscard]] Result<QByteArray> prepared(const QByteArray& sql, const PostgresValues& given);
    [[nodiscard]] Result<Answer> execute(const QByteArray& sql, const PostgresValues& given);
    [[nodiscard]] Result<Answer> checked(Answer answer);
    [[nodiscard]] Result<void> sendEach(const QByteArray& name,
                                        std::span<const QList<SqlValue>> lists);
    [[nodiscard]] Result<void> receiveEach(size_t count, QList<QList<SqlRow>>& answers);
    [[nodiscard]] Result<Answer> awaited(std::chrono::steady_clock::time_point end);

    PostgresAddress m_address;
    std::unique_ptr<pg_conn, End> m_handle;
    QHash<QByteArray, QByteArray> m_names; //!< SQL → name of the prepared statement.
};

} // namespace keting
