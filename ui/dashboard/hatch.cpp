// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/hatch.h"

#include <QPainter>
#include <QtMath>

#include <cmath>

namespace keting {

void fillHatched(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& ground)
{
    constexpr double kPitch = 6;
    if (box.isEmpty())
        return;
    painter.save();
    painter.fillRect(box, ground);
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setPen(QPen(ink, kPitch / 2 / std::sqrt(2.0) * 1.5));
    // Stripes are anchored to the picture, not the box, so that neighbouring boxes match.
    const double first = std::floor((box.left() - box.height()) / kPitch) * kPitch;
    const int stripes = qCeil((box.right() + box.height() - first) / kPitch);
    for (int stripe = 0; stripe < stripes; ++stripe) {
        const double x = first + stripe * kPitch;
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    }
    painter.restore();
}

} // namespace keting
