// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistsummary.h"

#include "models/reply/checklistjson.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

ChecklistSummary::State stateOf(const ChecklistEntry& entry)
{
    if (entry.retired)
        return ChecklistSummary::State::Retired;
    if (entry.needsMerge())
        return ChecklistSummary::State::NeedsMerge;
    return entry.draft.has_value() || entry.head == 0 ? ChecklistSummary::State::Draft
                                                      : ChecklistSummary::State::Published;
}

//! What people know the checklist by: the published text, else the draft.
std::optional<Checklist> contentOf(const ChecklistEntry& entry)
{
    const ChecklistVersion* current = entry.current();
    if (current == nullptr && !entry.draft.has_value())
        return std::nullopt;
    const Result<Checklist> content
        = parseChecklist(current != nullptr ? current->content : entry.draft->content);
    return content ? std::optional(*content) : std::nullopt;
}

QString nameOf(const QHash<QString, QString>& names, const UserId& user)
{
    return names.value(user.toString(), user.toString());
}

} // namespace

QList<ChecklistSummary> summariseLibrary(const Library& library, const QHash<QString, qint64>& used,
                                         const std::function<QString(const QString&)>& initials)
{
    QList<ChecklistSummary> rows;
    for (const ChecklistEntry& entry : library.entries()) {
        const std::optional<Checklist> content = contentOf(entry);
        if (!content.has_value())
            continue;
        ChecklistSummary row;
        row.id = entry.id;
        row.title = content->title;
        row.category = content->category.toString();
        row.state = stateOf(entry);
        row.version = entry.head;
        if (entry.draft.has_value())
            row.drafted = entry.versions.isEmpty() ? 1 : entry.versions.last().number + 1;
        row.used = used.value(entry.id);
        row.example = content->example && !entry.approved;
        row.aliases = content->aliases;
        row.initials = initials(content->title);
        rows.append(row);
    }
    return rows;
}

const VersionSheet* ChecklistSheet::draft() const
{
    return !versions.isEmpty() && versions.constFirst().number == 0 ? &versions.constFirst()
                                                                    : nullptr;
}

const VersionSheet* ChecklistSheet::current() const
{
    const auto found = std::ranges::find_if(versions, &VersionSheet::current);
    return found == versions.cend() ? nullptr : &*found;
}

const VersionSheet* ChecklistSheet::aside() const
{
    const auto found = std::ranges::find_if(versions, &VersionSheet::aside);
    return found == versions.cend() ? nullptr : &*found;
}

std::optional<Checklist> ChecklistSheet::baseOf(const VersionSheet& version) const
{
    if (!version.parent.has_value())
        return std::nullopt;
    const auto found = std::ranges::find(versions, *version.parent, &VersionSheet::number);
    return found == versions.cend() ? std::nullopt : std::optional(found->content);
}

ChecklistSheet sheetOf(const ChecklistEntry& entry, const QHash<int, qint64>& usedByVersion,
                       const QHash<QString, QString>& names)
{
    ChecklistSheet sheet;
    sheet.retired = entry.retired;
    sheet.needsMerge = entry.needsMerge();
    sheet.approved = entry.approved;
    for (const ChecklistVersion& version : entry.versions) {
        const Result<Checklist> content = parseChecklist(version.content);
        if (!content)
            continue;
        sheet.versions.prepend({version.number, nameOf(names, version.by), version.at,
                                version.number == entry.head, usedByVersion.value(version.number),
                                *content, version.parent, entry.forks.contains(version.event)});
    }
    if (entry.draft.has_value()) {
        if (const Result<Checklist> content = parseChecklist(entry.draft->content))
            sheet.versions.prepend(
                {0, nameOf(names, entry.draft->by), entry.draft->at, false, 0, *content});
    }
    return sheet;
}

std::optional<ChecklistProblem> problemOf(const Checklist& checklist)
{
    const Result<Checklist> read = parseChecklist(serialiseChecklist(checklist));
    if (read)
        return std::nullopt;
    const QString detail = read.error().detail;
    const qsizetype colon = detail.indexOf(u": ");
    return colon < 0 ? ChecklistProblem{{}, detail}
                     : ChecklistProblem{detail.left(colon), detail.mid(colon + 2)};
}

} // namespace keting
