// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace keting {

void InboxView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    // At either end the key is used up as well: it must not leave the list.
    if (plain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        step(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        ask({InboxIntent::Open});
        return;
    }
    if (event->key() == Qt::Key_Escape && m_marking) {
        clearMarks();
        return;
    }
    // The base class would search for rows that begin with the letter typed.
    if (event->text().isEmpty() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)
        || event->key() == Qt::Key_Space)
        QAbstractItemView::keyPressEvent(event);
    else
        event->ignore();
}

void InboxView::step(int by)
{
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    if (const int row = rowFrom(current + by, by); row >= 0)
        makeCurrent(row);
}

void InboxView::makeCurrent(int row)
{
    const auto command
        = m_marking ? QItemSelectionModel::NoUpdate : QItemSelectionModel::ClearAndSelect;
    selectionModel()->setCurrentIndex(m_model.index(row), command);
    scrollTo(m_model.index(row));
}

void InboxView::toggleMark()
{
    if (!m_model.row(currentIndex()))
        return;
    if (!m_marking) {
        // The current row was selected by being current, not by a mark.
        m_marking = true;
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        return;
    }
    selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
    if (!selectionModel()->hasSelection())
        clearMarks();
}

void InboxView::clearMarks()
{
    m_marking = false;
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

QList<RequestId> InboxView::chosen() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected)
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<RequestId> ids;
    for (const int row : std::as_const(rows)) {
        if (const InboxRow* request = m_model.row(m_model.index(row)))
            ids.append(request->id);
    }
    if (const auto current = currentId(); ids.isEmpty() && current)
        ids.append(*current);
    return ids;
}

std::optional<RequestId> InboxView::currentId() const
{
    const InboxRow* request = m_model.row(currentIndex());
    return request ? std::optional(request->id) : std::nullopt;
}

void InboxView::choose(const RequestId& id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (index.isValid())
        makeCurrent(index.row());
}

void InboxView::chooseFirst()
{
    if (const int row = rowFrom(0, 1); row >= 0)
        makeCurrent(row);
}

void InboxView::chooseNextDue()
{
    const int rows = m_model.rowCount();
    const int start = currentIndex().isValid() ? currentIndex().row() : -1;
    for (int step = 1; step <= rows; ++step) {
        const int row = (start + step + rows) % rows;
        const InboxRow* request = m_model.row(m_model.index(row));
        if (request && request->rank == Rank::Active) {
            makeCurrent(row);
            return;
        }
    }
}

void InboxView::toTop()
{
    verticalScrollBar()->setValue(0);
}

void InboxView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (const auto id = currentId())
        m_lastCurrent = id;
    viewport()->update(visualRect(previous));
    viewport()->update(visualRect(current));
    emit currentRequestChanged();
}

void InboxView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

void InboxView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    if (!m_model.row(currentIndex()))
        chooseFirst();
    viewport()->update();
}

void InboxView::showEvent(QShowEvent* event)
{
    QAbstractItemView::showEvent(event);
    m_clock.reschedule();
}

void InboxView::hideEvent(QHideEvent* event)
{
    QAbstractItemView::hideEvent(event);
    m_clock.reschedule();
}

} // namespace keting
