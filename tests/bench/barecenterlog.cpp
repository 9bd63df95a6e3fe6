// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barecenterlog.h"

#include "models/wire/eventhash.h"
#include "tests/bench/barepragmas.h"
#include "tests/bench/sampledesk.h"

#include <QFile>

#include <sqlite3.h>

namespace keting::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kBareCenterTable
    = "CREATE TABLE bare_event (scope {text} NOT NULL, sseq {int} NOT NULL, id {bytes} NOT NULL "
      "UNIQUE, subject {text} NOT NULL, kind {text} NOT NULL, version {int} NOT NULL, actor {text} "
      "NOT NULL, device {bytes} NOT NULL, dseq {int} NOT NULL, at {int} NOT NULL, grp {bytes}, "
      "author {text} NOT NULL, recorded {int} NOT NULL, hash {bytes} NOT NULL, chain {bytes} NOT "
      "NULL, body {bytes} NOT NULL, PRIMARY KEY (scope, sseq), UNIQUE (device, dseq)) {strict}";
constexpr auto kInsertBareEvent
    = "INSERT INTO bare_event (scope, sseq, id, subject, kind, version, actor, device, dseq, at, "
      "grp, author, recorded, hash, chain, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
      "$11, $12, $13, $14, $15, $16)";

void require(bool ok, sqlite3* handle)
{
    if (!ok)
        must(Result<void>(fail(Error::Code::Storage, QString::fromUtf8(sqlite3_errmsg(handle)))));
}

SqlValue textOf(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

std::vector<BareEvent> BarePlaces::next(const QList<DeviceEvent>& events)
{
    std::vector<BareEvent> rows;
    for (const DeviceEvent& sent : events) {
        const Event& event = sent.event;
        const QByteArray hash = eventHash(sent);
        ScopeCursor& head = m_heads[event.scope];
        head = advanced(head, hash);
        rows.push_back({event.scope.toUtf8(), event.id.toBytes(), event.subject.toUtf8(),
                        event.kind.toUtf8(), event.actor.toString().toUtf8(),
                        event.device.toBytes(), event.group ? event.group->toBytes() : QByteArray(),
                        event.actor.toString().toUtf8(), hash, head.chain, event.body, head.sseq,
                        event.version, sent.dseq, toMs(event.at), toMs(event.at)});
    }
    return rows;
}

BareCenterLog::BareCenterLog(const QString& file)
{
    require(sqlite3_open(QFile::encodeName(file).constData(), &m_handle) == SQLITE_OK, m_handle);
    exec(kWriterPragmas);
    const QByteArray table = QByteArray(kBareCenterTable)
                                 .replace("{text}", "TEXT")
                                 .replace("{int}", "INTEGER")
                                 .replace("{bytes}", "BLOB")
                                 .replace("{strict}", "STRICT");
    exec(table.constData());
    require(sqlite3_prepare_v2(m_handle, kInsertBareEvent, -1, &m_insert, nullptr) == SQLITE_OK,
            m_handle);
}

BareCenterLog::~BareCenterLog()
{
    sqlite3_finalize(m_insert);
    sqlite3_close(m_handle);
}

void BareCenterLog::exec(const char* sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

void BareCenterLog::bind(const BareEvent& row)
{
    int at = 0;
    const auto text = [&](const QByteArray& value) {
        sqlite3_bind_text64(m_insert, ++at, value.constData(), sqlite3_uint64(value.size()),
                            SQLITE_STATIC, SQLITE_UTF8);
    };
    const auto bytes = [&](const QByteArray& value) {
        sqlite3_bind_blob64(m_insert, ++at, value.constData(), sqlite3_uint64(value.size()),
                            SQLITE_STATIC);
    };
    const auto number = [&](qint64 value) { sqlite3_bind_int64(m_insert, ++at, value); };
    text(row.scope);
    number(row.sseq);
    bytes(row.id);
    text(row.subject);
    text(row.kind);
    number(row.version);
    text(row.actor);
    bytes(row.device);
    number(row.dseq);
    number(row.at);
    sqlite3_bind_null(m_insert, ++at);
    text(row.author);
    number(row.recorded);
    bytes(row.hash);
    bytes(row.chain);
    bytes(row.body);
}

void BareCenterLog::insert(std::span<const BareEvent> rows)
{
    exec("BEGIN IMMEDIATE");
    for (const BareEvent& row : rows) {
        bind(row);
        require(sqlite3_step(m_insert) == SQLITE_DONE, m_handle);
        sqlite3_reset(m_insert);
    }
    exec("COMMIT");
}

void makeBareTable(SqlSession& session)
{
    must(session.script(session.dialect(kBareCenterTable)));
}

QList<QList<SqlValue>> bareValues(std::span<const BareEvent> rows)
{
    QList<QList<SqlValue>> values;
    for (const BareEvent& row : rows)
        values.append({textOf(row.scope), row.sseq, row.id, textOf(row.subject), textOf(row.kind),
                       row.version, textOf(row.actor), row.device, row.dseq, row.at, SqlValue(),
                       textOf(row.author), row.recorded, row.hash, row.chain, row.body});
    return values;
}

void insertBare(SqlSession& session, const QList<QList<SqlValue>>& rows)
{
    auto transaction = must(SqlTransaction::begin(session, SqlTransaction::For::Writing));
    must(session.runEach(kInsertBareEvent, rows));
    must(transaction.commit());
}

} // namespace keting::bench
