// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clockglyphs.h"

#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QPointF>

#include <algorithm>

namespace keting {

ClockGlyphs::ClockGlyphs(const QFont& font) : m_font(QRawFont::fromFont(font))
{
    double widest = 0;
    for (int c = kFirst; c <= kLast; ++c) {
        const QList<quint32> indexes = m_font.glyphIndexesForString(QString(QChar(c)));
        const QList<QPointF> advances = m_font.advancesForGlyphIndexes(indexes);
        Glyph& glyph = m_glyphs.at(static_cast<std::size_t>(c - kFirst));
        if (indexes.size() == 1 && advances.size() == 1)
            glyph = {indexes.constFirst(), advances.constFirst().x()};
        if (QChar(c).isDigit())
            widest = std::max(widest, glyph.advance);
    }
    for (int c = '0'; c <= '9'; ++c)
        m_glyphs.at(static_cast<std::size_t>(c - kFirst)).advance = widest;
}

const ClockGlyphs::Glyph* ClockGlyphs::glyph(QChar c) const
{
    const int at = c.unicode() - kFirst;
    if (at < 0 || at > kLast - kFirst)
        return nullptr;
    const Glyph& found = m_glyphs.at(static_cast<std::size_t>(at));
    return found.index == 0 ? nullptr : &found;
}

bool ClockGlyphs::covers(QStringView text) const
{
    return std::ranges::all_of(text, [this](QChar c) { return glyph(c) != nullptr; });
}

double ClockGlyphs::advance(QStringView text) const
{
    double width = 0;
    for (const QChar c : text)
        width += glyph(c)->advance;
    return width;
}

void ClockGlyphs::paint(QPainter& painter, const QPointF& start, QStringView text,
                        const QRectF& part) const
{
    QList<quint32> indexes;
    QList<QPointF> positions;
    indexes.reserve(text.size());
    positions.reserve(text.size());
    double x = 0;
    for (const QChar c : text) {
        const Glyph* found = glyph(c);
        const double left = start.x() + x;
        const bool inSight
            = part.isNull() || (left + found->advance > part.left() && left < part.right());
        if (inSight) {
            indexes.append(found->index);
            positions.append({x, 0});
        }
        x += found->advance;
    }
    QGlyphRun run;
    run.setRawFont(m_font);
    run.setGlyphIndexes(indexes);
    run.setPositions(positions);
    painter.drawGlyphRun(start, run);
}

} // namespace keting
