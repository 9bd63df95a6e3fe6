// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rostermodel.h"

#include "models/reply/masking.h"

#include <algorithm>

namespace keting {

namespace {

// The internal id of a line is its town plus one; lines without a parent have none.
constexpr quintptr kTopLevel = 0;

constexpr int kAllMissing
    = RosterModel::MissingCommissioner | RosterModel::MissingTownWorker | RosterModel::MissingAgent;

QVariant totalsData(const RosterTotals& totals, int role)
{
    switch (role) {
    case Qt::DisplayRole: return totals.name;
    case RosterModel::CodeRole: return totals.code;
    case RosterModel::VillageCountRole: return totals.villages;
    case RosterModel::OpenRole: return totals.open;
    case RosterModel::OverdueRole: return totals.overdue;
    case RosterModel::LeftRole: return totals.left;
    case RosterModel::TodayRole: return totals.today;
    case RosterModel::GapRole: return !totals.code.isEmpty() && totals.unstaffed == totals.villages;
    case RosterModel::MissingRole: return kAllMissing;
    case RosterModel::SilentRole: return false;
    case RosterModel::SearchRole: return QStringList(totals.name);
    default: return {};
    }
}

int missingIn(const RosterRow& village)
{
    return (village.commissioner.user.isEmpty() ? RosterModel::MissingCommissioner : 0)
        | (village.townWorker.user.isEmpty() ? RosterModel::MissingTownWorker : 0)
        | (village.agent.user.isEmpty() ? RosterModel::MissingAgent : 0);
}

QVariant villageData(const RosterRow& village, int role)
{
    switch (role) {
    case Qt::DisplayRole: return village.name;
    case RosterModel::CodeRole: return village.code;
    case RosterModel::VillageCountRole: return 1;
    case RosterModel::OpenRole: return village.open;
    case RosterModel::OverdueRole: return village.overdue;
    case RosterModel::LeftRole: return village.left;
    case RosterModel::TodayRole: return village.today;
    case RosterModel::GapRole: return village.hasGap();
    case RosterModel::MissingRole: return missingIn(village);
    case RosterModel::SilentRole: return village.silent;
    case RosterModel::SearchRole:
        return QStringList{village.name, village.officialName, village.pinyin, village.initials};
    default: return {};
    }
}

} // namespace

RosterModel::RosterModel(QObject* parent) : QAbstractItemModel(parent) {}

void RosterModel::setRows(const QList<RosterRow>& rows)
{
    auto towns = townsOf(rows);
    if (sameTree(towns)) {
        update(towns);
        return;
    }
    beginResetModel();
    m_all = sumOf(towns);
    m_towns = std::move(towns);
    endResetModel();
}

std::vector<RosterModel::Town> RosterModel::townsOf(const QList<RosterRow>& rows)
{
    std::vector<Town> towns;
    QHash<QString, size_t> place;
    for (const RosterRow& row : rows) {
        const auto found = place.constFind(row.town);
        const size_t at = found == place.cend() ? towns.size() : *found;
        if (at == towns.size()) {
            place.insert(row.town, at);
            towns.push_back({{row.town, row.townName}, {}});
        }
        Town& town = towns[at];
        ++town.totals.villages;
        town.totals.open += row.open;
        town.totals.overdue += row.overdue;
        town.totals.left += row.left;
        town.totals.today += row.today;
        town.totals.unstaffed += missingIn(row) == kAllMissing ? 1 : 0;
        town.villages.append(row);
    }
    return towns;
}

RosterTotals RosterModel::sumOf(const std::vector<Town>& towns)
{
    RosterTotals all;
    for (const Town& town : towns) {
        all.villages += town.totals.villages;
        all.open += town.totals.open;
        all.overdue += town.totals.overdue;
        all.left += town.totals.left;
        all.today += town.totals.today;
        all.unstaffed += town.totals.unstaffed;
    }
    return all;
}

bool RosterModel::sameTree(const std::vector<Town>& towns) const
{
    return std::ranges::equal(m_towns, towns, [](const Town& one, const Town& other) {
        return one.totals.code == other.totals.code
            && std::ranges::equal(one.villages, other.villages, {}, &RosterRow::code,
                                  &RosterRow::code);
    });
}

void RosterModel::update(const std::vector<Town>& towns)
{
    const RosterTotals all = sumOf(towns);
    if (std::exchange(m_all, all) != all) {
        const QModelIndex line = index(0, 0, {});
        emit dataChanged(line, line);
    }
    for (size_t t = 0; t < towns.size(); ++t) {
        const QModelIndex town = index(static_cast<int>(t) + 1, 0, {});
        if (std::exchange(m_towns[t].totals, towns[t].totals) != towns[t].totals)
            emit dataChanged(town, town);
        for (int v = 0; v < towns[t].villages.size(); ++v) {
            RosterRow& known = m_towns[t].villages[v];
            if (known == towns[t].villages[v])
                continue;
            known = towns[t].villages[v];
            const QModelIndex line = index(v, 0, town);
            emit dataChanged(line, line);
        }
    }
}

QModelIndex RosterModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kTopLevel);
}

