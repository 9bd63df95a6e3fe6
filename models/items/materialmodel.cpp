// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/materialmodel.h"

namespace keting {

namespace {

constexpr int kMostCopies = 99;

} // namespace

QStringList MaterialModel::kindNames()
{
    return {tr("certificate"), tr("form"), tr("proof"), tr("photo"), tr("other")};
}

void MaterialModel::setMaterials(const QList<ChecklistMaterial>& materials)
{
    beginResetModel();
    m_materials = materials;
    endResetModel();
}

void MaterialModel::addRow()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    ChecklistMaterial material;
    material.original = 1;
    m_materials.append(material);
    endInsertRows();
    emit edited();
}

void MaterialModel::removeRowAt(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_materials.removeAt(row);
    endRemoveRows();
    emit edited();
}

int MaterialModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_materials.size());
}

int MaterialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant MaterialModel::shown(const ChecklistMaterial& material, int column)
{
    switch (column) {
    case Name: return material.name;
    case Kind: return kindNames().at(static_cast<int>(material.kind));
    case Original: return material.original;
    case Copies: return material.copies;
    case Required: return material.required ? tr("required") : tr("if it applies");
    case When: return material.when;
    case Source: return material.source;
    default: return {};
    }
}

QVariant MaterialModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChecklistMaterial& material = m_materials.at(index.row());
    const bool number = index.column() == Original || index.column() == Copies;
    switch (role) {
    case Qt::DisplayRole:
        // The tick says it; the words are in the tooltip and for the screen reader.
        return index.column() == Required ? QVariant() : shown(material, index.column());
    case Qt::EditRole:
        return index.column() == Kind ? QVariant(static_cast<int>(material.kind))
                                      : shown(material, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return shown(material, index.column()).toString();
    case Qt::CheckStateRole:
        if (index.column() == Required)
            return material.required ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

bool MaterialModel::store(ChecklistMaterial& material, int column, const QVariant& value)
{
    switch (column) {
    case Name: material.name = value.toString().simplified(); return true;
    case Kind:
        material.kind = static_cast<ChecklistMaterial::Kind>(qBound(0, value.toInt(), 4));
        return true;
    case Original: material.original = qBound(0, value.toInt(), kMostCopies); return true;
    case Copies: material.copies = qBound(0, value.toInt(), kMostCopies); return true;
    case When: material.when = value.toString().simplified(); return true;
    case Source: material.source = value.toString().simplified(); return true;
    default: return false;
    }
}

bool MaterialModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    ChecklistMaterial& material = m_materials[index.row()];
    if (role == Qt::CheckStateRole && index.column() == Required)
        material.required = value.toInt() == Qt::Checked;
    else if (role != Qt::EditRole || !store(material, index.column(), value))
        return false;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant MaterialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return section == Original || section == Copies
            ? QVariant(Qt::AlignCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case Name: return tr("Material");
    case Kind: return tr("Kind");
    case Original: return tr("Original");
    case Copies: return tr("Copies");
    case Required: return tr("Needed");
    case When: return tr("When");
    case Source: return tr("Source");
    default: return {};
    }
}

Qt::ItemFlags MaterialModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = OrderedModel::flags(index);
    if (!index.isValid() || index.column() != Required)
        return plain;
    return (plain | Qt::ItemIsUserCheckable) & ~Qt::ItemIsEditable;
}

} // namespace keting
