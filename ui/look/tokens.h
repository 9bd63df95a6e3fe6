// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace keting {

//! Inks by meaning, for whatever must follow a change of theme while it is on screen (icons,
//! labels).
enum class Ink {
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    Run,
    Warn,
    Over,
    OverText,
    Left,
    Promise,
    Pause,
    Done,
    TipText,
};

//! Every colour of one theme; the only place where colours are written down. The pairs that may
//! meet on screen are listed, with their contrast, in the tests.
struct Tokens {
    QColor text, text2, text3, accent, onAccent, run, warn, over, overText, left, promise, pause,
        done, tipText;
    QColor border, focus, overFill, warnShape;
    QColor window, base, alt, rail, sep, sel, tint, bubble, bubbleMe, runBg, warnBg, overBg, leftBg,
        promiseBg, doneBg, tip, accentHover;
    QColor c1, c2, c3, c4, c5, c6, grid;

    [[nodiscard]] QColor ink(Ink ink) const;
    friend bool operator==(const Tokens&, const Tokens&) = default;
};

[[nodiscard]] Tokens lightTokens();
[[nodiscard]] Tokens darkTokens();
//! The system's own high-contrast colours: no tints, every surface the system's, shapes carry the
//! meaning.
[[nodiscard]] Tokens highContrastTokens(const QPalette& system);

//! True for a palette of nothing but black, white and signal colours, as high-contrast themes have.
[[nodiscard]] bool isHighContrast(const QPalette& system);
[[nodiscard]] bool isDark(const QPalette& palette);

[[nodiscard]] QPalette paletteOf(const Tokens& tokens);

//! WCAG 2.x contrast ratio of two opaque colours, 1…21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

//! The villager sees exactly this in WeChat, so it is the same in every theme.
struct WeChatColours {
    QColor page{0xED, 0xED, 0xED};
    QColor bubble{0x95, 0xEC, 0x69};
    QColor text{0x11, 0x11, 0x11};
};

} // namespace keting
