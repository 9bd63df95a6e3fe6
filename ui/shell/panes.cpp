// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes.h"

#include <QScreen>

#include <algorithm>

namespace keting {

QWidget* nextPane(const QList<QPointer<QWidget>>& panes, const QWidget* focused, int by)
{
    QList<QWidget*> open;
    for (const QPointer<QWidget>& pane : panes) {
        if (pane && pane->isVisible() && pane->isEnabled())
            open.append(pane);
    }
    if (open.isEmpty())
        return nullptr;
    const auto here = std::find_if(open.cbegin(), open.cend(), [focused](const QWidget* pane) {
        return focused && (pane == focused || pane->isAncestorOf(focused));
    });
    if (here == open.cend())
        return by > 0 ? open.first() : open.last();
    const qsizetype count = open.size();
    return open.at((std::distance(open.cbegin(), here) + by + count) % count);
}

void focusPane(QWidget& pane)
{
    if (pane.focusPolicy() != Qt::NoFocus) {
        pane.setFocus(Qt::TabFocusReason);
        return;
    }
    if (QWidget* last = pane.focusWidget(); last && last->isVisible()) {
        last->setFocus(Qt::TabFocusReason);
        return;
    }
    const auto inside = pane.findChildren<QWidget*>();
    const auto first = std::find_if(inside.cbegin(), inside.cend(), [](const QWidget* widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()
            && widget->isEnabled();
    });
    if (first != inside.cend())
        (*first)->setFocus(Qt::TabFocusReason);
}

QSize roomFor(const QWidget& window)
{
    constexpr int kTitle = 40;
    return window.screen()->availableSize() - QSize(0, kTitle);
}

} // namespace keting
