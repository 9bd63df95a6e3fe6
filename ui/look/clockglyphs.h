// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QRawFont>
#include <QStringView>

#include <array>
#include <vector>

class QPainter;
class QPointF;

namespace keting {

//! Digits, colon and signs of one font, looked up once: a countdown is drawn every second in every
//! row, and shaping it anew costs more than drawing it. All digits get the width of the widest.
//! For the GUI thread.
class ClockGlyphs {
public:
    explicit ClockGlyphs(const QFont& font);

    //! Nothing but characters it holds.
    [[nodiscard]] bool covers(QStringView text) const;
    [[nodiscard]] double advance(QStringView text) const;
    //! `text` must be covered. `start` lies on the base line. With a `part` that is not null only
    //! the characters in it are drawn. On a valid `ground` each paints that too, from the top of
    //! the line to its bottom, so that nothing needs to be wiped before.
    void paint(QPainter& painter, const QPointF& start, QStringView text, const QColor& ink,
               const QRectF& part = {}, const QColor& ground = {}) const;
    //! From the top of a line to its base line.
    [[nodiscard]] double ascent() const { return m_font.ascent(); }
    [[nodiscard]] double height() const { return m_font.ascent() + m_font.descent(); }

private:
    static constexpr int kFirst = ' ';
    static constexpr int kLast = ':';
    struct Glyph {
        quint32 index = 0; //!< 0: the font has none.
        double advance = 0;
    };
    //! The characters as pictures in one ink: laying one down costs a fifth of drawing the glyph,
    //! and on a ground of its own a tenth.
    struct Tiles {
        QRgb ink = 0;
        QRgb ground = 0; //!< 0: none.
        qreal ratio = 1; //!< Device pixels per pixel.
        std::array<QPixmap, kLast - kFirst + 1> pictures; //!< Each made when first drawn.
    };
    //! Pixels a character may reach beyond its advance. On a ground it may not: that of the next
    //! would hide it.
    [[nodiscard]] static int overhang(const Tiles& tiles) { return tiles.ground == 0 ? 1 : 0; }
    static constexpr std::size_t kInks = 32;

    [[nodiscard]] const Glyph* glyph(QChar c) const;
    [[nodiscard]] Tiles& tiles(QRgb ink, QRgb ground, qreal ratio) const;
    [[nodiscard]] QPixmap picture(const Glyph& glyph, const Tiles& tiles) const;

    QRawFont m_font;
    std::array<Glyph, kLast - kFirst + 1> m_glyphs;
    mutable std::vector<Tiles> m_tiles;
};

} // namespace keting
