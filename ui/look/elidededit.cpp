// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/elidededit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolTip>

namespace keting {

namespace {

constexpr int kInset = 2; // As QLineEdit keeps it beside its text.

} // namespace

QRect ElidedEdit::textRect() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(kInset, 0, -kInset, 0);
}

QString ElidedEdit::shownText() const
{
    return hasFocus() ? text()
                      : fontMetrics().elidedText(text(), Qt::ElideRight, textRect().width());
}

void ElidedEdit::paintEvent(QPaintEvent* event)
{
    const QString shown = shownText();
    if (shown == text()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    style()->drawItemText(&painter, textRect(), int(Qt::AlignLeft | Qt::AlignVCenter), palette(),
                          isEnabled(), shown, QPalette::Text);
}

bool ElidedEdit::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || shownText() == text())
        return QLineEdit::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

} // namespace keting
