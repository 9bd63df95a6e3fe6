// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/badge.h"

#include <QPainter>

namespace keting {

Badge::Badge(const Look& look, BadgeKind kind, QWidget* parent)
    : QWidget(parent), m_look(look), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void Badge::setCount(qint64 count)
{
    m_count = count;
    setToolTip(QString::number(count));
    setAccessibleName(QString::number(count));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_look, badgeText(m_count)).toSize();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, m_look, QPointF(0, height() / 2.0), badgeText(m_count), m_kind);
}

} // namespace keting
