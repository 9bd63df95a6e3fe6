// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace keting {

class Look;
class OrderedModel;

//! A table that is as tall as its rows. Rows are dragged, or moved with Alt+↑ and Alt+↓; Delete
//! removes.
class OrderedTable final : public QTableView {
    Q_OBJECT
public:
    OrderedTable(const Look& look, OrderedModel& model, QWidget* parent = nullptr);

    //! It has what the others leave, but never so little that it cannot be read: then the table
    //! scrolls sideways.
    void setWideColumn(int column);
    void fitWideColumn();
    void addRow();
    void removeCurrent();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitHeight();
    void moveCurrent(int by);

    const Look& m_look;
    OrderedModel& m_rows;
    int m_wide = -1;
};

} // namespace keting
