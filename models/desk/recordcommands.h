// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarfile.h"
#include "models/desk/desk.h"

namespace keting {

//! Deeds of the manager: villages, people, staffing, calendar, targets, checklists. Each one is a
//! transaction and reloads the desk's records.
class RecordCommands {
public:
    //! `at`: when it happened, if that is not now; for invented records.
    RecordCommands(Desk& desk, UserId actor, std::optional<Instant> at = {})
        : m_desk(desk), m_actor(std::move(actor)), m_at(at)
    {}

    [[nodiscard]] Result<void> setVillages(const QList<Village>& villages);
    [[nodiscard]] Result<void> setPeople(const QList<Person>& people);
    [[nodiscard]] Result<void> staff(const QList<Staffing>& staffing);
    //! Both or neither; what is so already is not written again.
    [[nodiscard]] Result<void> setVillages(const QList<Village>& villages,
                                           const QList<Staffing>& staffing);
    [[nodiscard]] Result<void> unstaff(const VillageCode& village, StaffRole role);
    //! Counts from now on; open time already used stays used. The rules get the next version
    //! number.
    [[nodiscard]] Result<void> setCalendar(CalendarRules rules);
    //! As setCalendar, but as if it had been in force from the beginning; for a new county.
    [[nodiscard]] Result<void> setFirstCalendar(CalendarRules rules);
    //! A file of holiday years or a whole calendar; counts from now on. Nothing is written when it
    //! changes nothing. Preview: DeskReader::previewCalendar.
    [[nodiscard]] Result<CalendarFile> importCalendar(const QByteArray& file);
    [[nodiscard]] Result<void> setPolicy(const ServicePolicy& policy);

    //! A draft replaces the one before; the published versions stay as they are.
    [[nodiscard]] Result<void> draftChecklist(const Checklist& checklist);
    [[nodiscard]] Result<void> discardDraft(const QString& id);
    //! The draft becomes the next version. `takesIn`: number of a version made beside the current
    //! one that has been merged into the draft; others beside it still wait. Returns the new
    //! number. NotFound: there is no draft. Conflict: that version does not wait to be merged.
    [[nodiscard]] Result<int> publish(const QString& id, std::optional<int> takesIn = std::nullopt);
    [[nodiscard]] Result<void> approve(const QString& id);
    [[nodiscard]] Result<void> retire(const QString& id, bool on);
    //! Adds checklists as drafts (or published at once, for a starter library); ids that are there
    //! already and equal are left alone. Returns how many were new or changed.
    [[nodiscard]] Result<int> importChecklists(const QList<Checklist>& checklists, bool published);

private:
    //! Nothing when it stands there already.
    void addStaffed(QList<Event>& events, const Staffing& staffed);
    template <typename Payload>
    [[nodiscard]] Event event(const QString& scope, const QString& subject, const Payload& payload);
    [[nodiscard]] Result<void> commit(const QList<Event>& events);
    [[nodiscard]] Result<void> writeCalendar(CalendarRules rules, Instant effective);
    [[nodiscard]] Result<const ChecklistEntry*> entry(const QString& id) const;

    Desk& m_desk;
    UserId m_actor;
    std::optional<Instant> m_at;
};

} // namespace keting
