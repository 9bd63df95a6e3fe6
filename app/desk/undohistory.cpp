// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/undohistory.h"

#include "models/items/eventwords.h"
#include "models/items/privacy.h"
#include "models/wire/eventbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEventsBack = 500;
constexpr qsizetype kDeedsMax = 20;
//! What is older was left like that: no key takes it back unseen.
constexpr std::chrono::minutes kStillAtHand{15};

struct DeedGroup {
    EventId group;
    QList<Event> events;
    bool isDeed = true;
};

//! The late events of one actor, put together as they were written.
QList<DeedGroup> groupsOf(const QList<LoggedEvent>& logged, const UserId& me, Instant since)
{
    QList<DeedGroup> groups;
    for (const LoggedEvent& entry : logged) {
        const Event& event = entry.event;
        if (event.at < since || event.actor != me || !event.scope.startsWith("v:"_L1))
            continue;
        const EventId group = event.group.value_or(event.id);
        if (groups.isEmpty() || groups.constLast().group != group)
            groups.append(DeedGroup{group, {}, true});
        const Payload payload = decodeBody(event.kind, event.version, event.body);
        const auto* note = std::get_if<payload::Noted>(&payload);
        const bool seen = std::holds_alternative<payload::Received>(payload)
            || std::holds_alternative<payload::ReplySeen>(payload)
            || std::holds_alternative<payload::Undone>(payload) || (note && isReveal(note->text));
        groups.last().isDeed = groups.constLast().isDeed && !seen;
        groups.last().events.append(event);
    }
    return groups;
}

bool stillStands(const Request& request, const EventId& id)
{
    return std::ranges::any_of(request.history, [&](const HistoryEntry& entry) {
        return entry.event == id && entry.outcome != Outcome::Undone;
    });
}

//! None: taken back already, or not readable any more.
std::optional<UndoableDeed> deedOf(Desk& desk, const DeedGroup& group)
{
    UndoableDeed deed{{Written{group.group, {}, {}, {}}}, {}};
    Written& written = deed.written.first();
    for (const Event& event : group.events) {
        const auto id = RequestId::parse(event.subject);
        if (!id)
            return std::nullopt;
        const auto folded = foldFromLog(desk.tables().log, *id);
        if (!folded || !*folded || !stillStands(**folded, event.id))
            return std::nullopt;
        const auto known = [&](const Request& request) { return request.id == *id; };
        if (std::ranges::none_of(written.requests, known))
            written.requests.append(**folded);
        written.events.append(event.id);
        RequestView view{.request = **folded, .row = {.id = *id}};
        for (const Person& person : desk.records()->county.people())
            view.peopleNames.insert(person.user.toString(), person.name);
        const Payload payload = decodeBody(event.kind, event.version, event.body);
        if (const auto* reply = std::get_if<payload::Replied>(&payload))
            deed.reply = *reply;
        const QString said = eventWords(view, payload);
        if (!said.isEmpty())
            deed.what = said;
    }
    return deed;
}

} // namespace

Result<QList<UndoableDeed>> lateDeeds(Desk& desk, const UserId& me)
{
    EventLog& log = desk.tables().log;
    const auto last = log.last();
    if (!last)
        return tl::unexpected(last.error());
    const auto logged = log.after(std::max<qint64>(0, *last - kEventsBack), kEventsBack);
    if (!logged)
        return tl::unexpected(logged.error());
    QList<UndoableDeed> deeds;
    const QList<DeedGroup> groups = groupsOf(*logged, me, desk.now() - kStillAtHand);
    for (auto group = groups.crbegin(); group != groups.crend() && deeds.size() < kDeedsMax;
         ++group) {
        if (!group->isDeed)
            continue;
        if (auto deed = deedOf(desk, *group))
            deeds.prepend(*std::move(deed));
    }
    return deeds;
}

} // namespace keting
