// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bannerarea.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

BannerSpec banner(const QString& id, BannerSpec::Kind kind, const QString& what = u"what"_s)
{
    return {id, kind, u"clock"_s, what, u"rest"_s};
}

TEST(BannerArea, ShowsTheGravestAndTheNextOneWhenItIsOver)
{
    const Look look({});
    BannerArea area(look);
    EXPECT_TRUE(area.isHidden());
    area.put(banner(u"offline"_s, BannerSpec::Kind::Note));
    area.put(banner(u"disk"_s, BannerSpec::Kind::Error));
    area.put(banner(u"clock"_s, BannerSpec::Kind::Warning));
    EXPECT_EQ(area.shown(), u"disk"_s);
    area.withdraw(u"disk"_s);
    EXPECT_EQ(area.shown(), u"clock"_s);
    area.withdraw(u"clock"_s);
    area.withdraw(u"offline"_s);
    EXPECT_TRUE(area.isHidden());
    EXPECT_TRUE(area.shown().isEmpty());
}

TEST(BannerArea, AmongEqualsTheLatestIsShown)
{
    const Look look({});
    BannerArea area(look);
    area.put(banner(u"a"_s, BannerSpec::Kind::Warning));
    area.put(banner(u"b"_s, BannerSpec::Kind::Warning));
    EXPECT_EQ(area.shown(), u"b"_s);
}

TEST(BannerArea, TheSameMatterIsReplacedNotRepeated)
{
    const Look look({});
    BannerArea area(look);
    area.put(banner(u"sync"_s, BannerSpec::Kind::Error, u"3 refused"_s));
    area.put(banner(u"sync"_s, BannerSpec::Kind::Good, u"all sent"_s));
    EXPECT_EQ(area.findChild<Banner*>()->spec().what, u"all sent"_s);
    area.withdraw(u"sync"_s);
    EXPECT_TRUE(area.isHidden());
}

} // namespace
} // namespace keting
