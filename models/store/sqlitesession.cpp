// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlitesession.h"

#include "models/store/backup.h"

#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Bytes are not copied: whoever asks keeps its values until the answer has come.
struct BindSqlValue {
    Statement& statement;
    void operator()(std::monostate) const { statement.bind(std::nullopt); }
    void operator()(const QByteArray& bytes) const
    {
        statement.bindBorrowed(bytes.constData(), bytes.size());
    }
    void operator()(const auto& value) const { statement.bind(value); }
};

void bindSqlValues(Statement& statement, const QList<SqlValue>& values)
{
    for (const SqlValue& value : values)
        std::visit(BindSqlValue{statement}, value);
}

SqlValue sqlValueAt(const Statement& row, int column)
{
    switch (row.type(column)) {
    case Statement::Type::Null: return {};
    case Statement::Type::Blob: return row.blob(column);
    case Statement::Type::Text: return row.text(column);
    case Statement::Type::Number: return row.integer(column);
    }
    Q_UNREACHABLE();
}

SqlRow sqlRowOf(const Statement& row)
{
    const int columns = row.columns();
    std::vector<SqlValue> values;
    values.reserve(size_t(columns));
    for (int column = 0; column < columns; ++column)
        values.push_back(sqlValueAt(row, column));
    return SqlRow(std::move(values));
}

Result<void> readRows(Statement& statement, QList<SqlRow>& found)
{
    while (true) {
        const auto more = statement.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        found.append(sqlRowOf(statement));
    }
}

constexpr qint64 kCenterApplication = 0x4B455443; // "KETC"

Result<void> markAsCenters(Database& database, Database::Mode mode)
{
    const auto application = database.integer("PRAGMA application_id");
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!application || !tables)
        return tl::unexpected(!application ? application.error() : tables.error());
    if (*application == kCenterApplication)
        return {};
    if (*application != 0 || *tables > 0 || mode == Database::Mode::ReadOnly)
        return fail(Error::Code::Corrupt,
                    u"%1 is no centre's database: nothing was changed"_s.arg(database.file()));
    return database.run("PRAGMA application_id = 0x4B455443");
}

} // namespace

Result<std::unique_ptr<SqlSession>> SqliteSession::open(const QString& file, Database::Mode mode)
{
    auto database = Database::open(file, mode);
    if (!database)
        return tl::unexpected(database.error());
    if (const auto marked = markAsCenters(**database, mode); !marked)
        return tl::unexpected(marked.error());
    return std::unique_ptr<SqlSession>(new SqliteSession(*std::move(database)));
}

Result<QList<SqlRow>> SqliteSession::rows(const char* sql, const QList<SqlValue>& values)
{
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    bindSqlValues(*statement, values);
    QList<SqlRow> found;
    return readRows(*statement, found).map([&] { return std::move(found); });
}

Result<QList<SqlRow>> SqliteSession::lockedRows(const char* sql, const QList<SqlValue>& values)
{
    Q_ASSERT(m_writing); // Whoever writes is alone.
    return rows(sql, values);
}

Result<qint64> SqliteSession::run(const char* sql, const QList<SqlValue>& values)
{
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    bindSqlValues(*statement, values);
    if (const auto done = statement->run(); !done)
        return tl::unexpected(done.error());
    return sqlite3_changes64(m_database->handle());
}

Result<QList<QList<SqlRow>>> SqliteSession::rowsEach(const char* sql,
                                                     const QList<QList<SqlValue>>& lists)
{
    QList<QList<SqlRow>> answers;
    for (const QList<SqlValue>& values : lists) {
        auto found = rows(sql, values);
        if (!found)
            return tl::unexpected(found.error());
        answers.append(*std::move(found));
    }
    return answers;
}

Result<QList<SqlRow>> SqliteSession::rowsOfAny(const char* sql, const QList<SqlValue>& values)
{
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    QList<SqlRow> found;
    for (const SqlValue& value : values) {
        std::visit(BindSqlValue{*statement}, value);
        if (const auto read = readRows(*statement, found); !read)
            return tl::unexpected(read.error());
        statement->reset();
    }
    return found;
}

Result<void> SqliteSession::runEach(const char* sql, const QList<QList<SqlValue>>& lists)
{
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (const QList<SqlValue>& values : lists) {
        bindSqlValues(*statement, values);
        if (const auto done = statement->run(); !done)
            return done;
    }
    return {};
}

Result<void> SqliteSession::script(const QByteArray& sql)
{
    return m_database->run(sql.constData());
}

Result<void> SqliteSession::lockSchema()
{
    Q_ASSERT(m_writing); // Whoever writes is alone.
    return {};
}

Result<void> SqliteSession::copyTo(const QString& file)
{
    return copyDatabase(*m_database, file);
}

QByteArray SqliteSession::dialect(QByteArray sql) const
{
    return sql.replace("{text}", "TEXT")
        .replace("{int}", "INTEGER")
        .replace("{bytes}", "BLOB")
        .replace("{serial}", "INTEGER PRIMARY KEY")
        .replace("{strict}", "STRICT");
}

Result<void> SqliteSession::begin(bool write)
{
    Q_ASSERT(!m_writing && !m_reading);
    if (write) {
        auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        m_writing.emplace(*std::move(transaction));
        return {};
    }
    const auto begun = m_database->execute("BEGIN");
    m_reading = begun.has_value();
    return begun;
}

Result<void> SqliteSession::commit()
{
    if (std::exchange(m_reading, false))
        return m_database->execute("COMMIT");
    const auto done = m_writing->commit();
    m_writing.reset();
    return done;
}

void SqliteSession::rollBack()
{
    if (std::exchange(m_reading, false))
        (void)m_database->execute("ROLLBACK"); // Nothing was written.
    m_writing.reset();
}

} // namespace keting
