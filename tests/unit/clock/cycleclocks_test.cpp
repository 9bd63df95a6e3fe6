// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks across merges, reopenings and desks whose clock is slow.
#include "tests/unit/clock/clockstory.h"
#include "tests/unit/clock/printers.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

TEST(RequestClocks, WhatAMergeBringsToAReopenedRequestIsOfTheNewCycle)
{
    RequestStory story;
    asks(story, 0);
    replies(story, 5);
    story.by(u"li"_s, 60, payload::Closed{u"办好了"_s, {}});
    const QList<RequestClock> before = clocksOf(story);
    story.by(u"li"_s, 120, payload::Reopened{u"没办好"_s});
    payload::Absorbed brought{IdSource(9).request(fromMs(0)), u"老赵"_s, {}, {}, {}, {}, {}};
    brought.messages.append(
        {IdSource(11).event(fromMs(0)), story.message(u"老赵"_s, u"低保呢"_s, 30)});
    story.by(u"li"_s, 121, brought);
    const QList<RequestClock> after = clocksOf(story);
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(after.first(), before.first());
    EXPECT_EQ(after.last().cycle, 1);
    EXPECT_EQ(after.last().start, story.at(30));
    EXPECT_EQ(after.last().state, ClockState::Running);
}

TEST(RequestClocks, AMergedMatterUnderWayKeepsItsFinishAndItsProgress)
{
    RequestStory story;
    asks(story, kDay);
    payload::Absorbed brought{IdSource(9).request(fromMs(0)), u"王婶"_s, {}, {}, {}, {}, {}};
    brought.work = payload::BroughtWork{
        Route::Proxy, story.at(5), 2, {{story.at(60), story.at(9 * kHour), u"等材料"_s}}};
    story.by(u"li"_s, kDay + 2, brought);
    const RequestClock finish = only(clocksOf(story, ClockKind::Finish));
    EXPECT_EQ(finish.start, story.at(5));
    EXPECT_EQ(finish.due, story.at(3 * kDay + 8 * kHour)) << "two days and one close of waiting";
    EXPECT_EQ(only(clocksOf(story, ClockKind::Progress)).due, story.at(kDay + 8 * kHour));
}

TEST(RequestClocks, AReplyMarkedByASlowClockStopsTheClockAndNoLaterOne)
{
    RequestStory story;
    asks(story, 5);
    replies(story, 4);
    EXPECT_EQ(only(clocksOf(story)).state, ClockState::Met);
    EXPECT_EQ(only(clocksOf(story)).stopped, story.at(5));
    asks(story, 6);
    EXPECT_EQ(only(clocksOf(story, ClockKind::NextReply)).state, ClockState::Running);

    RequestStory dated; // A message filed with a wrong date makes no reply late.
    asks(dated, 0);
    asks(dated, kDay);
    replies(dated, 5);
    EXPECT_EQ(only(clocksOf(dated)).state, ClockState::Met);
    EXPECT_EQ(only(clocksOf(dated)).stopped, dated.at(5));
    asks(dated, 10);
    EXPECT_EQ(only(clocksOf(dated, ClockKind::NextReply)).start, dated.at(10));
}

TEST(RequestClocks, WaitingAfterAReopeningMovesNothingOfTheOldCycle)
{
    RequestStory story;
    asks(story, 0);
    begins(story, 5, 5);
    story.by(u"li"_s, 4 * kDay, payload::Closed{u"办好了"_s, {}});
    const RequestClock before = only(clocksOf(story, ClockKind::Finish));
    EXPECT_EQ(before.state, ClockState::Met);
    story.by(u"li"_s, 4 * kDay + 60, payload::Reopened{u"没办好"_s});
    story.by(u"li"_s, 4 * kDay + 70, payload::Waited{u"等材料"_s});
    EXPECT_EQ(clocksOf(story, ClockKind::Finish).first(), before);
    story.by(u"li"_s, 9 * kDay, payload::Resumed{});
    EXPECT_EQ(clocksOf(story, ClockKind::Finish).first(), before);
}

} // namespace keting
