// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pill.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace keting {

namespace {

// All glyphs live in a 12×12 box; a font's glyph would not be the same on every machine.
constexpr double kBox = 12;

QPainterPath polygonPath(std::initializer_list<QPointF> corners)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(corners)));
    path.closeSubpath();
    return path;
}

void strokeGlyph(QPainter& painter, const QPainterPath& path, const QColor& ink, double width)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void fillGlyph(QPainter& painter, const QPainterPath& path, const QColor& ink)
{
    painter.setBrush(ink);
    painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void paintMark(QPainter& painter, const QColor& ground, double x, double top)
{
    QPainterPath bar;
    bar.moveTo(x, top);
    bar.lineTo(x, top + 2.9);
    strokeGlyph(painter, bar, ground, 1.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(QPointF(x, top + 5.1), 0.85, 0.85);
}

void paintPie(QPainter& painter, double share, const QColor& ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.4));
    painter.drawEllipse(QPointF(6, 6), 4.9, 4.9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    // Qt counts sixteenths of a degree, anticlockwise from three o'clock.
    painter.drawPie(QRectF(2.2, 2.2, 7.6, 7.6), 90 * 16,
                    -static_cast<int>(std::lround(share * 360 * 16)));
}

void paintCrescent(QPainter& painter, const QColor& ink)
{
    QPainterPath moon;
    moon.addEllipse(QPointF(6, 6), 4.9, 4.9);
    QPainterPath shade;
    shade.addEllipse(QPointF(8.6, 4.3), 4.5, 4.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(moon.subtracted(shade));
}

void paintSnooze(QPainter& painter, const QColor& ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.3));
    painter.drawEllipse(QPointF(6, 6), 5, 5);
    QPainterPath z;
    z.moveTo(4.3, 4);
    z.lineTo(7.7, 4);
    z.lineTo(4.3, 8);
    z.lineTo(7.7, 8);
    strokeGlyph(painter, z, ink, 1.3);
}

void paintStar(QPainter& painter, const QColor& ink)
{
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 5.2 : 2.3;
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        star.append(QPointF(6 + radius * std::cos(angle), 6.3 + radius * std::sin(angle)));
    }
    QPainterPath path;
    path.addPolygon(star);
    path.closeSubpath();
    fillGlyph(painter, path, ink);
}

void paintFlag(QPainter& painter, const QColor& ink)
{
    QPainterPath pole;
    pole.moveTo(2.2, 1.5);
    pole.lineTo(2.2, 11);
    strokeGlyph(painter, pole, ink, 1.4);
    fillGlyph(painter, polygonPath({{3.2, 2.2}, {10.6, 2.2}, {8.6, 4.6}, {10.6, 7}, {3.2, 7}}),
              ink);
}

void paintHouse(QPainter& painter, const QColor& ink)
{
    fillGlyph(painter,
              polygonPath({{6, 1.6},
                           {11, 6},
                           {9.6, 6},
                           {9.6, 10.6},
                           {7.2, 10.6},
                           {7.2, 7.6},
                           {4.8, 7.6},
                           {4.8, 10.6},
                           {2.4, 10.6},
                           {2.4, 6},
                           {1, 6}}),
              ink);
}

void paintTick(QPainter& painter, const QColor& ink, bool late)
{
    QPainterPath tick;
    tick.moveTo(late ? 1 : 1.8, 6.6);
    tick.lineTo(late ? 3.8 : 4.8, 9.4);
    tick.lineTo(late ? 8.2 : 10.4, 3.4);
    strokeGlyph(painter, tick, ink, 1.8);
    if (late)
        paintMark(painter, ink, 10.6, 4.6);
}

void paintCross(QPainter& painter, const QColor& ink, bool late)
{
    const double right = late ? 7.6 : 9.6;
    const double left = late ? 1 : 2.4;
    const double half = (right - left) / 2;
    QPainterPath cross;
    cross.moveTo(left, 6 - half);
    cross.lineTo(right, 6 + half);
    cross.moveTo(right, 6 - half);
    cross.lineTo(left, 6 + half);
    strokeGlyph(painter, cross, ink, 1.8);
    if (late)
        paintMark(painter, ink, 10.6, 4.6);
}

void paintBars(QPainter& painter, const QColor& ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRect(QRectF(3, 2, 2, 8));
    painter.drawRect(QRectF(7, 2, 2, 8));
}

void paintEmptyBox(QPainter& painter, const QColor& ink)
{
    QPainterPath box;
    box.addRoundedRect(QRectF(1.2, 1.2, 9.6, 9.6), 2, 2);
    box.moveTo(3.8, 6);
    box.lineTo(8.2, 6);
    strokeGlyph(painter, box, ink, 1.4);
}

} // namespace

void paintPillGlyph(QPainter& painter, const QRectF& box, PillState state, double share,
                    const QColor& ink, const QColor& ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / kBox, box.height() / kBox);
    switch (state) {
    case PillState::Running: paintPie(painter, share, ink); break;
    case PillState::Soon:
        fillGlyph(painter, polygonPath({{6, 0.9}, {11.1, 6}, {6, 11.1}, {0.9, 6}}), ink);
        paintMark(painter, ground, 6, 3.2);
        break;
    case PillState::Overdue:
        fillGlyph(painter, polygonPath({{6, 1.8}, {11, 10.4}, {1, 10.4}}), ink);
        break;
    case PillState::LeftMessage: paintCrescent(painter, ink); break;
    case PillState::Waiting: paintBars(painter, ink); break;
    case PillState::Snoozed: paintSnooze(painter, ink); break;
    case PillState::Promise: paintFlag(painter, ink); break;
    case PillState::NoProgress: paintEmptyBox(painter, ink); break;
    case PillState::Visit: paintHouse(painter, ink); break;
    case PillState::Ready: paintStar(painter, ink); break;
    case PillState::Answered: paintTick(painter, ink, false); break;
    case PillState::AnsweredLate: paintTick(painter, ink, true); break;
    case PillState::Unanswered: paintCross(painter, ink, false); break;
    case PillState::UnansweredLate: paintCross(painter, ink, true); break;
    }
    painter.restore();
}

} // namespace keting
