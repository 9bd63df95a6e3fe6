// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/controls.h"
#include "ui/look/marks.h"
#include "ui/look/stylepaint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace keting::stylepaint {

namespace {

constexpr int kButtonHeight = 28;
constexpr int kSmallHeight = 24;
constexpr int kButtonPadding = 12;
constexpr int kSmallPadding = 8;
constexpr int kButtonGap = 6;
constexpr int kMenuArrow = 18;

struct ButtonPaint {
    QColor ground;
    QColor edge;
    QColor ink;
};

ButtonPaint enabledPaint(const Look& look, ButtonKind kind, QStyle::State state)
{
    const Tokens& t = look.tokens();
    const bool down = state.testFlag(QStyle::State_Sunken);
    const bool over = state.testFlag(QStyle::State_MouseOver);
    switch (kind) {
    case ButtonKind::Filled: return {down || over ? t.accentHover : t.accent, {}, t.onAccent};
    case ButtonKind::Tint: return {down ? t.sel : t.tint, t.accent, t.accent};
    case ButtonKind::Danger: return {down || over ? t.overBg : t.base, t.over, t.over};
    case ButtonKind::OnTip:
        return {down || over ? t.tipText : QColor(), t.tipText, down || over ? t.tip : t.tipText};
    case ButtonKind::Outlined: return {down ? t.sel : over ? t.alt : t.base, t.border, t.text};
    case ButtonKind::Flat: return {down ? t.sel : over ? t.tint : QColor(), {}, t.text};
    }
    return {};
}

ButtonPaint buttonPaint(const Look& look, ButtonKind kind, QStyle::State state)
{
    const Tokens& t = look.tokens();
    if (!state.testFlag(QStyle::State_Enabled)) {
        if (kind == ButtonKind::Flat)
            return {{}, {}, t.text3};
        return {t.window, t.sep, t.text3};
    }
    const bool checked = state.testFlag(QStyle::State_On);
    if (checked && kind != ButtonKind::Filled)
        return enabledPaint(look, ButtonKind::Tint, state);
    return enabledPaint(look, kind, state);
}

void segmentPanel(QPainter& painter, const QRectF& box, Segment part, const ButtonPaint& paint)
{
    // One radius at each end of the row; inner edges are shared, so only the left one is drawn.
    QPainterPath path;
    const QRectF inner = box.adjusted(0.5, 0.5, part == Segment::Last ? -0.5 : 0.5, -0.5);
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(inner, kRadius, kRadius);
    if (part != Segment::First)
        path.addRect(QRectF(inner.left(), inner.top(), inner.width() / 2, inner.height()));
    if (part != Segment::Last)
        path.addRect(QRectF(inner.center().x(), inner.top(), inner.width() / 2, inner.height()));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(paint.edge.isValid() ? QPen(paint.edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(paint.ground.isValid() ? QBrush(paint.ground) : QBrush(Qt::NoBrush));
    painter.drawPath(path.simplified());
    painter.restore();
}

void buttonPanel(QPainter& painter, const QRect& box, const QWidget* widget,
                 const ButtonPaint& paint)
{
    const Segment part = widget ? segment(*widget) : Segment::None;
    if (part != Segment::None)
        segmentPanel(painter, box, part, paint);
    else if (paint.ground.isValid() || paint.edge.isValid())
        rounded(painter, box, kRadius, paint.ground, paint.edge);
}

struct ButtonContent {
    QString text;
    QIcon icon;
    QSize iconSize;
    QString key = {};
    QIcon::Mode mode = QIcon::Normal;
    QIcon::State checked = QIcon::Off;
    bool arrow = false;
};

QFont buttonFont(const Look& look, ButtonKind kind, bool checked, bool small)
{
    const bool strong = kind == ButtonKind::Filled || kind == ButtonKind::Tint || checked;
    if (small)
        return look.font(strong ? FontRole::Pill : FontRole::Line2);
    return look.font(strong ? FontRole::BodyStrong : FontRole::Body);
}

int contentWidth(const Look& look, const ButtonContent& content, const QFont& font)
{
    int width = 0;
    if (!content.icon.isNull())
        width += content.iconSize.width();
    if (!content.text.isEmpty())
        width += QFontMetrics(font).size(Qt::TextShowMnemonic, content.text).width()
            + (content.icon.isNull() ? 0 : kButtonGap);
    if (!content.key.isEmpty())
        width += kButtonGap + 2 + qRound(keyCapSize(look, content.key).width());
    if (content.arrow)
        width += kMenuArrow;
    return width;
}

void recolouredIcon(QPainter& painter, const QRect& box, const ButtonContent& content,
                    const QColor& ink)
{
    QPixmap picture = content.icon.pixmap(content.iconSize, painter.device()->devicePixelRatioF(),
                                          content.mode, content.checked);
    if (picture.isNull())
        return;
    QPainter over(&picture);
    over.setCompositionMode(QPainter::CompositionMode_SourceIn);
    over.fillRect(QRect(QPoint(), picture.deviceIndependentSize().toSize()), ink);
    over.end();
    painter.drawPixmap(box.topLeft(), picture);
}

void buttonContent(QPainter& painter, const Look& look, const QRect& box,
                   const ButtonContent& content, const QFont& font, const QColor& ink)
{
    painter.save();
    const int width = std::min(contentWidth(look, content, font), box.width() - 4);
    int x = box.left() + (box.width() - width) / 2;
    const int middle = box.center().y() + 1;
    if (!content.icon.isNull()) {
        const QSize side = content.iconSize;
        recolouredIcon(painter, QRect(QPoint(x, middle - side.height() / 2), side), content, ink);
        x += side.width() + (content.text.isEmpty() ? 0 : kButtonGap);
    }
    painter.setFont(font);
    painter.setPen(ink);
    int tail = box.left() + (box.width() + width) / 2;
    if (content.arrow) {
        chevron(painter, QRectF(tail - 12, middle - 6, 12, 12), ink);
        tail -= kMenuArrow;
    }
    if (!content.key.isEmpty()) {
        const int key = qRound(keyCapSize(look, content.key).width());
        paintKeyCap(painter, look, QPointF(tail - key, middle), content.key, ink);
        tail -= key + kButtonGap;
    }
    painter.drawText(QRect(x, box.top(), std::max(0, tail - x + 2), box.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     content.text);
    painter.restore();
}

ButtonContent contentOf(const QStyleOptionButton& option, const QWidget* widget)
{
    ButtonContent content{option.text, option.icon, option.iconSize};
    content.key = widget ? keyCap(*widget) : QString();
    content.arrow = option.features.testFlag(QStyleOptionButton::HasMenu);
    return content;
}

ButtonContent contentOf(const QStyleOptionToolButton& option, const QWidget* widget)
{
    ButtonContent content{option.text, option.icon, option.iconSize};
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull())
        content.text.clear();
    if (option.toolButtonStyle == Qt::ToolButtonTextOnly)
        content.icon = QIcon();
    content.key = widget ? keyCap(*widget) : QString();
    content.arrow
        = option.features.testFlag(QStyleOptionToolButton::HasMenu) && !content.text.isEmpty();
    return content;
}

template <typename Option>
void paintButton(QPainter& painter, const Look& look, const Option& option, const QWidget* widget,
                 ButtonKind kind)
{
    const bool checked = option.state.testFlag(QStyle::State_On);
    const ButtonPaint paint = buttonPaint(look, kind, option.state);
    buttonPanel(painter, option.rect, widget, paint);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QFont font = buttonFont(look, enabled ? kind : ButtonKind::Outlined, checked,
                                  widget && isSmall(*widget));
    buttonContent(painter, look, option.rect, contentOf(option, widget), font, paint.ink);
}

template <typename Option>
QSize buttonSize(const Look& look, const Option& option, const QWidget* widget, ButtonKind kind)
{
    const bool small = widget && isSmall(*widget);
    const int height = look.height(small ? kSmallHeight : kButtonHeight,
                                   small ? FontRole::Line2 : FontRole::Body, small ? 4 : 6);
    const ButtonContent content = contentOf(option, widget);
    // Measured in bold, so that checking a button moves nothing.
    const int width = contentWidth(look, content, buttonFont(look, kind, true, small));
    if (content.text.isEmpty() && content.key.isEmpty())
        return {std::max(height, width + 8), height};
    return {width + 2 * (small ? kSmallPadding : kButtonPadding), height};
}

} // namespace

void pushButton(QPainter& painter, const Look& look, const QStyleOptionButton& option,
                const QWidget* widget)
{
    paintButton(painter, look, option, widget, widget ? buttonKind(*widget) : ButtonKind::Outlined);
}

void toolButton(QPainter& painter, const Look& look, const QStyleOptionToolButton& option,
                const QWidget* widget)
{
    paintButton(painter, look, option, widget, widget ? buttonKind(*widget) : ButtonKind::Flat);
}

QSize pushButtonSize(const Look& look, const QStyleOptionButton& option, const QWidget* widget)
{
    return buttonSize(look, option, widget, widget ? buttonKind(*widget) : ButtonKind::Outlined);
}

QSize toolButtonSize(const Look& look, const QStyleOptionToolButton& option, const QWidget* widget)
{
    return buttonSize(look, option, widget, widget ? buttonKind(*widget) : ButtonKind::Flat);
}

} // namespace keting::stylepaint
