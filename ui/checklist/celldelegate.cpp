// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/celldelegate.h"

#include <QComboBox>
#include <QSpinBox>

namespace keting {

namespace {

constexpr int kMostDaysOfAStep = 365;

} // namespace

void CellDelegate::setChoice(int column, const QStringList& names)
{
    m_choiceColumn = column;
    m_choices = names;
}

void CellDelegate::setOptionalNumber(int column, const QString& nothing)
{
    m_numberColumn = column;
    m_nothing = nothing;
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    if (index.column() == m_choiceColumn) {
        auto* box = new QComboBox(parent);
        box->addItems(m_choices);
        return box;
    }
    if (index.column() == m_numberColumn) {
        auto* spin = new QSpinBox(parent);
        spin->setRange(-1, kMostDaysOfAStep);
        spin->setSpecialValueText(m_nothing);
        return spin;
    }
    return QStyledItemDelegate::createEditor(parent, option, index);
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        return box->setCurrentIndex(index.data(Qt::EditRole).toInt());
    QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentIndex(), Qt::EditRole);
        return;
    }
    QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace keting
