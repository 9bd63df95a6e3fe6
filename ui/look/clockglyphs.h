// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRawFont>
#include <QStringView>

#include <array>

class QPainter;
class QPointF;

namespace keting {

//! Digits, colon and signs of one font, looked up once: a countdown is drawn every second in every
//! row, and shaping it anew costs more than drawing it. All digits get the width of the widest.
class ClockGlyphs {
public:
    explicit ClockGlyphs(const QFont& font);

    //! Nothing but characters it holds.
    [[nodiscard]] bool covers(QStringView text) const;
    [[nodiscard]] double advance(QStringView text) const;
    //! `text` must be covered. `start` lies on the base line. With a `part` that is not null only
    //! the characters in it are drawn: Qt takes as long for one that is clipped away.
    void paint(QPainter& painter, const QPointF& start, QStringView text,
               const QRectF& part = {}) const;
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
    [[nodiscard]] const Glyph* glyph(QChar c) const;

    QRawFont m_font;
    std::array<Glyph, kLast - kFirst + 1> m_glyphs;
};

} // namespace keting
