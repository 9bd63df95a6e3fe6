// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/valueaxis.h"

#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace keting {

void paintValueAxis(QPainter& painter, const Look& look, const QRectF& plot, const Axis& axis)
{
    const Tokens& t = look.tokens();
    painter.setFont(look.font(FontRole::Caption));
    for (qint64 value = 0; value <= axis.top; value += axis.step) {
        const double share = static_cast<double>(value) / static_cast<double>(axis.top);
        const double y = std::round(plot.bottom() - plot.height() * share) + 0.5;
        painter.setPen(QPen(value == 0 ? t.border : t.grid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(t.text3);
        painter.drawText(QRectF(0, y - 9, plot.left() - 6, 18), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(value));
    }
}

double valueAxisWidth(const Look& look, const Axis& axis)
{
    const QFontMetricsF metrics(look.font(FontRole::Caption));
    return 10 + metrics.horizontalAdvance(QString::number(axis.top));
}

} // namespace keting
