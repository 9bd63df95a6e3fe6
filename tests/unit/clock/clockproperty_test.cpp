// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarjson.h"
#include "models/clock/explanation.h"
#include "tests/soak.h"
#include "tests/unit/clock/printers.h"
#include "tests/unit/clock/slowclock.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWindowDays = 12;
constexpr unsigned kSeeds = 250;

// A stretch of calendar life: up to two edits in it, pauses, a start and a target.
struct World {
    explicit World(unsigned seed)
        : random(seed)
        , firstDate(QDate(between(random, 0, 4) == 0 ? 1986 + between(random, 0, 5)
                                                     : 2024 + between(random, 0, 6),
                          1, 1)
                        .addDays(between(random, 0, 364)))
        , start(startOfDay(firstDate) + Seconds(between(random, 0, 86'399)))
        , history(ServiceCalendar(randomRules(random, firstDate, kWindowDays)))
        , pauses(randomPauses(random, startOfDay(firstDate), kWindowDays))
    {
        for (int edits = between(random, 0, 2); edits > 0; --edits) {
            const Instant when
                = startOfDay(firstDate) + Seconds(between(random, 0, kWindowDays * 86'400));
            history = history.with(when, ServiceCalendar(randomRules(random, firstDate, 12)));
        }
        target = Seconds(between(random, 0, 3) == 0 ? 60 * between(random, 0, 120)
                                                    : between(random, 0, 100'000));
    }

    [[nodiscard]] SlowClock slow() const { return SlowClock(history.versions()); }

    std::mt19937 random;
    QDate firstDate;
    Instant start;
    CalendarHistory history;
    std::vector<TimeSpan> pauses;
    Seconds target{};
};

std::string described(unsigned seed, const World& world)
{
    return "seed " + std::to_string(seed) + ", start " + toIso(world.start).toStdString()
        + ", target " + std::to_string(world.target.count()) + " s, calendar "
        + calendarToBytes(world.history.calendarAt(world.start).rules()).toStdString();
}

// The wall clock of an hour shown twice is ambiguous; the slow clock reads it one way, we another.
bool touchesSummerTime(Instant from, Instant to)
{
    for (const int day : shanghaiDays().oddDays()) {
        if (from < shanghaiDays().startOf(day + 1) && shanghaiDays().startOf(day) < to)
            return true;
    }
    return false;
}

} // namespace

TEST(ClockProperty, DueAgreesWithCountingMinuteByMinute)
{
    int found = 0;
    for (unsigned seed = 1; seed <= soaked(kSeeds); ++seed) {
        const World world(seed);
        if (touchesSummerTime(world.start, world.start + std::chrono::days(40)))
            continue;
        const auto slow = world.slow().addOpen(world.start, world.target, world.pauses, 40);
        if (!slow)
            continue; // Beyond what counting minutes can afford.
        ++found;
        ASSERT_EQ(world.history.due(world.start, world.target, Pauses(world.pauses)), slow)
            << described(seed, world);
    }
    EXPECT_GT(found, int(kSeeds / 2)) << "the worlds are too empty to prove anything";
}

TEST(ClockProperty, OpenTimeAgreesWithCountingMinuteByMinute)
{
    for (unsigned seed = 1; seed <= soaked(kSeeds / 2); ++seed) {
        World world(seed);
        const Instant end = world.start + Seconds(between(world.random, -100, 12 * 86'400));
        if (touchesSummerTime(world.start, end))
            continue;
        ASSERT_EQ(world.history.openTime(world.start, end, Pauses(world.pauses)),
                  world.slow().openTime(world.start, end, world.pauses))
            << described(seed, world) << " end " << toIso(end).toStdString();
    }
}

TEST(ClockProperty, OpenOrClosedAgreesWithTheWallClock)
{
    for (unsigned seed = 1; seed <= soaked(40U); ++seed) {
        World world(seed);
        const SlowClock slow = world.slow();
        for (int i = 0; i < 200; ++i) {
            const Instant when
                = startOfDay(world.firstDate) + Seconds(between(world.random, 0, 15 * 86'400));
            if (touchesSummerTime(when, when + Millis(1)))
                continue;
            const ServiceCalendar& calendar = world.history.calendarAt(when);
            ASSERT_EQ(calendar.isOpen(when), slow.isOpen(when))
                << described(seed, world) << " at " << toIso(when).toStdString();
            if (calendar.isOpen(when)) {
                ASSERT_EQ(calendar.nextOpening(when), when);
                ASSERT_FALSE(calendar.isLeftMessage(when));
            }
        }
    }
}

TEST(ClockProperty, DueAndOpenTimeAreInverse)
{
    for (unsigned seed = 1; seed <= soaked(1500U); ++seed) {
        const World world(seed);
        const Pauses pauses(world.pauses);
        const auto due = world.history.due(world.start, world.target, pauses);
        if (!due)
            continue;
        ASSERT_GE(*due, world.start);
        ASSERT_EQ(world.history.openTime(world.start, *due, pauses), Millis(world.target))
            << described(seed, world);
        const auto later = world.history.due(world.start, world.target + Seconds(1), pauses);
        if (later) {
            ASSERT_GT(*later, *due) << described(seed, world);
        }
    }
}

TEST(ClockProperty, ExplanationsHaveNoGapsAndCountExactlyTheTarget)
{
    using Kind = ClockSpan::Kind;
    for (unsigned seed = 1; seed <= soaked(800U); ++seed) {
        World world(seed);
        const Pauses pauses(world.pauses);
        const auto due = world.history.due(world.start, world.target, pauses);
        if (!due)
            continue;
        const Instant reached = world.start + Seconds(between(world.random, -86'400, 12 * 86'400));
        const Explanation told = explain(world.history, world.start, due, reached, pauses);
        ASSERT_FALSE(told.truncated);
        ASSERT_EQ(told.total(Kind::Counting) + told.total(Kind::Remaining), Millis(world.target))
            << described(seed, world);
        ASSERT_EQ(told.total(Kind::Overrun), world.history.openTime(*due, reached, pauses))
            << described(seed, world);
        Instant at = world.start;
        for (const ClockSpan& span : told.spans) {
            ASSERT_EQ(span.from, at) << described(seed, world);
            ASSERT_LT(span.from, span.to) << described(seed, world);
            at = span.to;
        }
        ASSERT_EQ(at, std::max({world.start, *due, reached})) << described(seed, world);
    }
}

TEST(ClockProperty, NthCloseAgreesWithCountingDayByDay)
{
    for (unsigned seed = 1; seed <= soaked(1500U); ++seed) {
        World world(seed);
        const Pauses pauses(world.pauses);
        const int nth = between(world.random, 1, 8);
        std::optional<Instant> slow;
        int left = nth;
        for (int i = 1; i <= 60 && left > 0; ++i) {
            const auto close = world.history.closeOn(world.firstDate.addDays(i));
            if (close && !pauses.isPaused(*close) && --left == 0)
                slow = close;
        }
        if (slow) {
            ASSERT_EQ(world.history.nthCloseAfter(world.firstDate, nth, pauses), slow)
                << described(seed, world) << " nth " << nth;
        }
    }
}

TEST(ClockProperty, FinishAgreesWithCountingTheClosesAPauseSpans)
{
    int moved = 0;
    for (unsigned seed = 1; seed <= soaked(1500U); ++seed) {
        World world(seed);
        const Pauses pauses(world.pauses);
        const int days = between(world.random, 0, 6);
        // Every close of the world by itself, those of the day it starts included.
        QList<Instant> closes;
        for (int i = -2; i <= 60; ++i) {
            if (const auto close = world.history.closeOn(localDate(world.start).addDays(i)))
                closes.append(*close);
        }
        const auto first = std::ranges::find_if(closes, [&](Instant close) {
            return days > 0 ? close >= startOfDay(localDate(world.start).addDays(1))
                    && world.history.closeOn(localDate(world.start)) != close
                            : close > world.start;
        });
        qsizetype due = first - closes.begin() + std::max(days, 1) - 1;
        for (const TimeSpan& pause : pauses.spans()) {
            if (due >= closes.size() || pause.from > closes.at(due))
                break;
            const auto spanned = std::ranges::count_if(closes, [&](Instant close) {
                return close >= world.start && close >= pause.from && close < pause.to;
            });
            moved += spanned > 0 ? 1 : 0;
            due += spanned;
        }
        if (due >= closes.size())
            continue; // Beyond the days counted.
        ASSERT_EQ(world.history.finishDue(world.start, days, pauses), closes.at(due))
            << described(seed, world) << " days " << days;
    }
    EXPECT_GT(moved, 200) << "too few pauses span a close to prove anything";
}

TEST(ClockProperty, CalendarsSurviveBeingWrittenAndReadBack)
{
    for (unsigned seed = 1; seed <= soaked(500U); ++seed) {
        const World world(seed);
        const CalendarRules& rules = world.history.versions().front().calendar.rules();
        const auto again = parseCalendar(calendarToBytes(rules));
        ASSERT_TRUE(again) << again.error().detail.toStdString();
        ASSERT_EQ(*again, rules) << described(seed, world);
    }
}

} // namespace keting
