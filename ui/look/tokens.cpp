// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tokens.h"

#include <algorithm>
#include <cmath>

namespace keting {

Tokens lightTokens()
{
    Tokens t;
    t.text = QColor::fromRgb(0x1B2422);
    t.text2 = QColor::fromRgb(0x495653);
    t.text3 = QColor::fromRgb(0x55625E);
    t.accent = QColor::fromRgb(0x0F6A72);
    t.onAccent = QColor::fromRgb(0xFFFFFF);
    t.run = QColor::fromRgb(0x0F6A72);
    t.warn = QColor::fromRgb(0x8A4B00);
    t.over = QColor::fromRgb(0xA8201A);
    t.overText = QColor::fromRgb(0xFFFFFF);
    t.left = QColor::fromRgb(0x5A3F9E);
    t.promise = QColor::fromRgb(0x1D55A5);
    t.pause = QColor::fromRgb(0x56625F);
    t.done = QColor::fromRgb(0x2C6A38);
    t.tipText = QColor::fromRgb(0xF3F5F4);
    t.border = QColor::fromRgb(0x818B88);
    t.focus = QColor::fromRgb(0x0F6A72);
    t.overFill = QColor::fromRgb(0xB3261E);
    t.warnShape = QColor::fromRgb(0xB86A00);
    t.window = QColor::fromRgb(0xF3F5F4);
    t.base = QColor::fromRgb(0xFFFFFF);
    t.alt = QColor::fromRgb(0xF8FAF9);
    t.rail = QColor::fromRgb(0xE9EDEB);
    t.sep = QColor::fromRgb(0xDBE0DE);
    t.sel = QColor::fromRgb(0xD5EAEA);
    t.tint = QColor::fromRgb(0xE1F0F0);
    t.bubble = QColor::fromRgb(0xF0F3F2);
    t.bubbleMe = QColor::fromRgb(0xDDEFEC);
    t.runBg = QColor::fromRgb(0xE1F0F0);
    t.warnBg = QColor::fromRgb(0xFDEBCB);
    t.overBg = QColor::fromRgb(0xFBE7E5);
    t.leftBg = QColor::fromRgb(0xECE7F7);
    t.promiseBg = QColor::fromRgb(0xE3EDFA);
    t.doneBg = QColor::fromRgb(0xE4F1E6);
    t.tip = QColor::fromRgb(0x26302E);
    t.accentHover = QColor::fromRgb(0x0B565D);
    t.c1 = QColor::fromRgb(0x0F6A72);
    t.c2 = QColor::fromRgb(0xC26A00);
    t.c3 = QColor::fromRgb(0x7A5BC0);
    t.c4 = QColor::fromRgb(0x5B3512);
    t.c5 = QColor::fromRgb(0x23215E);
    t.c6 = QColor::fromRgb(0x8A9592);
    t.grid = QColor::fromRgb(0xE3E8E6);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.text = QColor::fromRgb(0xE4EAE8);
    t.text2 = QColor::fromRgb(0xB7C1BE);
    t.text3 = QColor::fromRgb(0xA6B2AE);
    t.accent = QColor::fromRgb(0x5FC2C7);
    t.onAccent = QColor::fromRgb(0x0B2224);
    t.run = QColor::fromRgb(0x6CCBD0);
    t.warn = QColor::fromRgb(0xF2B661);
    t.over = QColor::fromRgb(0xFF9C92);
    t.overText = QColor::fromRgb(0x2B0705);
    t.left = QColor::fromRgb(0xBFA8F5);
    t.promise = QColor::fromRgb(0x8FBBF5);
    t.pause = QColor::fromRgb(0xB0BAB7);
    t.done = QColor::fromRgb(0x8CCB98);
    t.tipText = QColor::fromRgb(0x1A1F1F);
    t.border = QColor::fromRgb(0x798582);
    t.focus = QColor::fromRgb(0x5FC2C7);
    t.overFill = QColor::fromRgb(0xF58A80);
    t.warnShape = QColor::fromRgb(0xF2B661);
    t.window = QColor::fromRgb(0x1A1F1F);
    t.base = QColor::fromRgb(0x212727);
    t.alt = QColor::fromRgb(0x262D2C);
    t.rail = QColor::fromRgb(0x151919);
    t.sep = QColor::fromRgb(0x353E3D);
    t.sel = QColor::fromRgb(0x244548);
    t.tint = QColor::fromRgb(0x1E3A3C);
    t.bubble = QColor::fromRgb(0x2D3535);
    t.bubbleMe = QColor::fromRgb(0x1F3D3F);
    t.runBg = QColor::fromRgb(0x1D393B);
    t.warnBg = QColor::fromRgb(0x42321A);
    t.overBg = QColor::fromRgb(0x452523);
    t.leftBg = QColor::fromRgb(0x332B4A);
    t.promiseBg = QColor::fromRgb(0x22344E);
    t.doneBg = QColor::fromRgb(0x213A27);
    t.tip = QColor::fromRgb(0xE4EAE8);
    t.accentHover = QColor::fromRgb(0x7FD1D5);
    t.c1 = QColor::fromRgb(0x4FB3B9);
    t.c2 = QColor::fromRgb(0xE8A04A);
    t.c3 = QColor::fromRgb(0xA88BE8);
    t.c4 = QColor::fromRgb(0xF3EBA0);
    t.c5 = QColor::fromRgb(0xB0562E);
    t.c6 = QColor::fromRgb(0x7F8A87);
    t.grid = QColor::fromRgb(0x323A39);
    return t;
}

Tokens highContrastTokens(const QPalette& system)
{
    const QColor text = system.color(QPalette::WindowText);
    const QColor ground = system.color(QPalette::Window);
    const QColor strong = system.color(QPalette::Highlight);
    // A highlight that is too close to the ground would hide the selection bar and the focus ring.
    const QColor edge = contrast(strong, ground) >= 4.5 ? strong : text;
    Tokens t;
    for (QColor* ink :
         {&t.text,  &t.text2, &t.text3,  &t.run,      &t.warn,      &t.over, &t.left, &t.promise,
          &t.pause, &t.done,  &t.border, &t.overFill, &t.warnShape, &t.sep,  &t.tip,  &t.c1,
          &t.c2,    &t.c3,    &t.c4,     &t.c5,       &t.c6,        &t.grid})
        *ink = text;
    for (QColor* surface : {&t.window, &t.base, &t.alt, &t.rail, &t.sel, &t.tint, &t.bubble,
                            &t.bubbleMe, &t.runBg, &t.warnBg, &t.overBg, &t.leftBg, &t.promiseBg,
                            &t.doneBg, &t.onAccent, &t.overText, &t.tipText})
        *surface = ground;
    t.accent = t.focus = t.accentHover = edge;
    return t;
}

QColor Tokens::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text: return text;
    case Ink::Text2: return text2;
    case Ink::Text3: return text3;
    case Ink::Accent: return accent;
    case Ink::OnAccent: return onAccent;
    case Ink::Run: return run;
    case Ink::Warn: return warn;
    case Ink::Over: return over;
    case Ink::OverText: return overText;
    case Ink::Left: return left;
    case Ink::Promise: return promise;
    case Ink::Pause: return pause;
    case Ink::Done: return done;
    case Ink::TipText: return tipText;
    }
    return text;
}

bool isHighContrast(const QPalette& system)
{
    const auto extreme = [](const QColor& c) {
        return c.rgb() == qRgb(0, 0, 0) || c.rgb() == qRgb(255, 255, 255);
    };
    const QColor window = system.color(QPalette::Window);
    return extreme(window) && window.rgb() == system.color(QPalette::Base).rgb()
        && window.rgb() == system.color(QPalette::Button).rgb()
        && contrast(system.color(QPalette::WindowText), window) >= 12;
}

bool isDark(const QPalette& palette)
{
    return contrast(palette.color(QPalette::Window), Qt::white)
        > contrast(palette.color(QPalette::Window), Qt::black);
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.base);
    p.setColor(QPalette::AlternateBase, t.alt);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.base);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.overText);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Highlight, t.sel);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::ToolTipBase, t.tip);
    p.setColor(QPalette::ToolTipText, t.tipText);
    p.setColor(QPalette::Light, t.base);
    p.setColor(QPalette::Midlight, t.sep);
    p.setColor(QPalette::Mid, t.sep);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.text3);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    p.setColor(QPalette::Accent, t.accent);
#endif
    return p;
}

double contrast(const QColor& one, const QColor& other)
{
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace keting
