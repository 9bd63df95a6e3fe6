// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace keting {

class Look;

//! The tree of the roster: flat lines, towns that fold by their arrow, by ← → or by a double click.
class RosterTree final : public QTreeView {
    Q_OBJECT
public:
    explicit RosterTree(const Look& look, QWidget* parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void drawRow(QPainter* painter, const QStyleOptionViewItem& options,
                 const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace keting
