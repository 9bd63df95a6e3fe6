// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chip.h"

#include "ui/look/stylepaint.h"

#include <QFontMetrics>
#include <QPainter>

namespace keting {

namespace {

constexpr int kChipHeight = 24;
constexpr int kNewsHeight = 20;
constexpr int kChipPadding = 10;
constexpr int kChipGlyph = 10;
constexpr int kChipGap = 6;

} // namespace

Chip::Chip(const Look& look, Kind kind, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_look(look), m_kind(kind)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

QSize Chip::sizeHint() const
{
    const int text = QFontMetrics(m_look.font(FontRole::Pill)).horizontalAdvance(this->text());
    return {text + kChipGap + kChipGlyph + 2 * kChipPadding,
            m_look.height(m_kind == Kind::Filter ? kChipHeight : kNewsHeight, FontRole::Pill, 2)};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    const QRectF box(rect());
    const bool filter = m_kind == Kind::Filter;
    const bool lit = underMouse() || isDown();
    const QColor ground = filter ? (lit ? t.sel : t.tint) : (lit ? t.accentHover : t.accent);
    const QColor ink = filter ? t.accent : t.onAccent;
    stylepaint::rounded(painter, box, box.height() / 2, ground, filter ? t.accent : QColor());

    const double y = box.center().y();
    const QRectF glyph(filter ? box.right() - kChipPadding - kChipGlyph + 1 : kChipPadding,
                       y - kChipGlyph / 2.0, kChipGlyph, kChipGlyph);
    if (filter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross = glyph.adjusted(1.8, 1.8, -1.8, -1.8);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
    } else {
        stylepaint::chevron(painter, glyph, ink, Qt::UpArrow);
    }
    painter.setFont(m_look.font(FontRole::Pill));
    painter.setPen(ink);
    const double left = filter ? kChipPadding : glyph.right() + kChipGap;
    painter.drawText(QRectF(left, 0, box.width(), box.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

} // namespace keting
