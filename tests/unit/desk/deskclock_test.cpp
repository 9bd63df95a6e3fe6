// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/deskclock.h"

#include <gtest/gtest.h>

namespace keting {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {

class DeskClockTest : public testing::Test {
protected:
    //! Time goes by; the machine's clock goes with it.
    void pass(Millis time)
    {
        m_machine += time;
        m_steady += time;
    }

    Instant m_center = startOfDay(QDate(2026, 3, 2)) + std::chrono::hours(10);
    Instant m_machine = m_center + minutes(3);
    Millis m_steady{5000};
    DeskClock m_clock{[this] { return m_machine; }, DeskClock::Follows::Center,
                      [this] { return m_steady; }};
};

} // namespace

TEST_F(DeskClockTest, CountsByTheMachineUntilTheCentreIsHeardAndByTheCentreFromThen)
{
    EXPECT_EQ(m_clock.now(), m_machine);
    EXPECT_FALSE(m_clock.ahead());
    m_clock.heard(m_center, Millis(0));
    EXPECT_EQ(m_clock.now(), m_center);
    EXPECT_EQ(m_clock.ahead(), minutes(3));
    pass(minutes(5));
    EXPECT_EQ(m_clock.now(), m_center + minutes(5));
}

TEST_F(DeskClockTest, AMachineWhoseClockIsSetMovesNothing)
{
    m_clock.heard(m_center, Millis(0));
    m_machine -= minutes(3) + std::chrono::hours(24);
    EXPECT_EQ(m_clock.now(), m_center);
    EXPECT_EQ(m_clock.ahead(), -std::chrono::hours(24));
}

TEST_F(DeskClockTest, BelievesTheShorterWayForTenMinutes)
{
    m_clock.heard(m_center, Millis(20));
    EXPECT_EQ(m_clock.now(), m_center + Millis(10)) << "the way back took half of the round trip";
    m_clock.heard(m_center - seconds(9), seconds(30));
    EXPECT_EQ(m_clock.now(), m_center + Millis(10));
    pass(minutes(11));
    m_clock.heard(m_center, seconds(30));
    EXPECT_EQ(m_clock.now(), m_center + seconds(15));
}

TEST_F(DeskClockTest, PresumesWhatAnEarlierRunKnew)
{
    m_clock.presume(minutes(3));
    EXPECT_EQ(m_clock.now(), m_center);
    EXPECT_FALSE(m_clock.ahead()) << "nobody has told it in this run";
    m_clock.heard(m_center + seconds(1), Millis(0));
    EXPECT_EQ(m_clock.now(), m_center + seconds(1));
}

TEST_F(DeskClockTest, AClockThatWasNamedStaysWhateverTheCentreTells)
{
    DeskClock named([this] { return m_machine; });
    named.presume(minutes(3));
    named.heard(m_center, Millis(0));
    EXPECT_EQ(named.now(), m_machine);
    EXPECT_TRUE(named.ahead());
}

} // namespace keting
