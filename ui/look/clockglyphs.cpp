// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clockglyphs.h"

#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QPointF>

#include <algorithm>
#include <cmath>

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

ClockGlyphs::Tiles& ClockGlyphs::tiles(QRgb ink, QRgb ground, qreal ratio) const
{
    const auto known = std::ranges::find_if(m_tiles, [&](const Tiles& tiles) {
        return tiles.ink == ink && tiles.ground == ground && qFuzzyCompare(tiles.ratio, ratio);
    });
    if (known != m_tiles.end())
        return *known;
    if (m_tiles.size() >= kInks)
        m_tiles.clear();
    return m_tiles.emplace_back(
        Tiles{.ink = ink, .ground = ground, .ratio = ratio, .pictures = {}});
}

QPixmap ClockGlyphs::picture(const Glyph& glyph, const Tiles& tiles) const
{
    const QSize size(static_cast<int>(std::ceil(glyph.advance)) + 2 * overhang(tiles),
                     static_cast<int>(std::ceil(ascent()) + std::ceil(m_font.descent())));
    QPixmap picture(size * tiles.ratio);
    picture.setDevicePixelRatio(tiles.ratio);
    picture.fill(QColor::fromRgba(tiles.ground));
    QGlyphRun run;
    run.setRawFont(m_font);
    run.setGlyphIndexes({glyph.index});
    run.setPositions({QPointF(0, 0)});
    QPainter painter(&picture);
    painter.setPen(QColor::fromRgba(tiles.ink));
    painter.drawGlyphRun({static_cast<qreal>(overhang(tiles)), std::ceil(ascent())}, run);
    return picture;
}

void ClockGlyphs::paint(QPainter& painter, const QPointF& start, QStringView text,
                        const QColor& ink, const QRectF& part, const QColor& ground) const
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    Tiles& inked = tiles(ink.rgba(), ground.isValid() ? ground.rgba() : 0, ratio);
    const auto onPixel = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const double top = onPixel(start.y()) - std::ceil(ascent());
    double left = start.x();
    for (const QChar c : text) {
        const Glyph* found = glyph(c);
        const bool inSight
            = part.isNull() || (left + found->advance > part.left() && left < part.right());
        if (inSight) {
            QPixmap& tile = inked.pictures.at(static_cast<std::size_t>(c.unicode() - kFirst));
            if (tile.isNull())
                tile = picture(*found, inked);
            painter.drawPixmap(QPointF(onPixel(left) - overhang(inked), top), tile);
        }
        left += found->advance;
    }
}

} // namespace keting
