// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistdiff.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct ChecklistWords {
    Q_DECLARE_TR_FUNCTIONS(ChecklistWords)
};

void add(QStringList& lines, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        lines.append(ChecklistWords::tr("%1: %2", "field: value").arg(label, value));
}

void addDays(QStringList& lines, const QString& label, std::optional<int> days)
{
    if (days.has_value())
        add(lines, label, ChecklistWords::tr("%n working day(s)", nullptr, *days));
}

void addDate(QStringList& lines, const QString& label, std::optional<QDate> date)
{
    if (date.has_value())
        add(lines, label, date->toString(Qt::ISODate));
}

QString materialText(const ChecklistMaterial& material)
{
    QStringList parts;
    if (material.original > 0)
        parts.append(ChecklistWords::tr("%n original(s)", nullptr, material.original));
    if (material.copies > 0)
        parts.append(ChecklistWords::tr("%n copies", nullptr, material.copies));
    parts.append(material.required ? ChecklistWords::tr("required")
                                   : ChecklistWords::tr("if it applies"));
    for (const QString& detail : {material.when, material.source}) {
        if (!detail.isEmpty())
            parts.append(detail);
    }
    return parts.join(u" · "_s);
}

QString stepText(const ChecklistStep& step)
{
    QStringList parts{step.text};
    if (!step.by.isEmpty())
        parts.append(step.by);
    if (step.days.has_value())
        parts.append(ChecklistWords::tr("%n working day(s)", nullptr, *step.days));
    return parts.join(u" · "_s);
}

//! Lengths of the longest common subsequences of all tails.
std::vector<std::vector<int>> tailLengths(const QStringList& a, const QStringList& b)
{
    const auto rows = static_cast<std::size_t>(a.size());
    const auto columns = static_cast<std::size_t>(b.size());
    std::vector<std::vector<int>> length(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const bool same = a.at(static_cast<int>(i)) == b.at(static_cast<int>(j));
            length[i][j]
                = same ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
        }
    }
    return length;
}

QList<DiffLine> fullDiff(const QStringList& a, const QStringList& b)
{
    const std::vector<std::vector<int>> length = tailLengths(a, b);
    QList<DiffLine> lines;
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
        const auto row = static_cast<std::size_t>(i);
        const auto column = static_cast<std::size_t>(j);
        if (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
            lines.append({DiffLine::Kind::Same, a.at(i)});
            ++i;
            ++j;
        } else if (j >= b.size()
                   || (i < a.size() && length[row + 1][column] >= length[row][column + 1])) {
            lines.append({DiffLine::Kind::Removed, a.at(i++)});
        } else {
            lines.append({DiffLine::Kind::Added, b.at(j++)});
        }
    }
    return lines;
}

//! A line that gave way to one of the same field is marked where the two differ.
void markChange(DiffLine& removed, DiffLine& added)
{
    const QString& a = removed.text;
    const QString& b = added.text;
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < shorter && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    // Only within one field: the name before the colon (full-width in Chinese) must be the same.
    const auto colon = std::ranges::find_if(a, [](QChar c) { return c == u':' || c == u'：'; });
    if (head <= colon - a.cbegin())
        return;
    removed.changedAt = added.changedAt = head;
    removed.changedLength = a.size() - head - tail;
    added.changedLength = b.size() - head - tail;
}

} // namespace

QStringList linesOf(const Checklist& c)
{
    QStringList lines;
    add(lines, ChecklistWords::tr("Title"), c.title);
    add(lines, ChecklistWords::tr("Service item"), c.item);
    add(lines, ChecklistWords::tr("Category"), c.category.toString());
    add(lines, ChecklistWords::tr("For whom"), c.audience);
    add(lines, ChecklistWords::tr("Handling"),
        c.handling == Checklist::Handling::Immediate ? ChecklistWords::tr("at once")
                                                     : ChecklistWords::tr("promised"));
    add(lines, ChecklistWords::tr("Aliases"), c.aliases.join(u" · "_s));
    add(lines, ChecklistWords::tr("Keywords"), c.keywords.join(u" · "_s));
    for (const QString& condition : c.conditions)
        add(lines, ChecklistWords::tr("Condition"), condition);
    for (const ChecklistMaterial& material : c.materials)
        add(lines, ChecklistWords::tr("Material · %1").arg(material.name), materialText(material));
    add(lines, ChecklistWords::tr("Place"), c.place);
    add(lines, ChecklistWords::tr("Hours"), c.hours);
    add(lines, ChecklistWords::tr("Contact"), c.contact);
    addDays(lines, ChecklistWords::tr("Legal limit"), c.legalDays);
    addDays(lines, ChecklistWords::tr("Promised limit"), c.promisedDays);
    for (const ChecklistStep& step : c.steps)
        add(lines, ChecklistWords::tr("Step"), stepText(step));
    add(lines, ChecklistWords::tr("Fee"), c.fee);
    add(lines, ChecklistWords::tr("Result"), c.result);
    add(lines, ChecklistWords::tr("Guided online"), c.guided);
    add(lines, ChecklistWords::tr("Proxy handling"), c.proxy);
    for (const QString& note : c.notes)
        add(lines, ChecklistWords::tr("Note"), note);
    addDate(lines, ChecklistWords::tr("Valid from"), c.validFrom);
    addDate(lines, ChecklistWords::tr("Valid to"), c.validTo);
    return lines;
}

QList<DiffLine> diffOf(const Checklist& before, const Checklist& after)
{
    QList<DiffLine> all = fullDiff(linesOf(before), linesOf(after));
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (all.at(i).kind == DiffLine::Kind::Removed
            && all.at(i + 1).kind == DiffLine::Kind::Added)
            markChange(all[i], all[i + 1]);
    }
    QList<DiffLine> shown;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool beforeChange = i + 1 < all.size() && all.at(i + 1).kind != DiffLine::Kind::Same;
        if (all.at(i).kind != DiffLine::Kind::Same || beforeChange)
            shown.append(all.at(i));
    }
    return shown;
}

} // namespace keting
