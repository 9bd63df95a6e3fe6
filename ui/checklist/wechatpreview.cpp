// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checklist/wechatpreview.h"

#include "ui/look/inkicon.h"
#include "ui/look/look.h"

#include <QPainter>
#include <QPainterPath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageMargin = 10;
constexpr int kBubblePadding = 10;
constexpr int kAvatarSide = 30;
constexpr int kWrapAll = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;

} // namespace

WeChatPreview::WeChatPreview(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Preview as WeChat shows it"));
    connect(&look, &Look::changed, this, &WeChatPreview::updateGeometry);
}

void WeChatPreview::setText(const QString& text)
{
    m_text = text;
    setAccessibleDescription(text);
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

QRect WeChatPreview::textBox(int width) const
{
    const int left = 30 + kBubblePadding;
    const int right = width - 2 * kPageMargin - kAvatarSide - kBubblePadding;
    const QRect room(left, kPageMargin + kBubblePadding, std::max(40, right - left), 1'000'000);
    return QFontMetrics(m_look.font(FontRole::Line2)).boundingRect(room, kWrapAll, m_text);
}

int WeChatPreview::heightForWidth(int width) const
{
    return textBox(width).bottom() + 2 * kBubblePadding + kPageMargin;
}

QSize WeChatPreview::sizeHint() const
{
    return {m_look.scaled(340), heightForWidth(width())};
}

void WeChatPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width()));
}

void WeChatPreview::paintEvent(QPaintEvent*)
{
    const WeChatColours colours;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.page);
    const QRect avatar(width() - kPageMargin - kAvatarSide, kPageMargin, kAvatarSide, kAvatarSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lightTokens().c1);
    painter.drawRoundedRect(avatar, 4, 4);
    paintIcon(painter, avatar.adjusted(6, 6, -6, -6), u"user"_s, lightTokens().onAccent);
    if (m_text.isEmpty())
        return;
    const int right = avatar.left() - kPageMargin;
    const QRect words = textBox(width());
    const QRect bubble(30, kPageMargin, right - 30, words.height() + 2 * kBubblePadding);
    painter.setBrush(colours.bubble);
    painter.drawRoundedRect(bubble, 4, 4);
    QPainterPath tail;
    tail.moveTo(right - 1, kPageMargin + 10);
    tail.lineTo(right + 5, kPageMargin + 15);
    tail.lineTo(right - 1, kPageMargin + 20);
    painter.drawPath(tail);
    painter.setPen(colours.text);
    painter.setFont(m_look.font(FontRole::Line2));
    painter.drawText(bubble.adjusted(kBubblePadding, kBubblePadding, -kBubblePadding, 0), kWrapAll,
                     m_text);
}

} // namespace keting
