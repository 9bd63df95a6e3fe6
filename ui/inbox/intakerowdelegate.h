// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QStyledItemDelegate>

namespace keting {

//! Cells of the paste preview: uncertain rows stand out by ground and diamond, known ones step
//! back; time, sender and decision are edited where they stand.
class IntakeRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit IntakeRowDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    //! An editor may be wider than its cell, so that nothing typed into it is hidden.
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace keting
