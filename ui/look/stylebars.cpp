// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/marks.h"
#include "ui/look/stylepaint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace keting::stylepaint {

void tab(QPainter& painter, const Look& look, const QStyleOptionTab& option)
{
    const Tokens& t = look.tokens();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setFont(look.font(current ? FontRole::BodyStrong : FontRole::Body));
    painter.setPen(!enabled ? t.text3 : current ? t.accent : over ? t.text : t.text2);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                     option.text);
    painter.restore();
    if (current)
        painter.fillRect(
            QRect(option.rect.left() + 6, option.rect.bottom() - 1, option.rect.width() - 12, 2),
            t.accent);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, look, option.rect.adjusted(2, 4, -2, -4));
}

void scrollBar(QPainter& painter, const Look& look, const QStyleOptionSlider& option,
               const QWidget* widget, const QStyle& style)
{
    const Tokens& t = look.tokens();
    if (option.maximum <= option.minimum)
        return;
    const QRect handle
        = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool grabbed = option.state.testFlag(QStyle::State_Sunken)
        && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool over = option.state.testFlag(QStyle::State_MouseOver);
    const int inset = over || grabbed ? 2 : 3;
    const QRectF box = option.orientation == Qt::Vertical ? handle.adjusted(inset, 1, -inset, -1)
                                                          : handle.adjusted(1, inset, -1, -inset);
    rounded(painter, box, std::min(box.width(), box.height()) / 2, grabbed ? t.text3 : t.border);
}

void splitterHandle(QPainter& painter, const Look& look, const QStyleOption& option)
{
    const QRect& r = option.rect;
    if (option.state.testFlag(QStyle::State_Horizontal))
        painter.fillRect(QRect(r.center().x(), r.top(), 1, r.height()), look.tokens().sep);
    else
        painter.fillRect(QRect(r.left(), r.center().y(), r.width(), 1), look.tokens().sep);
}

void headerSection(QPainter& painter, const Look& look, const QStyleOptionHeader& option)
{
    const Tokens& t = look.tokens();
    painter.fillRect(option.rect, t.window);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     t.sep);
}

void headerLabel(QPainter& painter, const Look& look, const QStyleOptionHeader& option)
{
    const Tokens& t = look.tokens();
    const int arrow = option.sortIndicator == QStyleOptionHeader::None ? 0 : 14;
    const QRect box = option.rect.adjusted(8, 0, -8 - arrow, 0);
    paintLine(painter, box, option.text, look.font(FontRole::Line2), t.text2,
              option.textAlignment & Qt::AlignHorizontal_Mask);
    if (arrow == 0)
        return;
    // Qt names the indicator by the direction of the rows, and styles draw the opposite triangle.
    chevron(painter, QRectF(option.rect.right() - 18, option.rect.center().y() - 4, 10, 10),
            t.text2,
            option.sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow : Qt::UpArrow);
}

void progressBar(QPainter& painter, const Look& look, const QStyleOptionProgressBar& option)
{
    const Tokens& t = look.tokens();
    constexpr double kHeight = 8;
    const QRectF track(option.rect.left(), option.rect.center().y() - kHeight / 2 + 1,
                       option.rect.width(), kHeight);
    rounded(painter, track, kHeight / 2, t.base, t.border);
    const int span = option.maximum - option.minimum;
    if (span <= 0 || option.progress <= option.minimum)
        return;
    const double share = static_cast<double>(option.progress - option.minimum) / span;
    painter.save();
    painter.setClipRect(QRectF(track.topLeft(), QSizeF(track.width() * share, track.height())));
    rounded(painter, track, kHeight / 2, t.accent);
    painter.restore();
}

void slider(QPainter& painter, const Look& look, const QStyleOptionSlider& option,
            const QWidget* widget, const QStyle& style)
{
    const Tokens& t = look.tokens();
    const QRect handle
        = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const QRect groove
        = style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF rail = horizontal
        ? QRectF(groove.left(), groove.center().y() - 1, groove.width(), 4)
        : QRectF(groove.center().x() - 1, groove.top(), 4, groove.height());
    rounded(painter, rail, 2, t.sep, t.border);
    const double side = std::min(handle.width(), handle.height());
    const QRectF knob(handle.center().x() - side / 2 + 1, handle.center().y() - side / 2 + 1, side,
                      side);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    rounded(painter, knob.adjusted(1, 1, -1, -1), side / 2, enabled ? t.accent : t.text3, t.base);
    if (option.state.testFlag(QStyle::State_HasFocus))
        rounded(painter, knob.adjusted(-2, -2, 2, 2), side, {}, t.focus, 2);
}

} // namespace keting::stylepaint
