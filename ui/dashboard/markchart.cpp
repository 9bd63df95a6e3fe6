// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/markchart.h"

#include "ui/look/look.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTipPadding = 10;
constexpr double kTipGap = 10;

} // namespace

MarkChart::MarkChart(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&look, &Look::changed, this, &MarkChart::invalidate);
}

const QList<ChartMark>& MarkChart::marks()
{
    if (!m_valid) {
        m_marks = layOut();
        m_valid = true;
    }
    return m_marks;
}

int MarkChart::pointed() const
{
    if (m_hovered >= 0)
        return m_hovered;
    return hasFocus() ? m_current : -1;
}

void MarkChart::setCurrent(int mark)
{
    const int last = static_cast<int>(marks().size()) - 1;
    const int next = last < 0 ? -1 : std::clamp(mark, 0, last);
    if (next == m_current)
        return;
    m_current = next;
    if (next >= 0) {
        reveal(next);
        setAccessibleDescription(marks().at(next).tip.join(u", "_s));
        QAccessibleEvent announce(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&announce);
    }
    update();
    emit currentChanged(m_current);
}

void MarkChart::dataChanged()
{
    m_current = -1;
    m_hovered = -1;
    setAccessibleDescription({});
    invalidate();
}

void MarkChart::invalidate()
{
    m_valid = false;
    update();
}

int MarkChart::markAt(const QPointF& point)
{
    const QList<ChartMark>& all = marks();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const ChartMark& mark) { return mark.hit.contains(point); });
    return found == all.cend() ? -1 : static_cast<int>(found - all.cbegin());
}

bool MarkChart::event(QEvent* event)
{
    if (event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange)
        invalidate();
    return QWidget::event(event);
}

void MarkChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void MarkChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: setCurrent(m_current + 1); return;
    case Qt::Key_Left:
    case Qt::Key_Up: setCurrent(m_current - 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(static_cast<int>(marks().size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void MarkChart::mouseMoveEvent(QMouseEvent* event)
{
    const int hovered = markAt(event->position());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MarkChart::mousePressEvent(QMouseEvent* event)
{
    const int mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || mark < 0)
        return QWidget::mousePressEvent(event);
    setCurrent(mark);
    emit activated(mark);
}

void MarkChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void MarkChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(0);
}

void MarkChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (marks().isEmpty()) {
        painter.setFont(m_look.font(FontRole::Line2));
        painter.setPen(m_look.tokens().text3);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing in this period"));
        return;
    }
    painter.save();
    paintChart(painter);
    painter.restore();
    paintCursor(painter);
}

void MarkChart::paintCursor(QPainter& painter)
{
    const int mark = pointed();
    if (mark < 0 || mark >= m_marks.size())
        return;
    painter.setPen(QPen(m_look.tokens().text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_marks.at(mark).box.adjusted(-1.75, -1.75, 1.75, 1.75));
    paintTip(painter, m_marks.at(mark));
}

void MarkChart::paintTip(QPainter& painter, const ChartMark& mark)
{
    const QFont strong = m_look.font(FontRole::Pill);
    const QFont plain = m_look.font(FontRole::Line2);
    const double line = std::max(18.0, QFontMetricsF(plain).height());
    double width = QFontMetricsF(strong).horizontalAdvance(mark.tip.value(0));
    for (const QString& text : mark.tip.mid(1))
        width = std::max(width, QFontMetricsF(plain).horizontalAdvance(text));
    const QSizeF size(width + 2 * kTipPadding,
                      line * static_cast<double>(mark.tip.size()) + kTipPadding);
    double x = mark.box.right() + kTipGap;
    if (x + size.width() > this->width())
        x = mark.box.left() - kTipGap - size.width();
    x = std::clamp(x, 0.0, std::max(0.0, this->width() - size.width()));
    const double y
        = std::clamp(mark.box.top() - line, 0.0, std::max(0.0, height() - size.height()));
    const QRectF box(QPointF(x, y), size);

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.tokens().tip);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(m_look.tokens().tipText);
    QRectF text(box.left() + kTipPadding, box.top() + kTipPadding / 2, width + 1, line);
    for (qsizetype i = 0; i < mark.tip.size(); ++i) {
        painter.setFont(i == 0 ? strong : plain);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, mark.tip.at(i));
        text.translate(0, line);
    }
}

} // namespace keting
