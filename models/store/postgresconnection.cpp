// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresconnection.h"

#include "models/store/postgreserror.h"
#include "models/store/postgresvalues.h"

#include <libpq-fe.h>
#include <poll.h>
#include <span>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLongestCommit{10};
constexpr size_t kSentTogether = 200;
constexpr size_t kInsertedTogether = 1000;
constexpr QByteArrayView kReadOnlyServer("25006");

constexpr auto kSessionSettings
    = "SET lock_timeout = '3s'; SET statement_timeout = '10s'; "
      "SET idle_in_transaction_session_timeout = '10s'; SET synchronous_commit = on; "
      "SET client_min_messages = warning";

void keepQuiet(void*, const char*)
{
    // What a server has to say beside its answers may quote values, and standard error is a log.
}

bool isDone(const PGresult* answer)
{
    switch (PQresultStatus(answer)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_EMPTY_QUERY:
    case PGRES_PIPELINE_SYNC: return true;
    default: return false;
    }
}

} // namespace

void PostgresConnection::End::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

void PostgresConnection::End::operator()(pg_result* result) const
{
    PQclear(result);
}

Result<void> PostgresConnection::open()
{
    close();
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : m_address.settings()) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    names.insert(names.end(), {"client_encoding", nullptr});
    values.insert(values.end(), {"UTF8", nullptr});
    m_handle.reset(PQconnectdbParams(names.data(), values.data(), 0));
    if (!isOpen()) {
        const Error error = postgresUnreachable(m_handle.get());
        close();
        return tl::unexpected(error);
    }
    PQsetNoticeProcessor(m_handle.get(), keepQuiet, nullptr);
    auto ready = setUp();
    if (!ready)
        close();
    return ready;
}

Result<void> PostgresConnection::setUp()
{
    const char* encoding = PQparameterStatus(m_handle.get(), "server_encoding");
    if (QByteArrayView(encoding) != "UTF8")
        return fail(Error::Code::Invalid,
                    u"the database does not keep its texts as UTF-8; make one with ENCODING UTF8, "
                    "nothing was changed"_s);
    return script(kSessionSettings);
}

bool PostgresConnection::isOpen() const
{
    return m_handle && PQstatus(m_handle.get()) == CONNECTION_OK;
}

void PostgresConnection::close()
{
    m_handle.reset();
    m_names.clear();
}

Result<PostgresConnection::Answer> PostgresConnection::checked(Answer answer)
{
    if (isDone(answer.get()))
        return answer;
    const QByteArray state(answer ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : "");
    if (state == kReadOnlyServer)
        close(); // It has become a standby: the next host is asked.
    return tl::unexpected(isOpen() ? postgresError(state) : postgresGone());
}

Result<QByteArray> PostgresConnection::prepared(const QByteArray& sql, const PostgresValues& given)
{
    if (!isOpen())
        return tl::unexpected(postgresGone());
    if (const auto known = m_names.constFind(sql); known != m_names.cend())
        return *known;
    QByteArray name = "k" + QByteArray::number(m_names.size());
    const auto made = checked(Answer(
        PQprepare(m_handle.get(), name.constData(), sql.constData(), given.size(), given.types())));
    if (!made)
        return tl::unexpected(made.error());
    m_names.insert(sql, name);
    return name;
}

Result<PostgresConnection::Answer> PostgresConnection::execute(const QByteArray& sql,
                                                               const PostgresValues& given)
{
    const auto name = prepared(sql, given);
    if (!name)
        return tl::unexpected(name.error());
    return checked(Answer(PQexecPrepared(m_handle.get(), name->constData(), given.size(),
                                         given.bytes(), given.lengths(), given.formats(), 1)));
}

Result<QList<SqlRow>> PostgresConnection::rows(const QByteArray& sql, const QList<SqlValue>& values)
{
    const auto answer = execute(sql, PostgresValues(values));
    return answer ? postgresRows(answer->get()) : tl::unexpected(answer.error());
}

Result<qint64> PostgresConnection::run(const QByteArray& sql, const QList<SqlValue>& values)
{
    return execute(sql, PostgresValues(values)).map([](const Answer& answer) {
        return QByteArray(PQcmdTuples(answer.get())).toLongLong();
    });
}

Result<void> PostgresConnection::runEach(const QByteArray& sql, const QList<QList<SqlValue>>& lists)
{
    std::span<const QList<SqlValue>> left(lists);
    while (left.size() > 1) {
        const auto some = left.first(std::min(kInsertedTogether, left.size()));
        const auto insert = insertOfMany(sql, some);
        if (!insert)
            break;
        if (const auto done = execute(insert->sql, insert->arrays); !done)
            return tl::unexpected(done.error());
        left = left.subspan(some.size());
    }
    return rowsEach(sql, QList<QList<SqlValue>>(left.begin(), left.end()))
        .map([](const QList<QList<SqlRow>>&) {});
}

