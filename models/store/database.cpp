// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/sqliteerror.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Statements of filters differ in text; beyond this many idle ones the cache starts again.
constexpr size_t kIdleStatements = 256;

constexpr auto kPragmas = "PRAGMA foreign_keys = ON;"
                          "PRAGMA trusted_schema = OFF;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA temp_store = MEMORY;"
                          "PRAGMA cache_size = -4000;"; // The system keeps the file's pages too.
constexpr auto kWriterPragmas = "PRAGMA cache_size = -16000;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA secure_delete = ON;"
                                "PRAGMA journal_size_limit = 16777216;";

sqlite3* handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

//! Every connection belongs to one thread, and nobody asks SQLite how much memory it has: it need
//! lock nothing for either. Without effect where something else has used SQLite before.
void configureLibrary()
{
    static const bool done = [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
    (void)done;
}

//! SQLite takes a file of a few bytes for a new one, and one that lost the end of its last page for
//! whole. Only a file with no log beside it can be judged: the log may hold the rest. The bytes are
//! read through SQLite, because closing a file of one's own would let go of every lock this process
//! has on it.
Result<void> checkWhole(sqlite3* connection, const QString& file)
{
    // Not xFileSize(): that takes a single byte for none.
    const qint64 size = QFileInfo(file).size();
    const bool logged
        = QFileInfo(file + u"-wal"_s).size() > 0 || QFileInfo(file + u"-journal"_s).size() > 0;
    if (logged || size == 0)
        return {};
    sqlite3_file* bytes = nullptr;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER,
                             static_cast<void*>(&bytes))
            != SQLITE_OK
        || !bytes->pMethods)
        return tl::unexpected(sqliteError(SQLITE_CANTOPEN, nullptr));
    std::array<char, 100> header{};
    const int read = bytes->pMethods->xRead(bytes, header.data(), int(header.size()), 0);
    if (read != SQLITE_OK || !QByteArrayView(header).startsWith("SQLite format 3"))
        return tl::unexpected(sqliteError(SQLITE_NOTADB, nullptr));
    const quint16 pageSize = qFromBigEndian<quint16>(header.data() + 16);
    const quint32 pages = qFromBigEndian<quint32>(header.data() + 28);
    // The count holds only when both change counters agree.
    const bool counted = std::equal(&header[24], &header[28], &header[92]);
    if (counted && size < qint64(pages) * (pageSize == 1 ? 65536 : pageSize))
        return tl::unexpected(sqliteError(SQLITE_CORRUPT, nullptr));
    return {};
}

} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file)), m_connection(std::move(connection))
{}

Result<std::unique_ptr<Database>> Database::open(const QString& file, Mode mode)
{
    if (mode == Mode::ReadOnly && !QFileInfo::exists(file))
        return fail(Error::Code::NotFound, u"there is no database at "_s + file);
    auto opened = openAs(file, mode, file, {});
    const bool logged = QFileInfo(file + u"-wal"_s).size() > 0;
    const auto code = opened ? Error::Code::Busy : opened.error().code;
    const bool mayLackRoom = code == Error::Code::DiskFull || code == Error::Code::Storage;
    if (mode != Mode::ReadOnly || logged || !mayLackRoom)
        return opened;
    // There is no room for what readers share with a writer, and so none for a writer either.
    const QString still
        = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) + u"?immutable=1"_s;
    auto reopened = openAs(file, mode, still, u"QSQLITE_OPEN_URI;"_s);
    return reopened ? std::move(reopened) : std::move(opened);
}

Result<std::unique_ptr<Database>> Database::openAs(const QString& file, Mode mode,
                                                   const QString& name, const QString& options)
{
    configureLibrary();
    std::unique_ptr<Database> database(
        new Database(file, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    database->m_endedUncleanly = QFileInfo(file + u"-wal"_s).size() > 0;

    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(name);
    const QString access = mode == Mode::ReadOnly ? u"QSQLITE_OPEN_READONLY;"_s : QString();
    connection.setConnectOptions(options + access + u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open()) {
        const int code = connection.lastError().nativeErrorCode().toInt();
        return tl::unexpected(sqliteError(code ? code : SQLITE_CANTOPEN, nullptr));
    }
    database->m_handle = handleOf(connection);
    if (!database->m_handle)
        return fail(Error::Code::Storage, u"Qt's SQLite driver is not installed"_s);
    if (const Result<void> whole = checkWhole(database->m_handle, file); !whole)
        return tl::unexpected(whole.error());
    if (const Result<void> ready = database->configure(mode); !ready)
        return tl::unexpected(ready.error());
    return database;
}

Database::~Database()
{
    finalizeIdle();
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connection, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Result<void> Database::configure(Mode mode)
{
    sqlite3_extended_result_codes(m_handle, 1);
    if (mode == Mode::ReadWrite && sqlite3_db_readonly(m_handle, "main") == 1)
        return tl::unexpected(sqliteError(SQLITE_READONLY, nullptr));
    if (const Result<void> set = run(kPragmas); !set)
        return set;
    if (mode == Mode::ReadWrite) {
        // Also the first read of the file: what is no database, or cut short, is found out here.
        const Result<std::optional<Statement>> journal = first("PRAGMA journal_mode = WAL");
        if (!journal)
            return tl::unexpected(journal.error());
        const QString kept = *journal ? (*journal)->text(0) : QString();
        if (kept != "wal"_L1 && kept != "memory"_L1) // ":memory:" has no disk to keep one on.
            return fail(Error::Code::Storage,
                        u"this disk cannot keep the write-ahead log of the database: move the data "
                        "directory to a local disk"_s);
        if (const Result<void> set = run(kWriterPragmas); !set)
            return set;
    }
    const Result<qint64> schema = integer("PRAGMA schema_version");
    if (!schema)
        return tl::unexpected(schema.error());
    return {};
}

void Database::finalizeIdle()
{
    for (auto& [sql, statements] : m_idle) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
        statements.clear();
    }
}

Error Database::lastError() const
{
    return sqliteError(sqlite3_extended_errcode(m_handle), m_handle);
}

Result<Statement> Database::prepare(const char* sql)
{
    auto entry = m_idle.find(std::string_view(sql));
    if (entry == m_idle.end()) {
        // Entries stay: statements on loan return to them.
        if (m_idle.size() % kIdleStatements == 0)
            finalizeIdle();
        entry = m_idle.emplace(sql, std::vector<sqlite3_stmt*>()).first;
    } else if (!entry->second.empty()) {
        sqlite3_stmt* statement = entry->second.back();
        entry->second.pop_back();
        return Statement(*this, entry->second, statement);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        return tl::unexpected(lastError());
    return Statement(*this, entry->second, statement);
}

Result<void> Database::run(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<void> Database::checkpoint()
{
    if (sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr)
        != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

} // namespace keting
