// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/villagebars.h"

#include "ui/dashboard/valueaxis.h"
#include "ui/look/look.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowestPitch = 50;
constexpr int kWidestPitch = 96;
constexpr double kBarShare = 0.58;
constexpr double kLabelHeight = 20;
constexpr double kNumberHeight = 20;

double ratio(qint64 part, qint64 whole)
{
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

VillageBars::VillageBars(const Look& look, QWidget* parent)
    : MarkChart(look, parent), m_scroll(new QScrollBar(Qt::Horizontal, this))
{
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    connect(m_scroll, &QScrollBar::valueChanged, this, &VillageBars::invalidate);
    connect(&look, &Look::changed, this, &VillageBars::placeScrollBar);
}

void VillageBars::setRows(const QList<TallyRow>& rows)
{
    m_rows = rows;
    qint64 greatest = 0;
    for (const TallyRow& row : rows)
        greatest = std::max(greatest, row.tally.received);
    m_axis = axisFor(greatest, 4);
    m_scroll->setValue(0);
    placeScrollBar();
    dataChanged();
}

ChartTable VillageBars::table() const
{
    ChartTable table{{tr("Village"), tr("All"), tr("In service time"), tr("Left messages"),
                      tr("First reply on time"), tr("Late or missing")},
                     {}};
    for (const TallyRow& row : m_rows) {
        const Tally& t = row.tally;
        table.rows.append({row.label, QString::number(t.received),
                           QString::number(t.received - t.left), QString::number(t.left),
                           QString::number(t.onTime), QString::number(t.overdue)});
    }
    return table;
}

int VillageBars::widthOfAll() const
{
    const int margins = width() - static_cast<int>(std::floor(plot().width()));
    return margins + static_cast<int>(m_rows.size()) * look().scaled(kNarrowestPitch);
}

QRectF VillageBars::plot() const
{
    const double left = valueAxisWidth(look(), m_axis);
    const double bottom = look().scaled(static_cast<int>(kLabelHeight))
        + (m_scroll->isVisibleTo(this) ? m_scroll->sizeHint().height() : 0);
    return QRectF(rect()).adjusted(left, look().scaled(static_cast<int>(kNumberHeight)), -4,
                                   -bottom);
}

double VillageBars::pitch() const
{
    const double narrowest = look().scaled(kNarrowestPitch);
    const double even = plot().width() / std::max<double>(1, static_cast<double>(m_rows.size()));
    if (even >= narrowest)
        return std::min<double>(even, look().scaled(kWidestPitch));
    // So wide that none is cut by the edge.
    return plot().width() / std::max(1.0, std::floor(plot().width() / narrowest));
}

double VillageBars::scrolledBy() const
{
    return std::round(m_scroll->value() / pitch()) * pitch();
}

QRectF VillageBars::barBox(int row) const
{
    const QRectF area = plot();
    const double height = area.height() * ratio(m_rows.at(row).tally.received, m_axis.top);
    const double width = std::round(pitch() * kBarShare);
    const double left = std::round(area.left() + pitch() * (row + 0.5) - width / 2 - scrolledBy());
    return {left, area.bottom() - height, width, height};
}

QList<ChartMark> VillageBars::layOut()
{
    QList<ChartMark> marks;
    marks.reserve(m_rows.size());
    const QRectF area = plot();
    const double half = pitch() / 2;
    for (int i = 0; i < m_rows.size(); ++i) {
        const QRectF box = barBox(i);
        const double middle = box.center().x();
        const Tally& t = m_rows.at(i).tally;
        marks.append({box,
                      QRectF(middle - half, area.top(), pitch(), height() - area.top())
                          .intersected(area.adjusted(0, -kNumberHeight, 0, kLabelHeight)),
                      {tr("%1    %n request(s)", nullptr, static_cast<int>(t.received))
                           .arg(m_rows.at(i).label),
                       tr("In service time %1 · left messages %2 · on time %3 / %4")
                           .arg(t.received - t.left)
                           .arg(t.left)
                           .arg(onTimeShare(t).part)
                           .arg(onTimeShare(t).whole),
                       tr("Enter opens them")}});
    }
    return marks;
}

void VillageBars::reveal(int mark)
{
    const double left = pitch() * mark;
    if (left < m_scroll->value())
        m_scroll->setValue(static_cast<int>(left));
    else if (left + pitch() > m_scroll->value() + plot().width())
        m_scroll->setValue(static_cast<int>(std::ceil(left + pitch() - plot().width())));
}

void VillageBars::placeScrollBar()
{
    const double content = static_cast<double>(m_rows.size()) * pitch();
    const int beyond = static_cast<int>(std::round(content - plot().width()));
    m_scroll->setVisible(beyond > 0);
    m_scroll->setRange(0, std::max(0, beyond));
    m_scroll->setPageStep(static_cast<int>(plot().width()));
    m_scroll->setSingleStep(static_cast<int>(std::ceil(pitch())));
    const int thick = m_scroll->sizeHint().height();
    m_scroll->setGeometry(0, height() - thick, width(), thick);
}

void VillageBars::resizeEvent(QResizeEvent* event)
{
    MarkChart::resizeEvent(event);
    placeScrollBar();
}

void VillageBars::wheelEvent(QWheelEvent* event)
{
    if (!m_scroll->isVisible())
        return MarkChart::wheelEvent(event);
    const QPoint delta = event->angleDelta();
    const int turn = delta.x() != 0 ? delta.x() : delta.y();
    m_scroll->setValue(m_scroll->value() - turn / 2);
    event->accept();
}

void VillageBars::paintChart(QPainter& painter)
{
    const QRectF area = plot();
    paintValueAxis(painter, look(), area, m_axis);
    painter.setClipRect(area.adjusted(0, -area.top(), 4, area.top()));
    for (int i = 0; i < m_rows.size(); ++i) {
        const double middle = barBox(i).center().x();
        if (middle > area.left() && middle < area.right())
            paintBar(painter, i);
    }
}

void VillageBars::paintBar(QPainter& painter, int row) const
{
    const Tokens& t = look().tokens();
    const Tally& tally = m_rows.at(row).tally;
    const QRectF box = barBox(row);
    const double leftHeight = box.height() * ratio(tally.left, tally.received);
    QRectF service = box;
    service.setTop(std::round(box.top() + leftHeight));
    painter.fillRect(service, t.c1);
    if (tally.left > 0) {
        QRectF left = box;
        left.setBottom(service.top() - (service.height() > 0 ? 1 : 0));
        painter.fillRect(left, t.c3);
    }
    const double middle = box.center().x();
    const bool here = row == pointed();
    painter.setPen(t.text);
    painter.setFont(look().font(FontRole::Pill));
    painter.drawText(QRectF(middle - 30, box.top() - 21, 60, 18), Qt::AlignCenter,
                     QString::number(tally.received));
    const QFont font = look().font(here ? FontRole::CaptionStrong : FontRole::Caption);
    painter.setFont(font);
    const QString name
        = QFontMetricsF(font).elidedText(m_rows.at(row).label, Qt::ElideRight, pitch() - 3);
    painter.drawText(QRectF(middle - pitch() / 2, plot().bottom() + 3, pitch(), 18),
                     Qt::AlignCenter, name);
}

} // namespace keting
