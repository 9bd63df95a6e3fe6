// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace keting {

//! A short list whose order matters: rows are dragged, or moved by keyboard.
class OrderedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    //! Moves one row to where another stands; rows outside the list are ignored.
    void shift(int from, int to);
    virtual void addRow() = 0;
    virtual void removeRowAt(int row) = 0;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    //! Anything a checklist says has changed by hand.
    void edited();

protected:
    virtual void moveRowTo(int from, int to) = 0;
};

} // namespace keting
