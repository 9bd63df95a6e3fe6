// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/conversationview.h"

#include "models/items/conversationmodel.h"
#include "ui/look/look.h"
#include "ui/look/stylepaint.h"
#include "ui/request/conversationdelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace keting {

using namespace Qt::StringLiterals;

ConversationView::ConversationView(const Look& look, QWidget* parent)
    : QListView(parent)
    , m_look(look)
    , m_entries(new ConversationModel(this))
    , m_delegate(new ConversationDelegate(look, *m_entries, this))
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setModel(m_entries);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    // It gives way first: the clocks above and the reply below cannot scroll.
    setMinimumHeight(72);
    connect(&look, &Look::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void ConversationView::setEntries(const QList<ConversationEntry>& entries)
{
    const QScrollBar& bar = *verticalScrollBar();
    const bool atEnd = bar.value() == bar.maximum();
    const int kept = bar.value();
    m_entries->setEntries(entries);
    if (atEnd)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(kept);
}

void ConversationView::scrollToEnd()
{
    doItemsLayout();
    scrollToBottom();
}

void ConversationView::toggleMark(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const ConversationEntry& entry = m_entries->entry(index.row());
    if (entry.kind == ConversationEntry::Kind::Asker && !entry.absorbed)
        emit noReplyToggled(entry.key, !entry.marked);
}

void ConversationView::copy() const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_entries->entry(currentIndex().row()).text);
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: m_entries->toggle(currentIndex().row()); return;
    case Qt::Key_Space: toggleMark(currentIndex()); return;
    default: QListView::keyPressEvent(event);
    }
}

void ConversationView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    if (m_delegate->markRect(visualRect(index), index).contains(event->position().toPoint()))
        toggleMark(index);
    else
        m_entries->toggle(index.row());
}

void ConversationView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const ConversationEntry& entry = m_entries->entry(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy\tCtrl+C")), &QAction::triggered, this,
            &ConversationView::copy);
    if (entry.kind == ConversationEntry::Kind::Asker && !entry.absorbed) {
        QAction* mark = menu->addAction(entry.marked ? tr("Reply needed after all\tSpace")
                                                     : tr("No reply needed\tSpace"));
        connect(mark, &QAction::triggered, this, [this, index] { toggleMark(index); });
    }
    menu->popup(event->globalPos());
}

void ConversationView::resizeEvent(QResizeEvent* event)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
    if (atEnd)
        scrollToEnd();
}

// Its messages are no rows of which one could show that the keyboard is here.
void ConversationView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    stylepaint::focusRing(painter, m_look, viewport()->rect());
}

void ConversationView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (hasFocus())
        viewport()->update(); // The ring does not move along.
}

} // namespace keting
