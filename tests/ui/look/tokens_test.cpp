// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tokens.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace keting {
namespace {

struct Pair {
    const char* name;
    QColor ink;
    QColor ground;
};

// Texts on every ground they may stand on; names are for the failure message.
std::vector<Pair> textPairs(const Tokens& t)
{
    std::vector<Pair> pairs;
    const std::vector<std::pair<const char*, QColor>> inks{
        {"text", t.text},       {"text2", t.text2}, {"text3", t.text3}, {"accent", t.accent},
        {"run", t.run},         {"warn", t.warn},   {"over", t.over},   {"left", t.left},
        {"promise", t.promise}, {"pause", t.pause}, {"done", t.done}};
    const std::vector<QColor> grounds{t.base, t.window, t.alt, t.sel, t.sep};
    for (const auto& [name, ink] : inks) {
        for (const QColor& ground : grounds)
            pairs.push_back({name, ink, ground});
    }
    for (const QColor& ground : {t.rail, t.tint, t.bubble, t.bubbleMe, t.warnBg, t.overBg}) {
        pairs.push_back({"text on surface", t.text, ground});
        pairs.push_back({"text2 on surface", t.text2, ground});
    }
    pairs.insert(pairs.end(),
                 {{"accent on tint", t.accent, t.tint},
                  {"accent on rail", t.accent, t.rail},
                  {"onAccent", t.onAccent, t.accent},
                  {"onAccent hovered", t.onAccent, t.accentHover},
                  {"run on runBg", t.run, t.runBg},
                  {"warn on warnBg", t.warn, t.warnBg},
                  {"over on overBg", t.over, t.overBg},
                  {"overText", t.overText, t.overFill},
                  {"left on leftBg", t.left, t.leftBg},
                  {"promise on promiseBg", t.promise, t.promiseBg},
                  {"done on doneBg", t.done, t.doneBg},
                  {"tipText", t.tipText, t.tip}});
    return pairs;
}

std::vector<Pair> shapePairs(const Tokens& t)
{
    std::vector<Pair> pairs;
    for (const QColor& ground : {t.base, t.window, t.alt}) {
        pairs.push_back({"border", t.border, ground});
        pairs.push_back({"focus", t.focus, ground});
        pairs.push_back({"overFill", t.overFill, ground});
        pairs.push_back({"warnShape", t.warnShape, ground});
    }
    pairs.push_back({"focus on sel", t.focus, t.sel});
    pairs.push_back({"overFill on sel", t.overFill, t.sel});
    pairs.push_back({"warnShape on warnBg", t.warnShape, t.warnBg});
    pairs.push_back({"dashed outline on sel", t.pause, t.sel});
    pairs.push_back({"dashed outline on sep", t.pause, t.sep});
    for (const QColor& series : {t.c1, t.c2, t.c3, t.c4, t.c5, t.c6})
        pairs.push_back({"chart series", series, t.base});
    return pairs;
}

void expectContrast(const std::vector<Pair>& pairs, double least)
{
    for (const Pair& pair : pairs) {
        EXPECT_GE(contrast(pair.ink, pair.ground), least)
            << pair.name << ' ' << pair.ink.name().toStdString() << " on "
            << pair.ground.name().toStdString();
    }
}

QPalette highContrastPalette(const QColor& ground, const QColor& ink, const QColor& highlight)
{
    QPalette palette(ink, ground, ground, ground, ground, ink, ground);
    palette.setColor(QPalette::Base, ground);
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Highlight, highlight);
    return palette;
}

TEST(Tokens, ContrastIsTheOneOfTheStandard)
{
    EXPECT_DOUBLE_EQ(contrast(Qt::black, Qt::white), 21.0);
    EXPECT_DOUBLE_EQ(contrast(Qt::white, Qt::white), 1.0);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.478, 0.001);
}

TEST(Tokens, TextsAreReadableOnEveryGroundOfTheLightTheme)
{
    expectContrast(textPairs(lightTokens()), 4.5);
}

TEST(Tokens, TextsAreReadableOnEveryGroundOfTheDarkTheme)
{
    expectContrast(textPairs(darkTokens()), 4.5);
}

TEST(Tokens, MeaningfulShapesStandOutInBothThemes)
{
    for (const Tokens& tokens : {lightTokens(), darkTokens()}) {
        // The fifth series of the dark theme is given as 3.0 after rounding.
        expectContrast(shapePairs(tokens), 2.95);
    }
}

TEST(Tokens, HighContrastTakesNothingButTheSystemsColours)
{
    const QColor yellow(255, 255, 0);
    const Tokens t = highContrastTokens(highContrastPalette(Qt::black, Qt::white, yellow));
    EXPECT_EQ(t.text, QColor(Qt::white));
    EXPECT_EQ(t.window, QColor(Qt::black));
    EXPECT_EQ(t.accent, yellow);
    expectContrast(textPairs(t), 1.0);
    EXPECT_GE(contrast(t.text, t.base), 7);
    EXPECT_GE(contrast(t.onAccent, t.accent), 7);
    EXPECT_GE(contrast(t.overText, t.overFill), 7);
}

TEST(Tokens, AHighlightTooCloseToTheGroundIsNotUsedAsTheEdge)
{
    const Tokens t
        = highContrastTokens(highContrastPalette(Qt::black, Qt::white, QColor(30, 30, 60)));
    EXPECT_EQ(t.focus, QColor(Qt::white));
}

TEST(Tokens, OnlyPalettesOfExtremesAreHighContrast)
{
    EXPECT_TRUE(isHighContrast(highContrastPalette(Qt::black, Qt::white, Qt::yellow)));
    EXPECT_TRUE(isHighContrast(highContrastPalette(Qt::white, Qt::black, Qt::blue)));
    EXPECT_FALSE(isHighContrast(paletteOf(lightTokens())));
    EXPECT_FALSE(isHighContrast(paletteOf(darkTokens())));
    QPalette fusion(QColor(0xEF, 0xEF, 0xEF));
    EXPECT_FALSE(isHighContrast(fusion));
}

TEST(Tokens, PaletteSelectionIsATintUnderTheSameText)
{
    const QPalette palette = paletteOf(lightTokens());
    EXPECT_EQ(palette.color(QPalette::Highlight), lightTokens().sel);
    EXPECT_EQ(palette.color(QPalette::HighlightedText), palette.color(QPalette::Text));
    EXPECT_EQ(palette.color(QPalette::Disabled, QPalette::Text), lightTokens().text3);
    EXPECT_FALSE(isDark(palette));
    EXPECT_TRUE(isDark(paletteOf(darkTokens())));
}

TEST(Tokens, EveryInkHasItsToken)
{
    const Tokens t = darkTokens();
    EXPECT_EQ(t.ink(Ink::Text), t.text);
    EXPECT_EQ(t.ink(Ink::OverText), t.overText);
    EXPECT_EQ(t.ink(Ink::TipText), t.tipText);
    EXPECT_EQ(t.ink(Ink::Done), t.done);
}

} // namespace
} // namespace keting
