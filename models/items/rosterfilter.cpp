// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rosterfilter.h"

#include "models/items/rostermodel.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

RosterFilter::RosterFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void RosterFilter::setText(const QString& text)
{
    // An input method in pinyin mode puts apostrophes between syllables: "fu'le".
    const QString wanted = text.toLower().remove(u'\'').remove(u' ');
    if (wanted == m_text)
        return;
    m_text = wanted;
    invalidateFilter();
}

int RosterFilter::hits() const
{
    int shown = 0;
    for (int town = 0; town < rowCount(); ++town)
        shown += rowCount(index(town, 0));
    return shown;
}

bool RosterFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex line = sourceModel()->index(row, 0, parent);
    const auto kind = static_cast<RosterModel::Kind>(line.data(RosterModel::KindRole).toInt());
    if (m_text.isEmpty() || kind == RosterModel::Kind::All)
        return true;
    const QStringList words = line.data(RosterModel::SearchRole).toStringList();
    return std::ranges::any_of(
        words, [this](const QString& word) { return word.contains(m_text, Qt::CaseInsensitive); });
}

} // namespace keting
