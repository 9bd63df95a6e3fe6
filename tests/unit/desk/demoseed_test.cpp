// SPDX-License-Identifier: GPL-3.0-or-later
// The demo county is invented by chance, and chance starts from a number.
#include "models/demo/demorequests.h"
#include "models/desk/verification.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QString countyOf(quint64 seed)
{
    const QTemporaryDir dir;
    Desk::Options options;
    options.directory = dir.path();
    options.want = DataDirectory::Want::Create;
    options.now = [] { return *parseIso(u"2026-11-20T10:30:00+08:00"); };
    options.seed = kDemoSeed; // Of the ids alone: the same for each of them.
    const auto desk = Desk::open(options);
    EXPECT_TRUE(desk) << qPrintable(desk ? QString() : desk.error().detail);
    EXPECT_TRUE(desk && fillDemoCounty(**desk, seed));
    const auto report = desk ? verify(**desk) : Result<VerifyReport>(VerifyReport{});
    EXPECT_TRUE(report);
    EXPECT_EQ(report ? report->differences : -1, 0);
    return report ? report->stateHash : QString();
}

} // namespace

TEST(DemoSeed, OneSeedMakesOneCountyAndAnotherSeedAnotherOne)
{
    const QString first = countyOf(7);
    EXPECT_FALSE(first.isEmpty());
    EXPECT_EQ(countyOf(7), first);
    EXPECT_NE(countyOf(8), first);
}

} // namespace keting
