// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistdiff.h"

#include "models/items/checklistwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct DiffWords {
    Q_DECLARE_TR_FUNCTIONS(DiffWords)
};

void add(QStringList& lines, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        lines.append(DiffWords::tr("%1: %2", "field: value").arg(label, value));
}

void addDays(QStringList& lines, const QString& label, std::optional<int> days)
{
    add(lines, label, daysText(days));
}

void addDate(QStringList& lines, const QString& label, std::optional<QDate> date)
{
    if (date.has_value())
        add(lines, label, date->toString(Qt::ISODate));
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
    using F = ChecklistField;
    const auto name = &checklistFieldName;
    QStringList lines;
    add(lines, name(F::Title), c.title);
    add(lines, name(F::Item), c.item);
    add(lines, name(F::Category), c.category.toString());
    add(lines, name(F::Audience), c.audience);
    add(lines, name(F::Handling), handlingText(c.handling));
    add(lines, name(F::Aliases), c.aliases.join(u" · "_s));
    add(lines, name(F::Keywords), c.keywords.join(u" · "_s));
    for (const QString& condition : c.conditions)
        add(lines, name(F::Condition), condition);
    for (const ChecklistMaterial& material : c.materials)
        add(lines, DiffWords::tr("Material · %1").arg(material.name), materialText(material));
    add(lines, name(F::Place), c.place);
    add(lines, name(F::Hours), c.hours);
    add(lines, name(F::Contact), c.contact);
    addDays(lines, name(F::LegalLimit), c.legalDays);
    addDays(lines, name(F::PromisedLimit), c.promisedDays);
    for (const ChecklistStep& step : c.steps)
        add(lines, name(F::Step), stepText(step));
    add(lines, name(F::Fee), c.fee);
    add(lines, name(F::Result), c.result);
    add(lines, name(F::Guided), c.guided);
    add(lines, name(F::Proxy), c.proxy);
    for (const QString& note : c.notes)
        add(lines, name(F::Note), note);
    addDate(lines, name(F::ValidFrom), c.validFrom);
    addDate(lines, name(F::ValidTo), c.validTo);
    add(lines, name(F::Special), specialText(c.special));
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
