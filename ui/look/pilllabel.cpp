// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pilllabel.h"

#include "ui/look/look.h"

#include <QPainter>

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
    const bool sameSize = pillSize(m_look, pill) == pillSize(m_look, m_pill);
    m_pill = pill;
    setToolTip(pill.accessible);
    setAccessibleName(pill.accessible);
    if (!sameSize)
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
