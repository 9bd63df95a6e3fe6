// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stepmodel.h"

namespace keting {

namespace {

constexpr int kMostDays = 365;

} // namespace

void StepModel::setSteps(const QList<ChecklistStep>& steps)
{
    beginResetModel();
    m_steps = steps;
    endResetModel();
}

void StepModel::addRow()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_steps.append(ChecklistStep());
    endInsertRows();
    emit edited();
}

void StepModel::removeRowAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_steps.removeAt(row);
    endRemoveRows();
    emit edited();
}

int StepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int StepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)
        || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole))
        return {};
    const ChecklistStep& step = m_steps.at(index.row());
    switch (index.column()) {
    case Text: return step.text;
    case By: return step.by;
    case Days: break;
    default: return {};
    }
    if (role == Qt::EditRole)
        return step.days.value_or(-1);
    if (!step.days.has_value())
        return QString();
    return *step.days == 0 ? tr("same day") : tr("%n working day(s)", nullptr, *step.days);
}

bool StepModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    ChecklistStep& step = m_steps[index.row()];
    switch (index.column()) {
    case Text: step.text = value.toString().simplified(); break;
    case By: step.by = value.toString().simplified(); break;
    case Days:
        step.days
            = value.toInt() < 0 ? std::nullopt : std::optional(std::min(value.toInt(), kMostDays));
        break;
    default: return false;
    }
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Text: return tr("Step");
    case By: return tr("Who");
    case Days: return tr("Takes");
    default: return {};
    }
}

} // namespace keting
