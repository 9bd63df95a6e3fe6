// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/requestfactsfeed.h"

namespace keting {

RequestFacts requestFactsOf(const Records& records, const RequestView& view, const UserId& me,
                            Instant now)
{
    RequestFacts facts;
    facts.me = me.toString();
    const QString owner = view.request.owner ? view.request.owner->toString() : QString();
    for (const Person& person : records.county.people()) {
        if (person.user.toString() != owner)
            facts.people.append(NamedChoice{person.user.toString(), person.name, person.role});
    }
    for (const CatalogueItem& category : records.catalogue.categories)
        facts.categories.append(NamedChoice{category.id, category.name, {}});
    for (const CatalogueItem& department : records.catalogue.departments)
        facts.departments.append(department.name);
    const ServiceCalendar& calendar = records.calendar.calendarAt(now);
    facts.todayClose = calendar.closeOf(now);
    if (facts.todayClose)
        facts.tomorrowClose = calendar.nextCloseAfter(localDate(*facts.todayClose));
    return facts;
}

} // namespace keting
