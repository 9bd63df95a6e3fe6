// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/records.h"

#include "models/clock/calendarjson.h"
#include "models/reply/checklistjson.h"
#include "models/store/eventlog.h"
#include "models/wire/recordbody.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

CalendarHistory historyOf(const County& county)
{
    std::optional<CalendarHistory> history;
    for (const CalendarEdition& edition : county.calendar()) {
        const auto rules = parseCalendar(edition.json);
        if (!rules) {
            qWarning("calendar edition %d cannot be read: %s", edition.version,
                     qUtf8Printable(rules.error().detail));
            continue;
        }
        CalendarRules numbered = *rules;
        numbered.version = edition.version;
        const ServiceCalendar calendar(std::move(numbered));
        history = history ? history->with(edition.effective, calendar) : CalendarHistory(calendar);
    }
    return history.value_or(CalendarHistory(ServiceCalendar(officeWeek())));
}

QHash<QString, Checklist> currentChecklists(const Library& library)
{
    QHash<QString, Checklist> current;
    for (const ChecklistEntry& entry : library.entries()) {
        const ChecklistVersion* version = entry.retired ? nullptr : entry.current();
        if (!version)
            continue;
        const auto checklist = parseChecklist(version->content);
        if (checklist)
            current.insert(entry.id, *checklist);
        else
            qWarning("checklist %s cannot be read: %s", qUtf8Printable(entry.id),
                     qUtf8Printable(checklist.error().detail));
    }
    return current;
}

} // namespace

QList<const Checklist*> Records::checklistsOn(QDate day) const
{
    QList<const Checklist*> valid;
    for (const Checklist& checklist : checklists) {
        if (checklist.isValidOn(day))
            valid.append(&checklist);
    }
    std::ranges::sort(valid, {},
                      [](const Checklist* checklist) { return checklist->id.toString(); });
    return valid;
}

QHash<QString, QString> Records::factsFor(const QString& village) const
{
    const Village* found = county.village(village);
    return found ? found->facts : QHash<QString, QString>{};
}

bool Records::knows(const UserId& user, const QString& village) const
{
    if (county.person(user.toString()))
        return true;
    const auto serves = [&](StaffRole role) {
        const Staffing* staffed = county.staffing(village, role);
        return staffed && (staffed->user == user || staffed->standIn == user);
    };
    return serves(StaffRole::Commissioner) || serves(StaffRole::TownWorker)
        || serves(StaffRole::Agent);
}

std::optional<UserId> Records::commissionerOf(const QString& village) const
{
    const Staffing* staffed = county.staffing(village, StaffRole::Commissioner);
    return staffed ? std::optional(staffed->user) : std::nullopt;
}

Result<RecordsPtr> loadRecords(EventLog& log)
{
    auto records = std::make_shared<Records>();
    const auto countyEvents = log.forScope(countyScope());
    if (!countyEvents)
        return tl::unexpected(countyEvents.error());
    for (const LoggedEvent& logged : *countyEvents)
        records->county.apply(logged.event, decodeCountyBody(logged.event));
    const auto checklistEvents = log.forScope(checklistScope());
    if (!checklistEvents)
        return tl::unexpected(checklistEvents.error());
    for (const LoggedEvent& logged : *checklistEvents)
        records->library.apply(logged.event, decodeChecklistBody(logged.event));
    records->catalogue = shippedCatalogue();
    records->calendar = historyOf(records->county);
    records->checklists = currentChecklists(records->library);
    return RecordsPtr(std::move(records));
}

} // namespace keting
