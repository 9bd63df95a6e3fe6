// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/orderedtable.h"

#include "models/items/orderedmodel.h"
#include "ui/checklist/handleheader.h"
#include "ui/look/look.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace keting {

namespace {

constexpr int kRowHeight = 29;
constexpr int kHeaderHeight = 24;
constexpr int kWideLeast = 130;

} // namespace

OrderedTable::OrderedTable(const Look& look, OrderedModel& model, QWidget* parent)
    : QTableView(parent), m_look(look), m_rows(model)
{
    setModel(&model);
    setVerticalHeader(new HandleHeader(look, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OrderedTable::fitHeight);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OrderedTable::fitHeight);
    connect(&model, &QAbstractItemModel::modelReset, this, &OrderedTable::fitHeight);
    connect(&look, &Look::changed, this, &OrderedTable::fitHeight);
    fitHeight();
}

void OrderedTable::fitHeight()
{
    setFont(m_look.font(FontRole::Line2));
    const int row = m_look.height(kRowHeight, FontRole::Line2, 10);
    const int header = m_look.height(kHeaderHeight, FontRole::Line2, 6);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setFixedHeight(header);
    const bool scrolls = horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOn;
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(header + row * std::max(1, m_rows.rowCount()) + bar + 2 * frameWidth());
}

void OrderedTable::setWideColumn(int column)
{
    m_wide = column;
    fitWideColumn();
}

void OrderedTable::fitWideColumn()
{
    if (m_wide < 0)
        return;
    QHeaderView& header = *horizontalHeader();
    const int others = header.length() - header.sectionSize(m_wide);
    const int least = m_look.scaled(kWideLeast);
    const bool isShort = viewport()->width() - others < least;
    header.setSectionResizeMode(m_wide, isShort ? QHeaderView::Interactive : QHeaderView::Stretch);
    if (isShort)
        header.resizeSection(m_wide, least);
    setHorizontalScrollBarPolicy(isShort ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    fitHeight();
}

void OrderedTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitWideColumn();
}

void OrderedTable::addRow()
{
    m_rows.addRow();
    const QModelIndex fresh = m_rows.index(m_rows.rowCount() - 1, 0);
    setCurrentIndex(fresh);
    setFocus();
    edit(fresh);
}

void OrderedTable::removeCurrent()
{
    m_rows.removeRowAt(currentIndex().row());
}

void OrderedTable::moveCurrent(int by)
{
    const QModelIndex from = currentIndex();
    m_rows.shift(from.row(), from.row() + by);
}

void OrderedTable::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (alt && event->key() == Qt::Key_Up)
        return moveCurrent(-1);
    if (alt && event->key() == Qt::Key_Down)
        return moveCurrent(1);
    if (event->key() == Qt::Key_Delete)
        return removeCurrent();
    QTableView::keyPressEvent(event);
}

void OrderedTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Move up\tAlt+Up")), &QAction::triggered, this,
            [this] { moveCurrent(-1); });
    connect(menu->addAction(tr("Move down\tAlt+Down")), &QAction::triggered, this,
            [this] { moveCurrent(1); });
    connect(menu->addAction(tr("Remove\tDel")), &QAction::triggered, this,
            &OrderedTable::removeCurrent);
    menu->popup(event->globalPos());
}

} // namespace keting