QModelIndex RosterModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, kTopLevel);
}

int RosterModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_towns.size()) + 1;
    if (parent.column() > 0 || kind(parent) != Kind::Town)
        return 0;
    return static_cast<int>(m_towns[static_cast<size_t>(parent.row() - 1)].villages.size());
}

int RosterModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant RosterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == KindRole)
        return static_cast<int>(kind(index));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return m_describe ? QVariant(m_describe(index)) : QVariant();
    if (const RosterRow* row = village(index))
        return villageData(*row, role);
    return totalsData(*totals(index), role);
}

QHash<int, QByteArray> RosterModel::roleNames() const
{
    return {{Qt::DisplayRole, "name"}, {KindRole, "kind"},
            {CodeRole, "code"},        {VillageCountRole, "villages"},
            {OpenRole, "open"},        {OverdueRole, "overdue"},
            {LeftRole, "left"},        {TodayRole, "today"},
            {GapRole, "gap"},          {MissingRole, "missing"},
            {SilentRole, "silent"},    {SearchRole, "search"}};
}

RosterModel::Kind RosterModel::kind(const QModelIndex& index) const
{
    if (index.internalId() != kTopLevel)
        return Kind::Village;
    return index.row() == 0 ? Kind::All : Kind::Town;
}

bool RosterModel::isServed(const RosterRow& village) const
{
    return !m_user.isEmpty()
        && (village.commissioner.user == m_user || village.townWorker.user == m_user
            || village.agent.user == m_user);
}

int RosterModel::gapsUnder(const QModelIndex& line) const
{
    const bool servesAny = std::ranges::any_of(m_towns, [this](const Town& town) {
        return std::ranges::any_of(town.villages,
                                   [this](const RosterRow& row) { return isServed(row); });
    });
    const auto counts
        = [&](const RosterRow& row) { return row.hasGap() && (!servesAny || isServed(row)); };
    const RosterTotals* sums = totals(line);
    int gaps = 0;
    for (const Town& town : m_towns) {
        if (sums && (sums->code.isEmpty() || sums->code == town.totals.code))
            gaps += int(std::ranges::count_if(town.villages, counts));
    }
    return gaps;
}

const RosterRow* RosterModel::village(const QModelIndex& index) const
{
    if (!index.isValid() || kind(index) != Kind::Village)
        return nullptr;
    return &m_towns[index.internalId() - 1].villages[index.row()];
}

const RosterTotals* RosterModel::totals(const QModelIndex& index) const
{
    if (!index.isValid() || kind(index) == Kind::Village)
        return nullptr;
    return index.row() == 0 ? &m_all : &m_towns[static_cast<size_t>(index.row() - 1)].totals;
}

QModelIndex RosterModel::indexOf(const QString& code) const
{
    if (code.isEmpty())
        return index(0, 0, {});
    for (size_t t = 0; t < m_towns.size(); ++t) {
        const QModelIndex town = index(static_cast<int>(t) + 1, 0, {});
        if (m_towns[t].totals.code == code)
            return town;
        const auto& villages = m_towns[t].villages;
        const auto found = std::ranges::find(villages, code, &RosterRow::code);
        if (found != villages.cend())
            return index(static_cast<int>(found - villages.cbegin()), 0, town);
    }
    return {};
}

QString RosterModel::shownName(const RosterRow::Person& person)
{
    return maskName(person.name);
}

QString RosterModel::shownPhone(const RosterRow::Person& person)
{
    return maskText(person.phone);
}

QHash<QString, QString> RosterModel::villageNames() const
{
    QHash<QString, QString> names;
    for (const Town& town : m_towns) {
        for (const RosterRow& row : town.villages)
            names.insert(row.code, row.name);
    }
    return names;
}

} // namespace keting
