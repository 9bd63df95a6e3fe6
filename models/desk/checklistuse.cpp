// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/checklistuse.h"

#include "models/wire/eventbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

const QString kReplied = u"replied"_s;
const QString kUndone = u"undone"_s;

void countReply(ChecklistUse& use, const Event& event, int by)
{
    if (event.kind != kReplied)
        return;
    const FoldedEvent reply = decoded(event);
    const auto* replied = std::get_if<payload::Replied>(&reply.payload);
    if (replied && replied->checklist)
        use.sent[replied->checklist->id][replied->checklist->version] += by;
}

Result<void> takeBack(EventLog& log, ChecklistUse& use, const Event& event)
{
    const FoldedEvent undo = decoded(event);
    const auto* undone = std::get_if<payload::Undone>(&undo.payload);
    if (!undone)
        return {};
    for (const EventId& id : undone->events) {
        const auto found = log.find(id);
        if (!found)
            return tl::unexpected(found.error());
        // What comes later in the log is not counted yet.
        if (*found && (*found)->lseq <= use.upTo)
            countReply(use, (*found)->event, -1);
    }
    return {};
}

} // namespace

QHash<QString, qint64> ChecklistUse::totals() const
{
    QHash<QString, qint64> totals;
    for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
        for (const qint64 count : it.value())
            totals[it.key()] += count;
    }
    return totals;
}

Result<bool> countFurther(EventLog& log, ChecklistUse& use, int limit)
{
    const auto events = log.after(use.upTo, limit);
    if (!events)
        return tl::unexpected(events.error());
    for (const LoggedEvent& logged : *events) {
        use.upTo = logged.lseq;
        countReply(use, logged.event, 1);
        if (logged.event.kind != kUndone)
            continue;
        if (const auto taken = takeBack(log, use, logged.event); !taken)
            return tl::unexpected(taken.error());
    }
    return events->size() == limit;
}

} // namespace keting
