// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace keting {

//! Editors of a table of materials or steps: a list for a choice, a number that may say nothing.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! The column holds an index into `names`.
    void setChoice(int column, const QStringList& names);
    //! The column holds a number from -1, which reads as `nothing`.
    void setOptionalNumber(int column, const QString& nothing);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

private:
    int m_choiceColumn = -1;
    QStringList m_choices;
    int m_numberColumn = -1;
    QString m_nothing;
};

} // namespace keting
