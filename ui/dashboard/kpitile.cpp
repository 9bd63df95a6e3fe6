// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/kpitile.h"

#include "ui/look/look.h"
#include "ui/look/pill.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

namespace keting {

using namespace Qt::StringLiterals;

KpiTile::KpiTile(const Look& look, QWidget* parent) : QAbstractButton(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &KpiTile::updateGeometry);
}

void KpiTile::setKpi(const Kpi& kpi)
{
    m_kpi = kpi;
    setAccessibleName(u"%1: %2 %3"_s.arg(kpi.title, kpi.number, kpi.unit));
    setAccessibleDescription(kpi.note);
    setToolTip(kpi.note);
    update();
}

QSize KpiTile::sizeHint() const
{
    return {m_look.scaled(120), m_look.scaled(76)};
}

void KpiTile::paintGround(QPainter& painter) const
{
    const Tokens& t = m_look.tokens();
    painter.setPen(QPen(t.sep, 1));
    painter.setBrush(underMouse() || isDown() ? t.alt : t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!hasFocus())
        return;
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

// A bar of a chart is opened by Enter, and so is a tile beside it.
void KpiTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void KpiTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const Tokens& t = m_look.tokens();
    const QRectF area = QRectF(rect()).adjusted(11, 5, -8, -5);
    const double third = area.height() / 3;

    painter.setFont(m_look.font(FontRole::Line2));
    painter.setPen(t.text2);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), third - 2),
                     Qt::AlignLeft | Qt::AlignVCenter, m_kpi.title);

    const QFont kpi = m_look.font(FontRole::Kpi);
    painter.setFont(kpi);
    painter.setPen(t.text);
    const QRectF middle(area.left(), area.top() + third - 3, area.width(), third + 6);
    painter.drawText(middle, Qt::AlignLeft | Qt::AlignVCenter, m_kpi.number);
    const double past = QFontMetricsF(kpi).horizontalAdvance(m_kpi.number) + 4;
    painter.setFont(m_look.font(FontRole::Line2));
    painter.setPen(t.text2);
    painter.drawText(middle.adjusted(past, 4, 0, 4), Qt::AlignLeft | Qt::AlignVCenter, m_kpi.unit);

    QRectF bottom(area.left(), area.bottom() - third + 2, area.width(), third);
    if (m_kpi.alarm) {
        const QRectF glyph(bottom.left(), bottom.center().y() - 6, 12, 12);
        paintPillGlyph(painter, glyph, PillState::Overdue, 0, t.over, t.base);
        bottom.setLeft(bottom.left() + 16);
        painter.setFont(m_look.font(FontRole::CaptionStrong));
    } else {
        painter.setFont(m_look.font(FontRole::Caption));
    }
    painter.setPen(m_kpi.alarm ? t.over : t.text2);
    painter.drawText(
        bottom, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_kpi.note, Qt::ElideRight, bottom.width()));
}

} // namespace keting
