// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/inkiconengine.h"

#include "ui/look/inkicon.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace keting {

InkIconEngine::InkIconEngine(const Look& look, QString name, Ink ink, Ink checked)
    : m_look(&look), m_name(std::move(name)), m_ink(ink), m_checked(checked)
{}

QColor InkIconEngine::colour(QIcon::Mode mode, QIcon::State state) const
{
    if (mode == QIcon::Disabled)
        return m_look->ink(Ink::Text3);
    return m_look->ink(state == QIcon::On ? m_checked : m_ink);
}

void InkIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                          QIcon::State state)
{
    if (m_look)
        paintIcon(*painter, rect, m_name, colour(mode, state));
}

QPixmap InkIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// QIcon asks in device pixels here and sets the ratio on what it gets.
QPixmap InkIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                                    qreal scale)
{
    if (!m_look)
        return {};
    const int side = std::min(size.width(), size.height());
    const qreal ratio = std::max<qreal>(scale, 1.0);
    return iconPixmap(m_name, colour(mode, state), qRound(side / ratio), ratio);
}

QIconEngine* InkIconEngine::clone() const
{
    return new InkIconEngine(*this);
}

} // namespace keting
