// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/center/signinthrottle.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

class Throttle : public testing::Test {
protected:
    void fail(int times, const QString& user = u"li"_s, const QByteArray& address = "10.0.0.1")
    {
        for (int i = 0; i < times; ++i)
            m_throttle.failed(user, address, m_now);
    }
    [[nodiscard]] Millis wait(const QString& user = u"li"_s,
                              const QByteArray& address = "10.0.0.1") const
    {
        return m_throttle.wait(user, address, m_now);
    }
    SignInThrottle m_throttle;
    Instant m_now = startOfDay(QDate(2026, 3, 2));
};

} // namespace

TEST_F(Throttle, TheFirstFiveAreFreeThenTheWaitDoublesUpToAboutAMinute)
{
    fail(4);
    EXPECT_EQ(wait(), Millis(0));
    QList<qint64> seconds;
    for (int i = 0; i < 8; ++i) {
        fail(1);
        seconds.append(std::chrono::floor<Seconds>(wait()).count());
    }
    EXPECT_EQ(seconds, (QList<qint64>{1, 2, 4, 8, 16, 32, 64, 64}));
    m_now += wait() - Millis(1);
    EXPECT_EQ(wait(), Millis(1));
    m_now += std::chrono::minutes(15);
    EXPECT_EQ(wait(), Millis(0)) << "forgotten";
}

TEST_F(Throttle, NobodyElseWaitsForIt)
{
    fail(10);
    EXPECT_GT(wait(), Millis(0));
    EXPECT_EQ(wait(u"wang"_s), Millis(0)) << "a colleague in the same office";
    EXPECT_EQ(wait(u"li"_s, "10.0.0.2"), Millis(0)) << "the same person from elsewhere";
    m_throttle.succeeded(u"li"_s, "10.0.0.1");
    EXPECT_EQ(wait(), Millis(0));
}

TEST_F(Throttle, AnAddressThatTriesManyNamesWaitsForAllOfThem)
{
    for (int i = 0; i < 50; ++i)
        fail(1, u"user%1"_s.arg(i));
    EXPECT_GT(wait(u"anybody"_s), Millis(0));
    EXPECT_EQ(wait(u"anybody"_s, "10.0.0.2"), Millis(0));
}

} // namespace keting
