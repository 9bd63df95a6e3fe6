// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistpickermodel.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace keting {

namespace {

enum Grade { Whole, TitleStart, AliasStart, InitialsStart, Inside, PinyinStart, Keyword };

std::optional<int> gradeOf(const QString& word, const QString& query, Grade start)
{
    const auto at = word.indexOf(query, 0, Qt::CaseInsensitive);
    if (at < 0)
        return std::nullopt;
    if (at > 0)
        return Inside;
    return word.size() == query.size() ? Whole : start;
}

} // namespace

ChecklistPickerModel::ChecklistPickerModel(QObject* parent) : QAbstractListModel(parent) {}

void ChecklistPickerModel::setChoices(const QList<ChecklistChoice>& choices)
{
    if (m_choices == choices)
        return;
    beginResetModel();
    m_choices = choices;
    find();
    endResetModel();
}

void ChecklistPickerModel::setQuery(const QString& query)
{
    const QString wanted = query.trimmed();
    if (wanted == m_query)
        return;
    beginResetModel();
    m_query = wanted;
    find();
    endResetModel();
}

void ChecklistPickerModel::setMatter(const QString& title, const QString& words)
{
    if (title == m_title && words == m_words)
        return;
    beginResetModel();
    m_title = title;
    m_words = words;
    find();
    endResetModel();
}

//! Whether it is the request's own matter, the more the fewer words are added to it. Zero: not.
int ChecklistPickerModel::matterFit(const ChecklistChoice& offered) const
{
    constexpr int kMatter = 1000;
    if (m_title.isEmpty() || !offered.title.startsWith(m_title))
        return 0;
    return kMatter - static_cast<int>(offered.title.size() - m_title.size());
}

//! How well it fits the request: the matter itself before any word, then the longest word of it
//! that the villager used, since a short one is in many matters. Zero: not at all.
int ChecklistPickerModel::fit(const ChecklistChoice& offered) const
{
    constexpr qsizetype kShortest = 2; // One character is in nearly everything.
    if (const int matter = matterFit(offered); matter > 0)
        return matter;
    qsizetype longest = 0;
    const auto weigh = [&](const QString& word) {
        if (word.size() >= kShortest && m_words.contains(word, Qt::CaseInsensitive))
            longest = std::max(longest, word.size());
    };
    weigh(offered.title);
    std::ranges::for_each(offered.aliases, weigh);
    std::ranges::for_each(offered.keywords, weigh);
    return static_cast<int>(longest);
}

void ChecklistPickerModel::find()
{
    m_hits.clear();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (auto hit = bestHit(i))
            m_hits.append(*std::move(hit));
    }
    std::ranges::stable_sort(m_hits, {}, [this](const Hit& hit) {
        // What is typed only narrows down what the request itself is about.
        const ChecklistChoice& choice = m_choices[hit.choice];
        return std::tuple(-matterFit(choice), hit.grade, -choice.used);
    });
}

std::optional<ChecklistPickerModel::Hit> ChecklistPickerModel::bestHit(qsizetype choice) const
{
    const ChecklistChoice& offered = m_choices[choice];
    if (m_query.isEmpty())
        return Hit{choice, -fit(offered), {}};
    std::optional<Hit> best;
    const auto offer = [&](std::optional<int> grade, const QString& matched) {
        if (grade && (!best || *grade < best->grade))
            best = Hit{choice, *grade, matched};
    };
    offer(gradeOf(offered.title, m_query, TitleStart), {});
    for (const QString& alias : offered.aliases)
        offer(gradeOf(alias, m_query, AliasStart), alias);
    if (offered.initials.startsWith(m_query, Qt::CaseInsensitive))
        offer(InitialsStart, {});
    if (offered.pinyin.startsWith(m_query, Qt::CaseInsensitive))
        offer(PinyinStart, {});
    for (const QString& keyword : offered.keywords) {
        if (keyword.contains(m_query, Qt::CaseInsensitive))
            offer(Keyword, keyword);
    }
    return best;
}

int ChecklistPickerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant ChecklistPickerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit& hit = m_hits[index.row()];
    const ChecklistChoice& choice = m_choices[hit.choice];
    switch (role) {
    case Qt::DisplayRole: return choice.title;
    case IdRole: return choice.id;
    case VersionRole: return choice.version;
    case MaterialsRole: return choice.materials;
    case UsedRole: return choice.used;
    case MatchedRole: return hit.matched;
    case HitStartRole:
        return m_query.isEmpty()
            ? -1
            : static_cast<int>(choice.title.indexOf(m_query, 0, Qt::CaseInsensitive));
    case HitLengthRole: return static_cast<int>(m_query.size());
    case ExampleRole: return choice.example;
    default: return {};
    }
}

QHash<int, QByteArray> ChecklistPickerModel::roleNames() const
{
    return {{Qt::DisplayRole, "title"}, {IdRole, "id"},
            {VersionRole, "version"},   {MaterialsRole, "materials"},
            {UsedRole, "used"},         {MatchedRole, "matched"},
            {HitStartRole, "hitStart"}, {HitLengthRole, "hitLength"},
            {ExampleRole, "example"}};
}

} // namespace keting
