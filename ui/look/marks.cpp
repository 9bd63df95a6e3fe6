// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/marks.h"

#include "ui/look/pill.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class PainterState {
public:
    explicit PainterState(QPainter& painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter& m_painter;
};

double widthOf(const QFont& font, const QString& text)
{
    return std::ceil(QFontMetricsF(font).horizontalAdvance(text));
}

QRectF placed(const QPointF& leftMiddle, const QSizeF& size)
{
    return {QPointF(std::round(leftMiddle.x()), std::round(leftMiddle.y() - size.height() / 2)),
            size};
}

void outline(QPainter& painter, const QRectF& box, double radius, const QColor& edge,
             const QColor& ground)
{
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(edge.isValid() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius,
                            radius);
}

void centred(QPainter& painter, const QRectF& box, const QFont& font, const QColor& ink,
             const QString& text)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
}

constexpr int kTagGlyph = 11;

} // namespace

QString badgeText(qint64 count)
{
    return count > 99 ? u"99+"_s : QString::number(count);
}

QSizeF badgeSize(const Look& look, const QString& text)
{
    const double height = look.height(16, FontRole::CaptionStrong);
    return {std::max(height, widthOf(look.font(FontRole::CaptionStrong), text) + 10), height};
}

void paintBadge(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& text,
                BadgeKind kind)
{
    const PainterState state(painter);
    const Tokens& t = look.tokens();
    const QRectF box = placed(leftMiddle, badgeSize(look, text));
    const bool over = kind == BadgeKind::Overdue;
    outline(painter, box, box.height() / 2, {}, over ? t.overFill : t.accent);
    centred(painter, box, look.font(FontRole::CaptionStrong), over ? t.overText : t.onAccent, text);
}

QSizeF keyCapSize(const Look& look, const QString& key)
{
    const double height = look.height(18, FontRole::Caption, 2);
    return {std::max(height, widthOf(look.font(FontRole::Caption), key) + 10), height};
}

void paintKeyCap(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& key)
{
    const PainterState state(painter);
    const Tokens& t = look.tokens();
    const QRectF box = placed(leftMiddle, keyCapSize(look, key));
    outline(painter, box, 3, t.sep, t.window);
    centred(painter, box, look.font(FontRole::Caption), t.text2, key);
}

void paintKeyCap(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& key,
                 const QColor& ink)
{
    const PainterState state(painter);
    const QRectF box = placed(leftMiddle, keyCapSize(look, key));
    outline(painter, box, 3, ink, {});
    centred(painter, box, look.font(FontRole::Caption), ink, key);
}

QSizeF tagSize(const Look& look, const QString& text, TagKind kind)
{
    const bool missing = kind == TagKind::Missing;
    const FontRole role = missing ? FontRole::Pill : FontRole::Line2;
    const double glyph = missing ? look.scaled(kTagGlyph) + 4 : 0;
    return {widthOf(look.font(role), text) + glyph + 12,
            static_cast<double>(look.height(18, role, missing ? 2 : 0))};
}

void paintTag(QPainter& painter, const Look& look, const QPointF& leftMiddle, const QString& text,
              TagKind kind)
{
    const PainterState state(painter);
    const Tokens& t = look.tokens();
    const QRectF box = placed(leftMiddle, tagSize(look, text, kind));
    switch (kind) {
    case TagKind::Plain:
        outline(painter, box, 3, t.sep, t.base);
        centred(painter, box, look.font(FontRole::Line2), t.text2, text);
        return;
    case TagKind::Value:
        outline(painter, box, 3, {}, t.tint);
        centred(painter, box, look.font(FontRole::Line2), t.accent, text);
        return;
    case TagKind::Missing: break;
    }
    QPen edge(t.warnShape, 1);
    edge.setDashPattern({3, 2});
    painter.setPen(edge);
    painter.setBrush(t.warnBg);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const double side = look.scaled(kTagGlyph);
    paintPillGlyph(painter, QRectF(box.left() + 6, box.center().y() - side / 2, side, side),
                   PillState::Soon, 0, t.warn, t.warnBg);
    centred(painter, box.adjusted(side + 4, 0, 0, 0), look.font(FontRole::Pill), t.warn, text);
}

void paintOwner(QPainter& painter, const Look& look, const QPointF& centre, const QString& name)
{
    const PainterState state(painter);
    const Tokens& t = look.tokens();
    const double side = look.scaled(18);
    const QRectF box(centre.x() - side / 2, centre.y() - side / 2, side, side);
    if (!name.isEmpty()) {
        outline(painter, box, side / 2, {}, t.tint);
        centred(painter, box, look.font(FontRole::CaptionStrong), t.accent, name.left(1));
        return;
    }
    QPen edge(t.pause, 1);
    edge.setDashPattern({2, 2});
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(t.pause, 1.2));
    painter.drawLine(QPointF(centre.x() - 3, centre.y()), QPointF(centre.x() + 3, centre.y()));
}

void paintDot(QPainter& painter, const QPointF& centre, const QColor& ink, double diameter)
{
    const PainterState state(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
}

void paintVersionMark(QPainter& painter, const Look& look, const QRectF& box, VersionMark mark)
{
    const PainterState state(painter);
    const Tokens& t = look.tokens();
    const double scale = box.width() / 10;
    painter.translate(box.topLeft());
    painter.scale(scale, scale);
    switch (mark) {
    case VersionMark::Published:
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.done);
        painter.drawEllipse(QPointF(5, 5), 4, 4);
        return;
    case VersionMark::Draft:
        painter.setPen(QPen(t.promise, 1.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(5, 5), 4, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.promise);
        painter.drawPie(QRectF(1, 1, 8, 8), 90 * 16, 180 * 16);
        return;
    case VersionMark::NeedsMerge: {
        QPainterPath fork(QPointF(3, 9.5));
        fork.lineTo(3, 0.8);
        fork.moveTo(3, 6.5);
        fork.cubicTo(7, 6.5, 8, 5, 8, 1.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.warn, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(fork);
        return;
    }
    }
}

RowGround rowGround(const QStyleOptionViewItem& option)
{
    RowGround ground;
    ground.selected = option.state.testFlag(QStyle::State_Selected);
    ground.listFocused = option.state.testFlag(QStyle::State_Active) && option.widget != nullptr
        && option.widget->hasFocus();
    ground.current = option.state.testFlag(QStyle::State_HasFocus);
    ground.hovered = option.state.testFlag(QStyle::State_MouseOver);
    ground.rightToLeft = option.direction == Qt::RightToLeft;
    return ground;
}

void paintRowGround(QPainter& painter, const Look& look, const QRect& row, const RowGround& ground)
{
    const Tokens& t = look.tokens();
    if (ground.selected)
        painter.fillRect(row, ground.listFocused ? t.sel : t.sep);
    else if (ground.hovered)
        painter.fillRect(row, t.alt);
    if (ground.separator)
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.sep);
    if (ground.selected || ground.current) {
        const int left = ground.rightToLeft ? row.right() - 2 : row.left();
        painter.fillRect(QRect(left, row.top(), 3, row.height()), t.focus);
    }
}

void paintGroupGround(QPainter& painter, const Look& look, const QRect& row)
{
    const Tokens& t = look.tokens();
    painter.fillRect(row, t.window);
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), t.sep);
}

void paintLine(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
               const QColor& ink, Qt::Alignment align)
{
    const PainterState state(painter);
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown
        = QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(box.width(), 0.0) + 0.5);
    painter.drawText(box, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace keting
