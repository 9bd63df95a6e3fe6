// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgressession.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBeginWriting = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
constexpr auto kBeginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
// Held to the end of the transaction; waiting for another program's migration may take its time.
constexpr auto kLockSchema = "SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = '60s'; "
                             "SELECT pg_advisory_xact_lock(5423654771234); "
                             "SET LOCAL statement_timeout = 0";

constexpr std::chrono::milliseconds kBetweenAttempts{300};

} // namespace

Result<std::unique_ptr<SqlSession>> PostgresSession::open(const PostgresAddress& address)
{
    std::unique_ptr<PostgresSession> session(new PostgresSession(address));
    if (const auto opened = session->m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    return session;
}

Result<void> PostgresSession::connected()
{
    if (m_inTransaction || m_connection.isOpen())
        return {};
    // An attempt may take seconds, and others wait for their turn: they are told what is known.
    if (m_unreachable && std::chrono::steady_clock::now() < m_nextAttempt)
        return tl::unexpected(*m_unreachable);
    auto opened = m_connection.open();
    m_nextAttempt = std::chrono::steady_clock::now() + kBetweenAttempts;
    m_unreachable = opened ? std::nullopt : std::optional(opened.error());
    return opened;
}

//! Does what changes nothing, and once more on a new connection where the old one turns out to
//! have ended while nobody used it.
template <typename Work>
auto PostgresSession::harmless(Work work) -> decltype(work())
{
    if (const auto there = connected(); !there)
        return tl::unexpected(there.error());
    auto done = work();
    if (done || m_inTransaction || m_connection.isOpen())
        return done;
    if (const auto there = connected(); !there)
        return tl::unexpected(there.error());
    return work();
}

Result<QList<SqlRow>> PostgresSession::rows(const char* sql, const QList<SqlValue>& values)
{
    return harmless([&] { return m_connection.rows(sql, values); });
}

Result<QList<SqlRow>> PostgresSession::lockedRows(const char* sql, const QList<SqlValue>& values)
{
    Q_ASSERT(m_inTransaction);
    return m_connection.rows(QByteArray(sql) + " FOR UPDATE", values);
}

Result<qint64> PostgresSession::run(const char* sql, const QList<SqlValue>& values)
{
    return connected().and_then([&] { return m_connection.run(sql, values); });
}

Result<QList<QList<SqlRow>>> PostgresSession::rowsEach(const char* sql,
                                                       const QList<QList<SqlValue>>& lists)
{
    return harmless([&] { return m_connection.rowsEach(sql, lists); });
}

Result<QList<SqlRow>> PostgresSession::rowsOfAny(const char* sql, const QList<SqlValue>& values)
{
    return harmless([&] { return m_connection.rowsOfAny(sql, values); });
}

Result<void> PostgresSession::runEach(const char* sql, const QList<QList<SqlValue>>& lists)
{
    return connected().and_then([&] { return m_connection.runEach(sql, lists); });
}

Result<void> PostgresSession::script(const QByteArray& sql)
{
    return connected().and_then([&] { return m_connection.script(sql); });
}

Result<void> PostgresSession::lockSchema()
{
    Q_ASSERT(m_inTransaction);
    return m_connection.script(kLockSchema);
}

Result<void> PostgresSession::copyTo(const QString&)
{
    return fail(Error::Code::Invalid,
                u"a centre on PostgreSQL is copied with pg_dump, for example: pg_dump "
                "--format=custom --file=FILE URL; nothing was written"_s);
}

QByteArray PostgresSession::dialect(QByteArray sql) const
{
    return sql
        .replace("{text}", "TEXT COLLATE \"C\"") // In the order of the code, in every country.
        .replace("{int}", "BIGINT")
        .replace("{bytes}", "BYTEA")
        .replace("{serial}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
        .replace("{strict}", "");
}

Result<void> PostgresSession::begin(bool write)
{
    Q_ASSERT(!m_inTransaction);
    const auto begun
        = harmless([&] { return m_connection.script(write ? kBeginWriting : kBeginReading); });
    m_inTransaction = begun.has_value();
    return begun;
}

Result<void> PostgresSession::commit()
{
    auto done = m_connection.commit();
    if (!done)
        rollBack();
    m_inTransaction = false;
    return done;
}

void PostgresSession::rollBack()
{
    m_inTransaction = false;
    if (m_connection.isOpen() && !m_connection.script("ROLLBACK"))
        m_connection.close(); // The server undoes what has lost its connection.
}

} // namespace keting
