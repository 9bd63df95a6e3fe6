// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/recordcommands.h"

#include "models/clock/calendarjson.h"
#include "models/desk/calendarpreview.h"
#include "models/reply/checklistjson.h"
#include "models/wire/recordbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! A list of villages knows no stand-ins: those that stand in for the same person go on.
Staffing withStandIn(Staffing staffed, const Staffing* known)
{
    if (known && known->user == staffed.user) {
        staffed.standIn = known->standIn;
        staffed.standInFrom = known->standInFrom;
        staffed.standInTo = known->standInTo;
    }
    return staffed;
}

} // namespace

template <typename Payload>
Event RecordCommands::event(const QString& scope, const QString& subject, const Payload& payload)
{
    return m_desk.writer().recordEvent(scope, subject, kindOf(payload), encodeBody(payload),
                                       m_actor, m_at);
}

Result<void> RecordCommands::commit(const QList<Event>& events)
{
    if (events.isEmpty())
        return {};
    if (const auto written = m_desk.writer().writeRecords(events); !written)
        return written;
    return m_desk.reloadRecords();
}

Result<const ChecklistEntry*> RecordCommands::entry(const QString& id) const
{
    const ChecklistEntry* found = m_desk.records()->library.entry(id);
    if (!found)
        return fail(Error::Code::NotFound, u"no checklist \""_s + id + u'"');
    return found;
}

Result<void> RecordCommands::setVillages(const QList<Village>& villages)
{
    return setVillages(villages, {});
}

Result<void> RecordCommands::setVillages(const QList<Village>& villages,
                                         const QList<Staffing>& staffing)
{
    const County& county = m_desk.records()->county;
    const auto isKnown = [&](const Village& village) {
        const Village* known = county.village(village.code.toString());
        return known && *known == village;
    };
    QList<Event> events;
    for (const Village& village : villages) {
        if (!isKnown(village))
            events.append(event(countyScope(), village.code.toString(),
                                CountyPayload(payload::VillageSet{village})));
    }
    for (const Staffing& staffed : staffing)
        addStaffed(events,
                   withStandIn(staffed, county.staffing(staffed.village.toString(), staffed.role)));
    return commit(events);
}

void RecordCommands::addStaffed(QList<Event>& events, const Staffing& staffed)
{
    const Staffing* known
        = m_desk.records()->county.staffing(staffed.village.toString(), staffed.role);
    if (known) {
        Staffing sinceThen = staffed;
        sinceThen.since = known->since;
        if (sinceThen == *known)
            return;
    }
    events.append(
        event(countyScope(), staffed.village.toString(), CountyPayload(payload::Staffed{staffed})));
}

Result<void> RecordCommands::setPeople(const QList<Person>& people)
{
    QList<Event> events;
    for (const Person& person : people)
        events.append(event(countyScope(), person.user.toString(),
                            CountyPayload(payload::PersonSet{person})));
    return commit(events);
}

Result<void> RecordCommands::staff(const QList<Staffing>& staffing)
{
    QList<Event> events;
    for (const Staffing& staffed : staffing)
        addStaffed(events, staffed);
    return commit(events);
}

Result<void> RecordCommands::unstaff(const VillageCode& village, StaffRole role)
{
    return commit({event(countyScope(), village.toString(),
                         CountyPayload(payload::Unstaffed{village, role}))});
}

Result<void> RecordCommands::writeCalendar(CalendarRules rules, Instant effective)
{
    const auto& editions = m_desk.records()->county.calendar();
    rules.version = editions.isEmpty() ? 1 : editions.last().version + 1;
    const CalendarEdition edition{rules.version, effective, calendarToBytes(rules)};
    return commit(
        {event(countyScope(), u"calendar"_s, CountyPayload(payload::CalendarSet{edition}))});
}

Result<void> RecordCommands::setCalendar(CalendarRules rules)
{
    return writeCalendar(std::move(rules), m_desk.now());
}

Result<void> RecordCommands::setFirstCalendar(CalendarRules rules)
{
    return writeCalendar(std::move(rules), fromMs(0));
}

