// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/disclosures.h"

#include "models/store/auditlog.h"
#include "models/wire/disclosurebody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! "report pdf, 12 rows, masked; 2026-11-28T10:00:00+08:00 at the desk"
QString wordsOf(const Event& event)
{
    const auto told = decodeDisclosure(event);
    const QString when = u"; %1 at the desk"_s.arg(toIso(event.at));
    if (!told)
        return u"cannot be read"_s + when;
    QString words = told->what;
    if (!told->format.isEmpty())
        words += u' ' + told->format;
    words += u", %1 rows, "_s.arg(told->rows);
    words += told->isMasked ? u"masked"_s : u"not masked"_s;
    if (told->request)
        words += u", request "_s + told->request->toString();
    return words + when;
}

} // namespace

Result<void> auditDisclosures(SqlSession& session, std::span<const HashedEvent> events,
                              const UserId& author, Instant now)
{
    const QString own = userScope(author);
    for (const HashedEvent& hashed : events) {
        const Event& event = hashed.sent.event;
        if (event.scope != own || !isDisclosure(event.kind))
            continue;
        const auto entered = AuditLog(session).add(
            {now, author.toString(), event.device, event.kind, wordsOf(event)});
        if (!entered)
            return entered;
    }
    return {};
}

} // namespace keting
