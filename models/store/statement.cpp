// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include "models/store/database.h"
#include "models/store/sqliteerror.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <utility>

namespace keting {

namespace {

constexpr qsizetype kShortText = 64;

bool isAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c <= u'\x7f'; });
}

} // namespace

Statement::Statement(Database& database, std::vector<sqlite3_stmt*>& home, sqlite3_stmt* statement)
    : m_database(&database), m_home(&home), m_statement(statement)
{}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_home(other.m_home)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(other.m_bound)
{}

Statement::~Statement()
{
    if (!m_statement)
        return;
    reset();
    m_home->push_back(m_statement);
}

// Binding can only fail for want of memory or a wrong position, which is a mistake in the program.
Statement& Statement::bind(qint64 value)
{
    [[maybe_unused]] const int code = sqlite3_bind_int64(m_statement, ++m_bound, value);
    Q_ASSERT(code == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(const QString& text)
{
    // Most are short names of ASCII, which need no conversion that allocates.
    std::array<char, kShortText> ascii{};
    if (text.size() <= kShortText && isAscii(text)) {
        std::ranges::transform(text, ascii.begin(), &QChar::toLatin1);
        [[maybe_unused]] const int code
            = sqlite3_bind_text64(m_statement, ++m_bound, ascii.data(), sqlite3_uint64(text.size()),
                                  SQLITE_TRANSIENT, SQLITE_UTF8);
        Q_ASSERT(code == SQLITE_OK);
        return *this;
    }
    const QByteArray utf8 = text.toUtf8();
    [[maybe_unused]] const int code
        = sqlite3_bind_text64(m_statement, ++m_bound, utf8.constData(), sqlite3_uint64(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8);
    Q_ASSERT(code == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(const QByteArray& blob)
{
    // A null pointer would bind NULL instead of an empty blob.
    const char* bytes = blob.isNull() ? "" : blob.constData();
    [[maybe_unused]] const int code = sqlite3_bind_blob64(
        m_statement, ++m_bound, bytes, sqlite3_uint64(blob.size()), SQLITE_TRANSIENT);
    Q_ASSERT(code == SQLITE_OK);
    return *this;
}

Statement& Statement::bindBorrowed(const void* bytes, qsizetype size)
{
    [[maybe_unused]] const int code = sqlite3_bind_blob64(
        m_statement, ++m_bound, bytes ? bytes : "", sqlite3_uint64(size), SQLITE_STATIC);
    Q_ASSERT(code == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(std::nullopt_t)
{
    [[maybe_unused]] const int code = sqlite3_bind_null(m_statement, ++m_bound);
    Q_ASSERT(code == SQLITE_OK);
    return *this;
}

Result<bool> Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(
        sqliteError(sqlite3_extended_errcode(m_database->handle()), m_database->handle()));
}

Result<void> Statement::run()
{
    Result<bool> more = true;
    while (more && *more)
        more = next();
    reset();
    if (!more)
        return tl::unexpected(more.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bound = 0;
}

Statement::Type Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL: return Type::Null;
    case SQLITE_TEXT: return Type::Text;
    case SQLITE_BLOB: return Type::Blob;
    default: return Type::Number;
    }
}

int Statement::columns() const
{
    return sqlite3_column_count(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Instant> Statement::optionalInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(fromMs(integer(column)));
}

} // namespace keting