Result<CalendarFile> RecordCommands::importCalendar(const QByteArray& json)
{
    auto file = calendarFileFor(*m_desk.records(), json, m_desk.now());
    if (!file)
        return file;
    if (file->rules == m_desk.records()->calendar.calendarAt(m_desk.now()).rules())
        return file;
    if (const auto written = setCalendar(file->rules); !written)
        return tl::unexpected(written.error());
    return file;
}

Result<void> RecordCommands::setPolicy(const ServicePolicy& policy)
{
    return commit({event(countyScope(), u"policy"_s, CountyPayload(payload::PolicySet{policy}))});
}

Result<void> RecordCommands::draftChecklist(const Checklist& checklist)
{
    const QByteArray content = serialiseChecklist(checklist);
    if (const auto valid = parseChecklist(content); !valid)
        return tl::unexpected(valid.error());
    return commit({event(checklistScope(), checklist.id.toString(),
                         ChecklistPayload(payload::ChecklistDrafted{content}))});
}

Result<void> RecordCommands::discardDraft(const QString& id)
{
    if (const auto found = entry(id); !found)
        return tl::unexpected(found.error());
    return commit({event(checklistScope(), id, ChecklistPayload(payload::ChecklistDrafted{}))});
}

Result<int> RecordCommands::publish(const QString& id, std::optional<int> takesIn)
{
    const auto found = entry(id);
    if (!found)
        return tl::unexpected(found.error());
    const ChecklistEntry& known = **found;
    if (!known.draft)
        return fail(Error::Code::NotFound,
                    u"the checklist \""_s + id + u"\" has no draft to publish"_s);
    QList<EventId> merges;
    if (takesIn) {
        const ChecklistVersion* aside = known.version(*takesIn);
        if (!aside || !known.forks.contains(aside->event))
            return fail(
                Error::Code::Conflict,
                u"version %1 of the checklist \"%2\" does not wait to be merged"_s.arg(*takesIn)
                    .arg(id));
        merges.append(aside->event);
    }
    const int number = known.versions.isEmpty() ? 1 : known.versions.last().number + 1;
    const std::optional<int> parent = known.head > 0 ? std::optional(known.head) : std::nullopt;
    const payload::ChecklistPublished published{number, parent, known.draft->content, merges};
    if (const auto written = commit({event(checklistScope(), id, ChecklistPayload(published))});
        !written)
        return tl::unexpected(written.error());
    return number;
}

Result<void> RecordCommands::approve(const QString& id)
{
    const auto found = entry(id);
    if (!found)
        return tl::unexpected(found.error());
    if ((*found)->head == 0)
        return fail(Error::Code::Conflict, u"only a published checklist can be approved"_s);
    return commit({event(checklistScope(), id,
                         ChecklistPayload(payload::ChecklistApproved{(*found)->head}))});
}

Result<void> RecordCommands::retire(const QString& id, bool on)
{
    if (const auto found = entry(id); !found)
        return tl::unexpected(found.error());
    return commit({event(checklistScope(), id, ChecklistPayload(payload::ChecklistRetired{on}))});
}

Result<int> RecordCommands::importChecklists(const QList<Checklist>& checklists, bool published)
{
    QList<Event> events;
    for (const Checklist& checklist : checklists) {
        const QString id = checklist.id.toString();
        const QByteArray content = serialiseChecklist(checklist);
        const ChecklistEntry* known = m_desk.records()->library.entry(id);
        const ChecklistVersion* current = known ? known->current() : nullptr;
        const bool same = (current && current->content == content)
            || (known && known->draft && known->draft->content == content);
        if (same)
            continue;
        if (!published) {
            events.append(
                event(checklistScope(), id, ChecklistPayload(payload::ChecklistDrafted{content})));
            continue;
        }
        const int number
            = known && !known->versions.isEmpty() ? known->versions.last().number + 1 : 1;
        const std::optional<int> parent
            = known && known->head > 0 ? std::optional(known->head) : std::nullopt;
        events.append(
            event(checklistScope(), id,
                  ChecklistPayload(payload::ChecklistPublished{number, parent, content, {}})));
    }
    if (const auto written = commit(events); !written)
        return tl::unexpected(written.error());
    return int(events.size());
}

} // namespace keting
