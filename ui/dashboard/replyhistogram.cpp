// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/replyhistogram.h"

#include "ui/dashboard/hatch.h"
#include "ui/dashboard/valueaxis.h"
#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTargetMinute = 10;

QString bucketName(int bucket)
{
    if (bucket == 0)
        return ReplyHistogram::tr("up to 1 minute");
    return bucket == ReplyHistogram::kBuckets - 1
        ? ReplyHistogram::tr("more than 15 minutes")
        : ReplyHistogram::tr("over %1 to %2 minutes").arg(bucket).arg(bucket + 1);
}

} // namespace

ReplyHistogram::ReplyHistogram(const Look& look, QWidget* parent) : MarkChart(look, parent) {}

void ReplyHistogram::setMinutes(const QList<qint64>& minutes)
{
    Q_ASSERT(minutes.isEmpty() || minutes.size() == kBuckets);
    m_minutes = minutes;
    m_axis = axisFor(minutes.isEmpty() ? 0 : *std::ranges::max_element(minutes), 4);
    dataChanged();
}

qint64 ReplyHistogram::late() const
{
    if (m_minutes.isEmpty())
        return 0;
    return std::accumulate(m_minutes.cbegin() + kTargetMinute, m_minutes.cend(), qint64(0));
}

ChartTable ReplyHistogram::table() const
{
    ChartTable table{{tr("First reply after"), tr("Requests")}, {}};
    for (int i = 0; i < m_minutes.size(); ++i)
        table.rows.append({bucketName(i), QString::number(m_minutes.at(i))});
    return table;
}

QRectF ReplyHistogram::plot() const
{
    const double left = valueAxisWidth(look(), m_axis);
    return QRectF(rect()).adjusted(left, look().scaled(18), -4, -look().scaled(34));
}

QRectF ReplyHistogram::column(int bucket) const
{
    const QRectF area = plot();
    const double pitch = area.width() / kBuckets;
    return {area.left() + pitch * bucket, area.top(), pitch, area.height()};
}

QList<ChartMark> ReplyHistogram::layOut()
{
    QList<ChartMark> marks;
    for (int i = 0; i < m_minutes.size(); ++i) {
        const QRectF whole = column(i);
        const double height = whole.height() * static_cast<double>(m_minutes.at(i))
            / static_cast<double>(m_axis.top);
        const QRectF box(std::round(whole.left()) + 1, std::round(whole.bottom() - height),
                         std::round(whole.width()) - 2, std::round(height));
        marks.append(
            {box,
             whole,
             {bucketName(i), tr("%n request(s)", nullptr, static_cast<int>(m_minutes.at(i))),
              tr("Enter opens them")}});
    }
    return marks;
}

void ReplyHistogram::paintChart(QPainter& painter)
{
    const Tokens& t = look().tokens();
    const QRectF area = plot();
    paintAxes(painter, area);
    painter.setFont(look().font(FontRole::Caption));
    for (int i = 0; i < m_minutes.size(); ++i) {
        const QRectF box = marks().at(i).box;
        if (i >= kTargetMinute)
            fillHatched(painter, box, t.c2, t.base);
        else
            painter.fillRect(box, t.c1);
        if (m_minutes.at(i) == 0)
            continue;
        painter.setPen(t.text);
        painter.drawText(QRectF(column(i).left(), box.top() - 17, column(i).width(), 16),
                         Qt::AlignCenter, QString::number(m_minutes.at(i)));
    }
    paintTarget(painter, area);
}

void ReplyHistogram::paintAxes(QPainter& painter, const QRectF& area) const
{
    paintValueAxis(painter, look(), area, m_axis);
    painter.setPen(look().tokens().text3);
    const double labelTop = area.bottom() + 3;
    for (int minute = 0; minute < kBuckets - 1; minute += 2) {
        const double x = column(minute).left();
        painter.drawText(QRectF(x - 20, labelTop, 40, 15), Qt::AlignCenter,
                         QString::number(minute));
    }
    painter.drawText(column(kBuckets - 1).adjusted(-8, area.height() + 3, 8, 18), Qt::AlignHCenter,
                     u">15"_s);
    painter.drawText(QRectF(area.left(), labelTop + look().scaled(14), area.width(), 16),
                     Qt::AlignCenter, tr("First reply after (service time, minutes)"));
}

void ReplyHistogram::paintTarget(QPainter& painter, const QRectF& area) const
{
    const Tokens& t = look().tokens();
    const double x = std::round(column(kTargetMinute).left());
    painter.setPen(QPen(t.over, 2, Qt::DashLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, area.bottom()));
    const QRectF words(x + 6, 0, width() - x - 6, 16);
    painter.setPen(t.over);
    painter.setFont(look().font(FontRole::CaptionStrong));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tr("10-minute target"));
    painter.setPen(t.text2);
    painter.setFont(look().font(FontRole::Caption));
    painter.drawText(words.translated(0, look().scaled(16)), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("%n late", nullptr, static_cast<int>(late())));
}

} // namespace keting
