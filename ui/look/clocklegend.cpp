// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clocklegend.h"

#include "ui/look/clockbar.h"
#include "ui/look/look.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>

namespace keting {

namespace {

constexpr int kSwatch = 14;
constexpr int kSwatchHeight = 8;
constexpr int kSwatchGap = 5;
constexpr int kEntryGap = 12;
constexpr std::array kKinds{BarSpan::Kind::Counting, BarSpan::Kind::Closed, BarSpan::Kind::Holiday,
                            BarSpan::Kind::Paused, BarSpan::Kind::Remaining};

} // namespace

ClockLegend::ClockLegend(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

QSize ClockLegend::sizeHint() const
{
    const QFontMetrics metrics(m_look.font(FontRole::Caption));
    int width = -kEntryGap;
    for (const auto kind : kKinds)
        width += kSwatch + kSwatchGap + metrics.horizontalAdvance(spanKindName(kind)) + kEntryGap;
    return {width, m_look.height(16, FontRole::Caption)};
}

void ClockLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_look.font(FontRole::Caption));
    const int middle = height() / 2;
    int x = 0;
    for (const auto kind : kKinds) {
        paintSpan(painter, m_look, QRectF(x, middle - kSwatchHeight / 2.0, kSwatch, kSwatchHeight),
                  kind);
        x += kSwatch + kSwatchGap;
        const QString name = spanKindName(kind);
        const int width = painter.fontMetrics().horizontalAdvance(name);
        painter.setPen(m_look.tokens().text3);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         name);
        x += width + kEntryGap;
    }
}

} // namespace keting
