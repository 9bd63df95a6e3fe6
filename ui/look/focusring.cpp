// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/focusring.h"

#include "ui/look/stylepaint.h"

#include <QAbstractButton>
#include <QPainter>

namespace keting {

FocusRing::FocusRing(const Look& look) : m_look(look) {}

bool FocusRing::suits(const QWidget* focused)
{
    return qobject_cast<const QAbstractButton*>(focused)
        && focused->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    stylepaint::focusRing(painter, m_look, rect());
}

} // namespace keting
