// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/items/samplechecklist.h"

#include "models/reply/checklistjson.h"
#include "resources/resources.h"

#include <QFile>

#include <stdexcept>

namespace keting::test {

using namespace Qt::StringLiterals;

Checklist licenceChecklist()
{
    initResources();
    QFile file(u":/keting/checklists/starter.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no starter library");
    const Result<QList<Checklist>> library = parseLibrary(file.readAll());
    for (const Checklist& checklist : *library) {
        if (checklist.id.toString() == u"biz-licence-change")
            return checklist;
    }
    throw std::runtime_error("no such checklist");
}

ChecklistEntry licenceEntry()
{
    const UserId li = *UserId::parse(u"li");
    ChecklistEntry entry;
    entry.id = u"biz-licence-change"_s;
    Checklist content = licenceChecklist();
    for (int number = 1; number <= 3; ++number) {
        content.fee = u"不收费（第 %1 版）"_s.arg(number);
        const EventId event(
            QUuid(u"0190a1b2-0000-7000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'))));
        entry.versions.append({number, number > 1 ? std::optional(number - 1) : std::nullopt,
                               serialiseChecklist(content), event, li,
                               *parseIso(u"2026-0%1-12T10:00:00"_s.arg(number + 5))});
    }
    entry.head = 3;
    ChecklistMaterial marriage;
    marriage.name = u"结婚证"_s;
    marriage.copies = 1;
    marriage.required = false;
    marriage.when = u"合同由配偶签时"_s;
    content.materials.append(marriage);
    content.hours = u"工作日 9:00–17:00"_s;
    entry.draft
        = ChecklistDraft{serialiseChecklist(content), li, *parseIso(u"2026-10-09T09:03:00")};
    return entry;
}

QHash<QString, QString> staffNames()
{
    return {{u"li"_s, u"李专员"_s}};
}

} // namespace keting::test
