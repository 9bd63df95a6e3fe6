// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/requestclocks.h"
#include "tests/unit/domain/requeststory.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

// What the tests of a request's clocks tell, and ask.

inline constexpr int kHour = 60;
inline constexpr int kDay
    = 24 * kHour; //!< Minute 0 is Monday 2026-10-12 09:00, minute 8 * kHour its close.

inline CalendarHistory office()
{
    return CalendarHistory(ServiceCalendar(officeWeek()));
}

inline QList<RequestClock> clocksOf(const RequestStory& story,
                                    const CalendarHistory& calendar = office())
{
    return clocksOf(*story.request(), calendar, ServicePolicy{});
}

inline QList<RequestClock> clocksOf(const RequestStory& story, ClockKind kind)
{
    QList<RequestClock> some;
    for (const RequestClock& clock : clocksOf(story)) {
        if (clock.kind == kind)
            some.append(clock);
    }
    return some;
}

inline RequestClock only(const QList<RequestClock>& clocks)
{
    EXPECT_EQ(clocks.size(), 1);
    return clocks.value(0);
}

inline void asks(RequestStory& story, int minute)
{
    story.says(u"王婶"_s, u"社保卡怎么补"_s, minute);
}

inline void replies(RequestStory& story, int minute)
{
    story.by(u"li"_s, minute, payload::Replied{u"请带身份证"_s, {}, {}});
}

inline void seenReply(RequestStory& story, int minute)
{
    story.by(
        u"desk"_s, minute,
        payload::ReplySeen{story.message(u"李专员"_s, u"收到"_s, minute), story.user(u"li"_s)});
}

// Answers with a checklist that promises `days` working days and begins the work.
inline void begins(RequestStory& story, int minute, int days)
{
    story.by(
        u"li"_s, minute,
        payload::Replied{u"清单"_s, SentChecklist{u"card"_s, 1, u"补卡"_s, days}, Route::Proxy});
}

} // namespace keting
