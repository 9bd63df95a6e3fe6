// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library.h"

#include <algorithm>

namespace keting {

namespace {

template <typename... Cases>
struct LibraryCases : Cases... {
    using Cases::operator()...;
};
// Clang before 17 does not deduce aggregates (P1816).
template <typename... Cases>
LibraryCases(Cases...) -> LibraryCases<Cases...>;

} // namespace

const ChecklistVersion* ChecklistEntry::version(int number) const
{
    const auto found = std::ranges::find(versions, number, &ChecklistVersion::number);
    return found == versions.end() ? nullptr : &*found;
}

const ChecklistEntry* Library::entry(const QString& id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? nullptr : &*found;
}

Outcome Library::publish(const Event& event, const payload::ChecklistPublished& p)
{
    ChecklistEntry& entry = m_entries[event.subject];
    entry.id = event.subject;
    ChecklistVersion version{p.number, p.parent, p.content, event.id, event.actor, event.at};
    // Two desks gave the same number: the text is what counts, keep both. What comes from elsewhere
    // need not come in the order of its numbers.
    if (entry.version(p.number))
        version.number = std::ranges::max(entry.versions, {}, &ChecklistVersion::number).number + 1;
    const bool fork = p.parent.value_or(0) != entry.head;
    entry.versions.append(version);
    if (fork) {
        entry.forks.append(event.id);
        return Outcome::Review;
    }
    entry.forks.removeIf([&](const EventId& known) { return p.merges.contains(known); });
    entry.head = version.number;
    entry.approved = false;
    entry.draft.reset();
    return Outcome::Applied;
}

Outcome Library::apply(const Event& event, const ChecklistPayload& payload)
{
    const LibraryCases cases{
        [&](const payload::ChecklistDrafted& p) {
            ChecklistEntry& entry = m_entries[event.subject];
            entry.id = event.subject;
            if (p.content.isEmpty())
                entry.draft.reset();
            else
                entry.draft = ChecklistDraft{p.content, event.actor, event.at};
            return Outcome::Applied;
        },
        [&](const payload::ChecklistPublished& p) { return publish(event, p); },
        [&](const payload::ChecklistApproved& p) {
            const auto entry = m_entries.find(event.subject);
            if (entry == m_entries.end() || entry->head != p.number)
                return Outcome::Stale;
            entry->approved = true;
            return Outcome::Applied;
        },
        [&](const payload::ChecklistRetired& p) {
            const auto entry = m_entries.find(event.subject);
            if (entry == m_entries.end())
                return Outcome::Stale;
            entry->retired = p.on;
            return Outcome::Applied;
        },
        [&](const payload::ChecklistUnreadable& p) {
            return p.known ? Outcome::Malformed : Outcome::Unknown;
        },
    };
    return std::visit(cases, payload);
}

} // namespace keting
