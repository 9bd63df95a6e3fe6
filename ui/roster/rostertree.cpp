// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/rostertree.h"

#include "models/items/rostermodel.h"
#include "ui/look/look.h"
#include "ui/roster/rosterdelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace keting {

using namespace Qt::StringLiterals;

RosterTree::RosterTree(const Look& look, QWidget* parent) : QTreeView(parent)
{
    setObjectName(u"roster-tree"_s);
    setAccessibleName(tr("Villages"));
    setItemDelegate(new RosterDelegate(look, this));
    setFrameShape(NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    const auto wear = [this, &look] {
        QPalette colours = palette();
        colours.setColor(QPalette::Base, look.tokens().alt);
        setPalette(colours);
        scheduleDelayedItemsLayout();
    };
    wear();
    connect(&look, &Look::changed, this, wear);
}

void RosterTree::drawRow(QPainter* painter, const QStyleOptionViewItem& options,
                         const QModelIndex& index) const
{
    // The base class would paint the style's own selection first.
    QStyleOptionViewItem line = options;
    line.rect = visualRect(index);
    line.state.setFlag(QStyle::State_Open, isExpanded(index));
    line.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    line.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    line.state.setFlag(QStyle::State_MouseOver,
                       viewport()->underMouse()
                           && line.rect.contains(viewport()->mapFromGlobal(QCursor::pos())));
    itemDelegate()->paint(painter, line, index);
}

void RosterTree::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex line = indexAt(event->position().toPoint());
    const bool town = line.isValid()
        && line.data(RosterModel::KindRole).toInt() == static_cast<int>(RosterModel::Kind::Town);
    if (town && RosterDelegate::foldArrow(visualRect(line)).contains(event->position().toPoint())) {
        setExpanded(line, !isExpanded(line));
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void RosterTree::keyPressEvent(QKeyEvent* event)
{
    const bool letter = !event->text().isEmpty() && event->text().at(0).isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    // Letters belong to the filter box and to the shell, not to Qt's search by first letter.
    if (letter && event->key() != Qt::Key_Space)
        event->ignore();
    else
        QTreeView::keyPressEvent(event);
}

} // namespace keting
