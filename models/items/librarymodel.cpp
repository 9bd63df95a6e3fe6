// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/librarymodel.h"

#include <algorithm>

namespace keting {

LibraryModel::LibraryModel(QObject* parent) : QAbstractListModel(parent) {}

void LibraryModel::setRows(const QList<ChecklistSummary>& rows,
                           const QList<std::pair<QString, QString>>& categories)
{
    m_rows = rows;
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &ChecklistSummary::used);
    m_categories = categories;
    for (const ChecklistSummary& row : rows) {
        const bool known = std::ranges::any_of(
            m_categories, [&](const auto& category) { return category.first == row.category; });
        if (!known)
            m_categories.append({row.category, row.category});
    }
    rebuild();
}

void LibraryModel::setWords(const QString& words)
{
    m_words = words.trimmed();
    rebuild();
}

void LibraryModel::setState(std::optional<ChecklistSummary::State> state)
{
    m_state = state;
    rebuild();
}

int LibraryModel::totalOf(ChecklistSummary::State state) const
{
    return static_cast<int>(std::ranges::count(m_rows, state, &ChecklistSummary::state));
}

int LibraryModel::rowOf(const QString& id) const
{
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).row >= 0 && m_rows.at(m_lines.at(i).row).id == id)
            return i;
    }
    return -1;
}

bool LibraryModel::matches(const ChecklistSummary& row) const
{
    if (m_state.has_value() && row.state != *m_state)
        return false;
    return m_words.isEmpty() || row.title.contains(m_words, Qt::CaseInsensitive)
        || row.initials.contains(m_words, Qt::CaseInsensitive)
        || std::ranges::any_of(row.aliases, [&](const QString& alias) {
               return alias.contains(m_words, Qt::CaseInsensitive);
           });
}

void LibraryModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    for (const auto& [id, name] : m_categories) {
        const qsizetype heading = m_lines.size();
        m_lines.append({name, -1, 0});
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i).category == id && matches(m_rows.at(i)))
                m_lines.append({{}, i, 0});
        }
        m_lines[heading].count = static_cast<int>(m_lines.size() - heading) - 1;
        if (m_lines.at(heading).count == 0)
            m_lines.removeLast();
    }
    endResetModel();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines.at(index.row());
    if (line.row >= 0)
        return rowData(m_rows.at(line.row), role);
    switch (role) {
    case Qt::DisplayRole: return line.heading;
    case HeadingRole: return true;
    case CountRole: return line.count;
    default: return {};
    }
}

QVariant LibraryModel::rowData(const ChecklistSummary& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case HeadingRole: return false;
    case IdRole: return row.id;
    case StateRole: return static_cast<int>(row.state);
    case VersionRole: return row.version;
    case DraftedRole: return row.drafted;
    case UsedRole: return row.used;
    case ExampleRole: return row.example;
    default: return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = index.data(HeadingRole).toBool();
    return heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace keting
