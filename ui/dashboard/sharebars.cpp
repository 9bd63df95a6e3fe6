// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/sharebars.h"

#include "ui/dashboard/chartmath.h"
#include "ui/dashboard/hatch.h"
#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 30;
constexpr int kSqueezedRow = 19;
constexpr int kBar = 18;
constexpr double kGap = 8;

} // namespace

ShareBars::ShareBars(const Look& look, bool showPercent, QWidget* parent)
    : MarkChart(look, parent), m_showPercent(showPercent)
{}

void ShareBars::setBars(const QList<ShareBar>& bars)
{
    m_bars = bars;
    m_total = 0;
    m_greatest = 0;
    for (const ShareBar& bar : bars) {
        m_total += bar.count;
        m_greatest = std::max(m_greatest, bar.count);
    }
    setMinimumHeight(static_cast<int>(bars.size()) * look().scaled(kSqueezedRow));
    dataChanged();
}

ChartTable ShareBars::table() const
{
    ChartTable table{{tr("Name"), tr("Requests"), tr("Share")}, {}};
    for (const ShareBar& bar : m_bars)
        table.rows.append({bar.label, QString::number(bar.count), shareText(bar)});
    return table;
}

QString ShareBars::numberText(const ShareBar& bar) const
{
    return locale().toString(bar.count);
}

QString ShareBars::shareText(const ShareBar& bar) const
{
    return tr("%1 %").arg(percent(bar.count, m_total));
}

QList<ChartMark> ShareBars::layOut()
{
    const QFontMetricsF label(look().font(FontRole::Line2));
    const QFontMetricsF number(look().font(FontRole::Pill));
    double labels = 0;
    double numbers = 0;
    for (const ShareBar& bar : m_bars) {
        labels = std::max(labels, label.horizontalAdvance(bar.label));
        double beside = number.horizontalAdvance(numberText(bar));
        if (m_showPercent)
            beside += kGap + number.horizontalAdvance(shareText(bar));
        numbers = std::max(numbers, beside);
    }
    labels = std::min(labels, width() * 0.45);
    const double left = labels + 2 * kGap;
    const double longest = std::max(20.0, width() - left - numbers - kGap - 2);
    const double pitch
        = std::clamp<double>(height() / std::max<double>(1, static_cast<double>(m_bars.size())),
                             look().scaled(kSqueezedRow), look().scaled(kRow));
    const double thick = std::min<double>(look().scaled(kBar), pitch - 4);
    QList<ChartMark> marks;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const ShareBar& bar = m_bars.at(i);
        const double length = m_greatest == 0
            ? 0
            : longest * static_cast<double>(bar.count) / static_cast<double>(m_greatest);
        const double top = std::round(pitch * (static_cast<double>(i) + 0.5) - thick / 2);
        marks.append(
            {QRectF(left, top, std::max(length, bar.count > 0 ? 2.0 : 0.0), thick),
             QRectF(0, pitch * static_cast<double>(i), width(), pitch),
             {bar.label,
              tr("%n request(s) · %1", nullptr, static_cast<int>(bar.count)).arg(shareText(bar)),
              tr("Enter opens them")}});
    }
    return marks;
}

void ShareBars::paintChart(QPainter& painter)
{
    const Tokens& t = look().tokens();
    for (int i = 0; i < m_bars.size(); ++i) {
        const ShareBar& bar = m_bars.at(i);
        const QRectF box = marks().at(i).box;
        const bool here = i == pointed();
        if (bar.kind == ShareBar::Kind::Bad)
            fillHatched(painter, box, t.c2, t.base);
        else
            painter.fillRect(box, bar.kind == ShareBar::Kind::Other ? t.c6 : t.c1);
        const QRectF line(0, box.center().y() - 10, box.left() - kGap, 20);
        painter.setPen(t.text);
        painter.setFont(look().font(here ? FontRole::Pill : FontRole::Line2));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.label, Qt::ElideRight,
                                                          static_cast<int>(line.width())));
        const bool leads = i == 0 || here;
        painter.setFont(look().font(leads ? FontRole::Pill : FontRole::Line2));
        const QRectF number(box.right() + kGap, line.top(), width() - box.right() - kGap, 20);
        const QString text = numberText(bar);
        painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter, text);
        if (!m_showPercent)
            continue;
        const double shift = QFontMetricsF(painter.font()).horizontalAdvance(text) + kGap;
        painter.setPen(leads ? t.text : t.text2);
        painter.drawText(number.adjusted(shift, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         shareText(bar));
    }
}

} // namespace keting
