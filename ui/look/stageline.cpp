// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/stageline.h"

#include "ui/look/marks.h"
#include "ui/look/stylepaint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStageHeight = 20;
constexpr int kStageGap = 3;
constexpr int kStagePadding = 10;
constexpr int kStageMinimum = 40;
constexpr int kStageEdges = 8; //!< Both sides of a word together.

} // namespace

StageLine::StageLine(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setObjectName(u"stage-line"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_look, &Look::changed, this, &QWidget::updateGeometry);
}

void StageLine::setStages(const QStringList& stages, int current)
{
    m_stages = stages;
    m_current = current;
    const QString now = current >= 0 && current < stages.size() ? stages.at(current) : QString();
    setAccessibleName(now.isEmpty()
                          ? tr("All stages done")
                          : tr("Stage %1 of %2: %3").arg(current + 1).arg(stages.size()).arg(now));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize StageLine::sizeHint() const
{
    return {480, m_look.height(kStageHeight, FontRole::Caption, 4)};
}

QSize StageLine::minimumSizeHint() const
{
    return {kStageMinimum * static_cast<int>(std::max<qsizetype>(m_stages.size(), 1)),
            sizeHint().height()};
}

//! Equal while every word fits so; else by the length of the words.
QList<double> StageLine::shared(double room, bool withoutCurrent) const
{
    const QFontMetricsF metrics(m_look.font(FontRole::Caption));
    QList<double> wishes;
    double all = 0;
    double widest = 0;
    qsizetype others = 0;
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        const bool counts = !withoutCurrent || i != m_current;
        const double wish = counts ? metrics.horizontalAdvance(m_stages.at(i)) + kStageEdges : 0;
        wishes.append(wish);
        all += wish;
        widest = std::max(widest, wish);
        others += counts ? 1 : 0;
    }
    const double equal = room / static_cast<double>(std::max<qsizetype>(others, 1));
    for (double& wish : wishes)
        wish = widest <= equal ? equal : wish * room / std::max(all, 1.0);
    return wishes;
}

QList<QRectF> StageLine::boxes() const
{
    const auto count = m_stages.size();
    const double room = width() - kStageGap * static_cast<double>(count - 1);
    const bool hasCurrent = m_current >= 0 && m_current < count;
    const double share = room / static_cast<double>(count);
    double current = share;
    if (hasCurrent) {
        const QFontMetricsF metrics(m_look.font(FontRole::CaptionStrong));
        const double wanted = metrics.horizontalAdvance(m_stages.at(m_current)) + 2 * kStagePadding;
        // The stage it is in has the longest words; the others give way down to their minimum.
        current
            = std::clamp(std::max(wanted, share * 1.6), share,
                         std::max(share, room - kStageMinimum * static_cast<double>(count - 1)));
    }
    const QList<double> widths = shared(room - (hasCurrent ? current : 0), hasCurrent);
    QList<QRectF> result;
    double x = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double w = hasCurrent && i == m_current ? current : widths.at(i);
        result.append(QRectF(std::round(x), 0, std::round(x + w) - std::round(x), height()));
        x += w + kStageGap;
    }
    return result;
}

void StageLine::paintEvent(QPaintEvent*)
{
    if (m_stages.isEmpty())
        return;
    QPainter painter(this);
    const Tokens& t = m_look.tokens();
    const QList<QRectF> places = boxes();
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        const bool behind = m_current < 0 || i < m_current;
        const bool current = i == m_current;
        stylepaint::rounded(painter, places.at(i), 2,
                            current      ? t.accent
                                : behind ? t.tint
                                         : t.window,
                            behind || current ? QColor() : t.sep);
        paintLine(painter, places.at(i).adjusted(2, 0, -2, 0), m_stages.at(i),
                  m_look.font(current ? FontRole::CaptionStrong : FontRole::Caption),
                  current      ? t.onAccent
                      : behind ? t.accent
                               : t.text3,
                  Qt::AlignHCenter);
    }
}

} // namespace keting
