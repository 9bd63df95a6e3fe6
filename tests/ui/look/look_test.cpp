// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include <QFontMetrics>

#include <gtest/gtest.h>

namespace keting {
namespace {

QPalette darkSystem()
{
    return QPalette(QColor(0x20, 0x20, 0x20));
}

TEST(Look, FollowsTheSystemUntilTold)
{
    Look look(darkSystem());
    EXPECT_TRUE(look.isDark());
    look.setSystemPalette(QPalette(QColor(0xEF, 0xEF, 0xEF)));
    EXPECT_FALSE(look.isDark());
    look.setTheme(Look::Theme::Dark);
    EXPECT_EQ(look.tokens(), darkTokens());
    look.setTheme(Look::Theme::Light);
    EXPECT_EQ(look.tokens(), lightTokens());
}

TEST(Look, SystemHighContrastWinsOverTheChosenTheme)
{
    QPalette system(Qt::white, Qt::black, Qt::black, Qt::black, Qt::black, Qt::white, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    Look look(system);
    look.setTheme(Look::Theme::Light);
    EXPECT_TRUE(look.isHighContrast());
    EXPECT_EQ(look.tokens().base, QColor(Qt::black));
}

TEST(Look, TellsOnlyRealChanges)
{
    Look look(QPalette(QColor(0xEF, 0xEF, 0xEF)));
    int changes = 0;
    QObject::connect(&look, &Look::changed, &look, [&changes] { ++changes; });
    look.setTheme(Look::Theme::Light);
    look.setTextSize(100);
    EXPECT_EQ(changes, 0);
    look.setTheme(Look::Theme::Dark);
    look.setTextSize(120);
    look.setTextSize(120);
    EXPECT_EQ(changes, 2);
}

TEST(Look, TextSizeIsHeldBetweenNinetyAndOneHundredAndFifty)
{
    Look look({});
    look.setTextSize(10);
    EXPECT_EQ(look.textSize(), 90);
    look.setTextSize(400);
    EXPECT_EQ(look.textSize(), 150);
}

TEST(Look, NoTextFallsBelowElevenPixels)
{
    Look look({});
    look.setTextSize(90);
    EXPECT_EQ(look.font(FontRole::Caption).pixelSize(), 11);
    EXPECT_EQ(look.font(FontRole::Body).pixelSize(), 12);
    look.setTextSize(150);
    EXPECT_EQ(look.font(FontRole::Kpi).pixelSize(), 33);
}

TEST(Look, HeightsGrowWithTheFontAndNeverShrink)
{
    Look look({});
    EXPECT_EQ(look.height(200), 200);
    look.setTextSize(150);
    const int line = QFontMetrics(look.font(FontRole::Body)).height();
    EXPECT_EQ(look.height(20, FontRole::Body, 6), line + 6);
    EXPECT_EQ(look.scaled(16), 24);
    look.setTextSize(90);
    EXPECT_EQ(look.scaled(16), 16);
}

TEST(Look, ReducedMotionMakesEveryDurationNothing)
{
    Look look({});
    const std::chrono::milliseconds fold(100);
    EXPECT_EQ(look.motion(fold), fold);
    look.setReducedMotion(true);
    EXPECT_EQ(look.motion(fold), std::chrono::milliseconds(0));
}

TEST(Look, DigitsOfACountdownAreEquallyWide)
{
    const Look look({});
    const QFontMetricsF metrics(look.font(FontRole::Pill));
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
}

} // namespace
} // namespace keting
