// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/taglabel.h"

#include <QPainter>

namespace keting {

TagLabel::TagLabel(const Look& look, TagKind kind, QWidget* parent)
    : QWidget(parent), m_look(look), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &TagLabel::updateGeometry);
}

void TagLabel::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const
{
    return tagSize(m_look, m_text, m_kind).toSize();
}

void TagLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTag(painter, m_look, QPointF(0, height() / 2.0), m_text, m_kind);
}

} // namespace keting
