// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clockbar.h"

#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace keting {

namespace {

constexpr int kBarHeight = 10;
constexpr int kBarRow = 22;
constexpr int kNowHeight = 18;
constexpr double kBetweenLabels = 6;

void hatch(QPainter& painter, const QRectF& box, const QColor& ink)
{
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 3, Qt::SolidLine, Qt::FlatCap));
    // 3 px of line and 3 px of gap, measured across the lines.
    const double step = 6 * std::sqrt(2.0);
    const double first = box.left() - box.height();
    const int lines = qCeil((box.right() + 4 - first) / step);
    for (int line = 0; line < lines; ++line) {
        const double x = first + line * step;
        painter.drawLine(QPointF(x, box.bottom() + 1),
                         QPointF(x + box.height() + 2, box.top() - 1));
    }
    painter.restore();
}

void stripes(QPainter& painter, const QRectF& box, const QColor& ink)
{
    constexpr int kPitch = 5;
    const int count = qCeil(box.width() / kPitch);
    for (int stripe = 0; stripe < count; ++stripe) {
        const double x = box.left() + stripe * kPitch;
        painter.fillRect(QRectF(x, box.top(), std::min(2.0, box.right() - x), box.height()), ink);
    }
}

} // namespace

void paintSpan(QPainter& painter, const Look& look, const QRectF& box, BarSpan::Kind kind)
{
    const Tokens& t = look.tokens();
    switch (kind) {
    case BarSpan::Kind::Counting: painter.fillRect(box, t.run); return;
    case BarSpan::Kind::Closed: painter.fillRect(box, t.sep); return;
    case BarSpan::Kind::Holiday: hatch(painter, box, t.sep); return;
    case BarSpan::Kind::Paused: stripes(painter, box, t.pause); return;
    case BarSpan::Kind::Remaining:
        painter.setPen(QPen(t.border, 1));
        painter.setBrush(t.base);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
}

ClockBar::ClockBar(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("clock-bar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

void ClockBar::setSpans(std::vector<BarSpan> spans, std::optional<Instant> now)
{
    m_spans = std::move(spans);
    m_now = now;
    QStringList sentences;
    for (const BarSpan& span : m_spans)
        sentences.append(spanSentence(span));
    setAccessibleDescription(sentences.join(u'\n'));
    update();
}

void ClockBar::setLabelsShown(bool shown)
{
    if (shown == m_labels)
        return; // A new geometry lays out the whole pane anew.
    m_labels = shown;
    updateGeometry();
    update();
}

int ClockBar::barRow() const
{
    return m_look.height(kBarRow, FontRole::Caption, 4);
}

QSize ClockBar::sizeHint() const
{
    const int labels = m_labels ? QFontMetrics(m_look.font(FontRole::Caption)).height() : 0;
    return {320, barRow() + labels};
}

QSize ClockBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ClockBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const std::vector<SpanPlace> places = placeSpans(m_spans, width());
    const int top = (barRow() - kBarHeight) / 2;
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const double left = std::round(places[i].from);
        const double right = std::max(std::round(places[i].to), left + 1);
        paintSpan(painter, m_look, QRectF(left, top, right - left, kBarHeight), m_spans[i].kind);
    }
    if (m_now && !m_spans.empty()) {
        const double x = std::clamp(std::round(placeOf(m_spans, places, *m_now)) - 1, 0.0,
                                    std::max(0.0, width() - 2.0));
        painter.fillRect(QRectF(x, (barRow() - kNowHeight) / 2.0, 2, kNowHeight),
                         m_look.tokens().text);
    }
    if (m_labels)
        paintLabels(painter, places);
}

std::vector<ClockBar::Label> ClockBar::labels(const std::vector<SpanPlace>& places) const
{
    auto all = labels(places, Days::Whole);
    return all.second ? all.first : labels(places, Days::Brief).first;
}

std::pair<std::vector<ClockBar::Label>, bool> ClockBar::labels(const std::vector<SpanPlace>& places,
                                                               Days days) const
{
    std::vector<Label> placed;
    bool all = true;
    const auto add = [&](double from, const QString& text, bool now) {
        const QFont font = m_look.font(now ? FontRole::CaptionStrong : FontRole::Caption);
        const double size = QFontMetricsF(font).horizontalAdvance(text) + 1;
        const double left
            = std::clamp(now ? from - size / 2 + 9 : from, 0.0, std::max(0.0, width() - size));
        const bool fits = std::ranges::none_of(placed, [&](const Label& other) {
            return left < other.from + other.width + kBetweenLabels
                && other.from < left + size + kBetweenLabels;
        });
        if (fits)
            placed.push_back({left, size, text, now});
        all = all && fits;
    };
    // Today first: when there is no room for all, the others give way to it.
    if (m_now)
        add(placeOf(m_spans, places, *m_now), tr("today"), true);
    QString month;
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const QString& label = m_spans[i].label;
        if (label.isEmpty())
            continue;
        const qsizetype slash = label.indexOf(u'/');
        const bool known = slash > 0 && label.left(slash) == month;
        add(places[i].from, known && days == Days::Brief ? label.sliced(slash + 1) : label, false);
        if (slash > 0)
            month = label.left(slash);
    }
    return {placed, all};
}

QStringList ClockBar::shownLabels() const
{
    QStringList texts;
    for (const Label& label : labels(placeSpans(m_spans, width())))
        texts.append(label.text);
    return texts;
}

void ClockBar::paintLabels(QPainter& painter, const std::vector<SpanPlace>& places) const
{
    const double height = sizeHint().height() - barRow();
    for (const Label& label : labels(places)) {
        painter.setFont(m_look.font(label.now ? FontRole::CaptionStrong : FontRole::Caption));
        painter.setPen(label.now ? m_look.tokens().text : m_look.tokens().text3);
        painter.drawText(QRectF(label.from, barRow(), label.width + 2, height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
    }
}

bool ClockBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::vector<SpanPlace> places = placeSpans(m_spans, width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (help->pos().x() >= places[i].from && help->pos().x() < places[i].to) {
            QToolTip::showText(help->globalPos(), spanSentence(m_spans[i]), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace keting
