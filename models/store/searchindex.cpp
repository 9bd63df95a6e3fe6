// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/searchindex.h"

#include "models/store/searchtokens.h"

#include <QSet>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddText = "INSERT INTO search (rowid, text) VALUES (?, ?)";
constexpr auto kRemoveText = "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)";
constexpr auto kMatchText = "SELECT request.n FROM search JOIN event ON event.lseq = search.rowid "
                            "JOIN request ON request.id = event.subject "
                            "WHERE search MATCH ? ORDER BY search.rowid DESC";
constexpr auto kClearTexts = "INSERT INTO search (search) VALUES ('delete-all')";

} // namespace

Result<void> SearchIndex::add(qint64 lseq, const QString& tokens)
{
    return tokens.isEmpty() ? Result<void>() : m_database.execute(kAddText, lseq, tokens);
}

Result<void> SearchIndex::remove(qint64 lseq, const QString& tokens)
{
    return tokens.isEmpty() ? Result<void>() : m_database.execute(kRemoveText, lseq, tokens);
}

Result<QList<qint64>> SearchIndex::match(const QString& words, int limit)
{
    QList<qint64> found;
    const QString expression = searchExpression(words);
    if (expression.isEmpty())
        return found;
    Result<Statement> rows = m_database.query(kMatchText, expression);
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<qint64> seen;
    while (found.size() < limit) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        const qint64 n = rows->integer(0);
        if (!seen.contains(n)) {
            seen.insert(n);
            found.append(n);
        }
    }
    return found;
}

Result<void> SearchIndex::clear()
{
    return m_database.run(kClearTexts);
}

} // namespace keting
