// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/hatch.h"

#include <QPainter>

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
    for (double x = first; x < box.right() + box.height(); x += kPitch)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

} // namespace keting
