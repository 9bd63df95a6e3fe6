// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pilllabel.h"

#include "ui/look/look.h"

#include <QPainter>

#include <utility>

namespace keting {

PillLabel::PillLabel(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

void PillLabel::setPill(const PillSpec& pill)
{
    if (pill == m_pill)
        return;
    const PillSpec before = std::exchange(m_pill, pill);
    if (pill.accessible != before.accessible) {
        setToolTip(pill.accessible);
        setAccessibleName(pill.accessible);
    }
    if (!isSameWidth(pill, before))
        updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize(m_look, m_pill).toSize();
}

void PillLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, m_look, QPointF(0, height() / 2.0), m_pill, false);
}

} // namespace keting