Result<QList<QList<SqlRow>>> PostgresConnection::rowsEach(const QByteArray& sql,
                                                          const QList<QList<SqlValue>>& lists)
{
    QList<QList<SqlRow>> answers;
    std::span<const QList<SqlValue>> left(lists);
    while (!left.empty()) {
        const auto name = prepared(sql, PostgresValues(left.front()));
        if (!name)
            return tl::unexpected(name.error());
        const auto some = left.first(std::min(kSentTogether, left.size()));
        left = left.subspan(some.size());
        const auto done
            = sendEach(*name, some).and_then([&] { return receiveEach(some.size(), answers); });
        if (isOpen() && PQexitPipelineMode(m_handle.get()) != 1)
            close(); // Nobody knows what its next answer would belong to.
        if (!done)
            return tl::unexpected(done.error());
    }
    return answers;
}

Result<QList<SqlRow>> PostgresConnection::rowsOfAny(const QByteArray& sql,
                                                    const QList<SqlValue>& values)
{
    constexpr QByteArrayView kOne("= $1");
    Q_ASSERT(sql.endsWith(kOne));
    if (values.isEmpty())
        return QList<SqlRow>();
    const auto answer = execute(sql.chopped(kOne.size()) + "= ANY ($1)", postgresArrayOf(values));
    return answer ? postgresRows(answer->get()) : tl::unexpected(answer.error());
}

Result<void> PostgresConnection::sendEach(const QByteArray& name,
                                          std::span<const QList<SqlValue>> lists)
{
    bool sent = PQenterPipelineMode(m_handle.get()) == 1;
    for (const QList<SqlValue>& values : lists) {
        const PostgresValues given(values);
        sent = sent
            && PQsendQueryPrepared(m_handle.get(), name.constData(), given.size(), given.bytes(),
                                   given.lengths(), given.formats(), 1)
                == 1;
    }
    if (sent && PQpipelineSync(m_handle.get()) == 1)
        return {};
    close();
    return tl::unexpected(postgresGone());
}

Result<void> PostgresConnection::receiveEach(size_t count, QList<QList<SqlRow>>& answers)
{
    Result<void> all;
    for (size_t i = 0; i < count && isOpen(); ++i) {
        Answer answer(PQgetResult(m_handle.get()));
        const Answer end(PQgetResult(m_handle.get())); // None: nothing more for this statement.
        auto found = checked(std::move(answer)).and_then([](const Answer& done) {
            return postgresRows(done.get());
        });
        if (found)
            answers.append(*std::move(found));
        else if (all)
            all = tl::unexpected(found.error()); // Those after it were not even tried.
    }
    if (!isOpen())
        return tl::unexpected(postgresGone());
    const Answer synchronised(PQgetResult(m_handle.get()));
    return all;
}

Result<void> PostgresConnection::script(const QByteArray& sql)
{
    if (!isOpen())
        return tl::unexpected(postgresGone());
    return checked(Answer(PQexec(m_handle.get(), sql.constData()))).map([](const Answer&) {});
}

//! The next answer to what was sent, none at its end.
Result<PostgresConnection::Answer>
PostgresConnection::awaited(std::chrono::steady_clock::time_point end)
{
    while (PQisBusy(m_handle.get()) == 1) {
        const auto left
            = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd watched{socket(), POLLIN, 0};
        if (left.count() <= 0 || poll(&watched, 1, int(left.count())) == 0
            || PQconsumeInput(m_handle.get()) != 1) {
            close();
            return tl::unexpected(postgresGone());
        }
    }
    return Answer(PQgetResult(m_handle.get()));
}

Result<void> PostgresConnection::commit()
{
    // The server's time limit would end the wait for the standby and call the commit done; so the
    // limit is this side's.
    if (!isOpen() || PQsendQuery(m_handle.get(), "SET LOCAL statement_timeout = 0; COMMIT") != 1) {
        close();
        return tl::unexpected(postgresGone());
    }
    const auto end = std::chrono::steady_clock::now() + kLongestCommit;
    Result<void> done = fail(Error::Code::Storage,
                             u"an earlier error had ended the transaction: nothing of it was "
                             "saved"_s);
    for (auto answer = awaited(end); !answer || *answer; answer = awaited(end)) {
        if (!answer)
            return tl::unexpected(answer.error());
        const bool committed = QByteArrayView(PQcmdStatus(answer->get())) == "COMMIT";
        if (const auto good = checked(*std::move(answer)); !good)
            done = tl::unexpected(good.error());
        else if (committed)
            done = {};
        if (!isOpen())
            return tl::unexpected(postgresGone());
    }
    return done;
}

Result<QList<PostgresConnection::Notification>> PostgresConnection::notifications()
{
    if (!isOpen() || PQconsumeInput(m_handle.get()) != 1 || !isOpen())
        return tl::unexpected(postgresGone());
    QList<Notification> heard;
    while (PGnotify* told = PQnotifies(m_handle.get())) {
        heard.append(
            {QString::fromUtf8(told->extra), told->be_pid == PQbackendPID(m_handle.get())});
        PQfreemem(told);
    }
    return heard;
}

int PostgresConnection::socket() const
{
    return m_handle ? PQsocket(m_handle.get()) : -1;
}

} // namespace keting
