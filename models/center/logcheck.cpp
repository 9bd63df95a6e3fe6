// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/logcheck.h"

#include "models/store/scopelog.h"
#include "models/wire/eventhash.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckedAtOnce = 1000;

tl::unexpected<Error> brokenAfter(const QString& scope, qint64 sseq)
{
    return fail(
        Error::Code::Corrupt,
        u"the log of %1 is broken after event %2; nothing was changed, restore a backup and "
        "renew the epoch"_s.arg(scope)
            .arg(sseq));
}

//! The cursor after all of `page` that follows `cursor` without a hole.
ScopeCursor walked(ScopeCursor cursor, const QList<PlacedEvent>& page)
{
    for (const PlacedEvent& placed : page) {
        if (placed.sseq != cursor.sseq + 1)
            break;
        cursor = advanced(cursor, eventHash(placed.sent));
    }
    return cursor;
}

Result<void> checkLog(ScopeLog& log, const QString& scope, qint64 head)
{
    ScopeCursor cursor;
    while (cursor.sseq < head) {
        const auto page = log.after(scope, cursor.sseq, kCheckedAtOnce);
        if (!page)
            return tl::unexpected(page.error());
        cursor = walked(cursor, *page);
        const auto kept = log.cursorAt(scope, cursor.sseq);
        if (!kept)
            return tl::unexpected(kept.error());
        if (page->isEmpty() || cursor.sseq != page->last().sseq || *kept != cursor)
            return brokenAfter(scope, cursor.sseq);
    }
    return {};
}

} // namespace

Result<LogCheck> checkLogs(SqlSession& session)
{
    auto transaction = SqlTransaction::begin(session, SqlTransaction::For::Reading);
    if (!transaction)
        return tl::unexpected(transaction.error());
    ScopeLog log(session);
    const auto heads = log.heads();
    if (!heads)
        return tl::unexpected(heads.error());
    LogCheck found;
    for (auto at = heads->cbegin(); at != heads->cend(); ++at) {
        if (const auto sound = checkLog(log, at.key(), at.value()); !sound)
            return tl::unexpected(sound.error());
        ++found.scopes;
        found.events += at.value();
    }
    return found;
}

} // namespace keting
