// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/keycap.h"

#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

KeyCap::KeyCap(const Look& look, const QString& key, QWidget* parent)
    : QWidget(parent), m_look(look), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_look, m_key).toSize();
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyCap(painter, m_look, QPointF(0, height() / 2.0), m_key);
}

} // namespace keting
