// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/legend.h"

#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace keting {

namespace {

constexpr double kSwatch = 10;
constexpr double kSwatchGap = 4;
constexpr double kEntryGap = 10;

} // namespace

Legend::Legend(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, &Legend::updateGeometry);
}

void Legend::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    QStringList words;
    for (const Entry& entry : entries)
        words.append(entry.text);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double Legend::widthOf(const Entry& entry) const
{
    const double words = QFontMetricsF(m_look.font(FontRole::Line2)).horizontalAdvance(entry.text);
    return words + (entry.shape == Shape::Words ? 0 : kSwatch + kSwatchGap);
}

QSize Legend::sizeHint() const
{
    double width = 0;
    for (const Entry& entry : m_entries)
        width += widthOf(entry) + kEntryGap;
    return {static_cast<int>(std::ceil(width)), m_look.height(18, FontRole::Line2)};
}

QSize Legend::minimumSizeHint() const
{
    return {0, m_look.height(18, FontRole::Line2)};
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_look.font(FontRole::Line2));
    const Tokens& t = m_look.tokens();
    const double middle = height() / 2.0;
    double x = 0;
    for (const Entry& entry : m_entries) {
        const double width = widthOf(entry);
        if (x + width > this->width() + 0.5)
            return;
        double words = x;
        if (entry.shape == Shape::Box)
            painter.fillRect(QRectF(x, middle - kSwatch / 2, kSwatch, kSwatch), t.*entry.colour);
        else if (entry.shape == Shape::Line)
            painter.fillRect(QRectF(x, middle - 1.5, kSwatch, 3), t.*entry.colour);
        if (entry.shape != Shape::Words)
            words += kSwatch + kSwatchGap;
        painter.setPen(entry.shape == Shape::Words ? t.*entry.colour : t.text2);
        painter.drawText(QRectF(words, 0, width, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.text);
        x += width + kEntryGap;
    }
}

} // namespace keting
