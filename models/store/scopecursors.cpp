// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/scopecursors.h"

#include "models/store/rows.h"

namespace keting {

namespace {

constexpr auto kAllCursors = "SELECT scope, sseq, chain FROM scope_cursor";
constexpr auto kSetCursor
    = "INSERT INTO scope_cursor (scope, sseq, chain) VALUES (?, ?, ?) "
      "ON CONFLICT (scope) DO UPDATE SET sseq = excluded.sseq, chain = excluded.chain";
constexpr auto kRemoveCursor = "DELETE FROM scope_cursor WHERE scope = ?";
constexpr auto kClearCursors = "DELETE FROM scope_cursor";

} // namespace

Result<QMap<QString, ScopeCursor>> ScopeCursors::all()
{
    QMap<QString, ScopeCursor> cursors;
    const auto read = visitRows(m_database.query(kAllCursors), [&](const Statement& row) {
        cursors.insert(row.text(0), {row.integer(1), row.blob(2)});
    });
    return read ? Result<QMap<QString, ScopeCursor>>(cursors) : tl::unexpected(read.error());
}

Result<void> ScopeCursors::set(const QString& scope, const ScopeCursor& cursor)
{
    // No bytes are a NULL to SQLite unless they are some.
    const QByteArray chain = cursor.chain.isNull() ? QByteArray("") : cursor.chain;
    return m_database.execute(kSetCursor, scope, cursor.sseq, chain);
}

Result<void> ScopeCursors::remove(const QString& scope)
{
    return m_database.execute(kRemoveCursor, scope);
}

Result<void> ScopeCursors::clear()
{
    return m_database.run(kClearCursors);
}

} // namespace keting
