// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/skeletonrows.h"

#include "ui/look/stylepaint.h"

#include <QPainter>

#include <array>

namespace keting {

namespace {

// Uneven like real lines, and the same each time.
constexpr std::array kFirstLine{0.46, 0.62, 0.40, 0.55, 0.50};
constexpr std::array kSecondLine{0.72, 0.58, 0.80, 0.66, 0.61};

} // namespace

SkeletonRows::SkeletonRows(const Look& look, int rowHeight, QWidget* parent)
    : QWidget(parent), m_look(look), m_rowHeight(rowHeight)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &SkeletonRows::showBars);
}

void SkeletonRows::showBars()
{
    m_shown = true;
    setAccessibleName(tr("Loading"));
    update();
}

void SkeletonRows::start()
{
    if (!m_shown)
        m_patience.start();
}

void SkeletonRows::stop()
{
    m_patience.stop();
    m_shown = false;
    update();
}

void SkeletonRows::paintEvent(QPaintEvent*)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    const QColor ink = m_look.tokens().sep;
    const int row = m_look.height(m_rowHeight, FontRole::Body, 20);
    const double line = row / 5.0;
    const double room = width() - 24;
    for (int i = 0; i * row < height(); ++i) {
        const auto n = static_cast<std::size_t>(i) % kFirstLine.size();
        const double top = i * row + row * 0.2;
        stylepaint::rounded(painter, QRectF(12, top, room * kFirstLine.at(n), line), 3, ink);
        stylepaint::rounded(painter, QRectF(12, top + line * 1.9, room * kSecondLine.at(n), line),
                            3, ink);
    }
}

} // namespace keting
