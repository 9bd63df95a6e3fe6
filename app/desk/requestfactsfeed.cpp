// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/requestfactsfeed.h"

#include "app/desk/snoozemenu.h"
#include "models/items/privacy.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNeighboursMax = 200;
constexpr qsizetype kTextLength = 32;

NamedChoice neighbourChoice(const InboxRow& row)
{
    const QString matter = row.title.isEmpty() ? row.firstText : row.title;
    return {row.id.toString(), maskText(matter).simplified().left(kTextLength),
            maskNickname(row.asker) + u" · "_s + toLocal(row.received).toString(u"M/d HH:mm"_s)};
}

} // namespace

Result<RequestAndNeighbours> readWithNeighbours(DeskReader& reader, const RequestId& id,
                                                Instant now)
{
    auto view = reader.request(id, now);
    if (!view)
        return tl::unexpected(view.error());
    RequestAndNeighbours read{*std::move(view), {}};
    if (!read.view.request.isOpen())
        return read;
    DeskReader::PageRequest open;
    open.filter.village = read.view.request.village.toString();
    open.now = now;
    open.limit = kNeighboursMax;
    const auto page = reader.page(open);
    if (!page)
        return tl::unexpected(page.error());
    for (const InboxRow& row : page->rows) {
        if (row.id != id)
            read.neighbours.append(row);
    }
    return read;
}

RequestFacts requestFactsOf(const Records& records, const RequestAndNeighbours& read,
                            const UserId& me, Instant now)
{
    const RequestView& view = read.view;
    RequestFacts facts;
    facts.canReveal = !view.request.readOnly;
    facts.others.reserve(read.neighbours.size());
    for (const InboxRow& row : read.neighbours)
        facts.others.append(neighbourChoice(row));
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
    facts.snoozes = snoozeChoices(calendar, now);
    return facts;
}

} // namespace keting
