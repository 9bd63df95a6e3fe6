// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/placeholderobject.h"

#include "ui/look/look.h"
#include "ui/look/marks.h"

#include <QPainter>

namespace keting {

PlaceholderObject::PlaceholderObject(const Look& look, QObject* parent)
    : QObject(parent), m_look(look)
{}

QTextCharFormat PlaceholderObject::format(const QString& name)
{
    QTextCharFormat format;
    format.setObjectType(kType);
    format.setProperty(kName, name);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    return format;
}

QString PlaceholderObject::name(const QTextFormat& format)
{
    return format.objectType() == kType ? format.property(kName).toString() : QString();
}

QSizeF PlaceholderObject::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QSizeF size = tagSize(m_look, name(format), TagKind::Missing);
    return {size.width() + 4, size.height()};
}

void PlaceholderObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                   const QTextFormat& format)
{
    painter->save();
    paintTag(*painter, m_look, QPointF(rect.left() + 2, rect.center().y()), name(format),
             TagKind::Missing);
    painter->restore();
}

} // namespace keting
