// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/controls.h"
#include "ui/look/stylepaint.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace keting::stylepaint {

namespace {

struct InputPaint {
    QColor ground;
    QColor edge;
    double width = 1;
};

InputPaint inputPaint(const Look& look, const QStyleOption& option, const QWidget* widget)
{
    const Tokens& t = look.tokens();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {t.window, t.sep, 1};
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (widget && isWrong(*widget))
        return {t.base, t.over, focused ? 2.0 : 1.0};
    return focused ? InputPaint{t.base, t.focus, 2} : InputPaint{t.base, t.border, 1};
}

} // namespace

void rounded(QPainter& painter, const QRectF& box, double radius, const QColor& ground,
             const QColor& edge, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = edge.isValid() ? width / 2 : 0;
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void chevron(QPainter& painter, const QRectF& box, const QColor& ink, Qt::ArrowType arrow)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center());
    switch (arrow) {
    case Qt::UpArrow: painter.rotate(180); break;
    case Qt::LeftArrow: painter.rotate(90); break;
    case Qt::RightArrow: painter.rotate(-90); break;
    case Qt::NoArrow:
    case Qt::DownArrow: break;
    }
    painter.scale(box.width() / 12, box.width() / 12);
    QPainterPath path(QPointF(-4.5, -2.2));
    path.lineTo(0, 2.3);
    path.lineTo(4.5, -2.2);
    painter.setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

void focusRing(QPainter& painter, const Look& look, const QRect& box)
{
    rounded(painter, box, kRadius + 2, {}, look.tokens().focus, 2);
}

void inputFrame(QPainter& painter, const Look& look, const QStyleOption& option,
                const QWidget* widget)
{
    const InputPaint paint = inputPaint(look, option, widget);
    rounded(painter, option.rect, kRadius, paint.ground, paint.edge, paint.width);
}

void comboBox(QPainter& painter, const Look& look, const QStyleOptionComboBox& option,
              const QWidget* widget)
{
    inputFrame(painter, look, option, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const Tokens& t = look.tokens();
    const QRectF box(option.direction == Qt::RightToLeft ? option.rect.left() + 8
                                                         : option.rect.right() - 19,
                     option.rect.center().y() - 5, 12, 12);
    chevron(painter, box, enabled ? t.text : t.text3);
}

void comboLabel(QPainter& painter, const Look& look, const QStyleOptionComboBox& option,
                const QRect& field)
{
    if (option.editable)
        return;
    painter.save();
    const Tokens& t = look.tokens();
    QRect box = field;
    if (!option.currentIcon.isNull()) {
        option.currentIcon.paint(
            &painter,
            QRect(QPoint(box.left(), box.center().y() - option.iconSize.height() / 2 + 1),
                  option.iconSize));
        box.setLeft(box.left() + option.iconSize.width() + 6);
    }
    painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? t.text : t.text3);
    const QString shown
        = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, box.width());
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter.restore();
}

void spinBox(QPainter& painter, const Look& look, const QStyleOptionSpinBox& option,
             const QWidget* widget, const QStyle& style)
{
    if (option.frame)
        inputFrame(painter, look, option, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Tokens& t = look.tokens();
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           Qt::ArrowType direction) {
        const QRect box = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        const QRectF glyph(box.center().x() - 4, box.center().y() - 4, 9, 9);
        chevron(painter, glyph, option.stepEnabled.testFlag(step) ? t.text : t.border, direction);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

void checkMark(QPainter& painter, const Look& look, const QStyleOption& option)
{
    const Tokens& t = look.tokens();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QColor fill = enabled ? t.accent : t.text3;
    if (!on && !partly) {
        rounded(painter, option.rect, 3, enabled ? t.base : t.window, enabled ? t.border : t.sep);
        return;
    }
    rounded(painter, option.rect, 3, fill);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(option.rect.topLeft());
    painter.scale(option.rect.width() / 14.0, option.rect.height() / 14.0);
    QPainterPath path(partly ? QPointF(4, 7) : QPointF(3.4, 7.3));
    if (partly) {
        path.lineTo(10, 7);
    } else {
        path.lineTo(6, 9.8);
        path.lineTo(10.6, 4.6);
    }
    painter.drawPath(path);
    painter.restore();
}

void radioMark(QPainter& painter, const Look& look, const QStyleOption& option)
{
    const Tokens& t = look.tokens();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QRectF box(option.rect);
    const QColor edge = !enabled ? t.sep : on ? t.accent : t.border;
    rounded(painter, box, box.width() / 2, enabled ? t.base : t.window, edge);
    if (on) {
        const double inset = box.width() * 0.28;
        rounded(painter, box.adjusted(inset, inset, -inset, -inset), box.width(),
                enabled ? t.accent : t.text3);
    }
}

} // namespace keting::stylepaint
