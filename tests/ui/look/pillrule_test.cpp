// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"
#include "ui/look/pill.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>
#include <set>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using Clock = PillInput::Kind;

// Friday 9 October 2026, 09:05:00, the moment of the design's pictures.
Instant fridayMorning()
{
    return atLocal(QDate(2026, 10, 9), hours(9) + minutes(5));
}

PillInput counting(Millis left)
{
    PillInput input;
    input.kind = Clock::FirstReply;
    input.now = fridayMorning();
    input.left = left;
    input.due = input.now + left;
    input.target = minutes(10);
    return input;
}

std::string shown(const PillInput& input)
{
    return pillFor(input).text.toStdString();
}

TEST(PillRule, ProgressNotedTodayLeavesAPlainDueTime)
{
    const Instant now = fridayMorning();
    EXPECT_EQ(progressKind(now + hours(7), now), Clock::ProgressDue);
    EXPECT_EQ(progressKind(now - hours(24), now), Clock::ProgressDue) << "nor yesterday";
    EXPECT_EQ(progressKind(now + hours(79), now), Clock::Finish);
    EXPECT_EQ(progressKind(std::nullopt, now), Clock::ProgressDue);
}

TEST(PillRule, RunningCountsMinutesAndSeconds)
{
    const PillSpec pill = pillFor(counting(minutes(4) + seconds(12)));
    EXPECT_EQ(pill.state, PillState::Running);
    EXPECT_EQ(pill.text, u"04:12"_s);
    EXPECT_NEAR(pill.share, 0.42, 1e-9);
    EXPECT_EQ(pill.accessible, u"First reply counting, 4 min 12 s left, due 09:09:12"_s);
}

TEST(PillRule, OverAnHourItCountsHours)
{
    PillInput input = counting(hours(1) + minutes(4) + seconds(12));
    input.target = hours(4);
    EXPECT_EQ(shown(input), "1:04:12");
}

TEST(PillRule, ADueTimeThatMayStillMoveIsMarkedAndSaysWhy)
{
    PillInput input = counting(minutes(4));
    input.unpublishedYear = 2027;
    const PillSpec pill = pillFor(input);
    EXPECT_EQ(pill.text, u"04:00 *"_s);
    EXPECT_TRUE(pill.accessible.contains(u"2027"_s)) << qPrintable(pill.accessible);
    EXPECT_EQ(pillFace(input).text, pill.text) << "with and without its sentence";
}

TEST(PillRule, FromAWorkingDayOnItTellsDaysAndHours)
{
    PillInput input = counting(hours(27) + minutes(2));
    input.kind = Clock::Finish;
    input.target = hours(40);
    EXPECT_EQ(shown(input), "3 d 3 h");
    input.left = hours(24);
    EXPECT_EQ(shown(input), "3 d");
    input.left = hours(8) - seconds(1);
    EXPECT_EQ(shown(input), "7:59:59");
}

TEST(PillRule, AtOneFifthLeftItIsSoonAndJustAboveItIsNot)
{
    EXPECT_EQ(pillFor(counting(minutes(2))).state, PillState::Soon);
    EXPECT_EQ(pillFor(counting(minutes(2) + Millis(1))).state, PillState::Running);
}

TEST(PillRule, TheLastStartedSecondStillStands)
{
    EXPECT_EQ(shown(counting(Millis(1))), "00:01");
    EXPECT_EQ(shown(counting(Millis(0))), "00:00");
    EXPECT_EQ(pillFor(counting(Millis(0))).state, PillState::Soon);
}

TEST(PillRule, AfterTheDueInstantItIsOverdue)
{
    EXPECT_EQ(shown(counting(-minutes(2) - seconds(10))), "+02:10");
    EXPECT_EQ(pillFor(counting(-Millis(1))).state, PillState::Overdue);
    EXPECT_EQ(shown(counting(-Millis(1))), "+00:01");
    EXPECT_EQ(pillFor(counting(-minutes(2) - seconds(10))).accessible,
              u"First reply overdue by 2 min 10 s"_s);
}

TEST(PillRule, WhileClosedItShowsTheDueInstantBecauseNothingCounts)
{
    PillInput input = counting(minutes(5));
    input.open = false;
    input.due = atLocal(QDate(2026, 10, 9), hours(9) + minutes(5));
    input.now = atLocal(QDate(2026, 10, 9), hours(8));
    EXPECT_EQ(shown(input), "due 09:05");
    input.now = atLocal(QDate(2026, 10, 8), hours(20));
    EXPECT_EQ(shown(input), "due 10/9 09:05");
}

TEST(PillRule, LeftMessageCountsWhenOpenAndShowsTheHourBefore)
{
    PillInput input = counting(minutes(5));
    input.kind = Clock::LeftMessage;
    input.due = atLocal(QDate(2026, 10, 9), hours(9) + minutes(10));
    EXPECT_EQ(shown(input), "left 05:00");
    input.open = false;
    input.now = atLocal(QDate(2026, 10, 9), hours(7));
    EXPECT_EQ(shown(input), "left 09:10");
    EXPECT_EQ(pillFor(input).state, PillState::LeftMessage);
    input.left = -seconds(1);
    EXPECT_EQ(pillFor(input).state, PillState::Overdue);
}

TEST(PillRule, WaitingSaysWhyAndNeverANumber)
{
    PillInput input = counting(-hours(1));
    input.kind = Clock::Waiting;
    input.reason = u"等材料"_s;
    input.paused = hours(8);
    const PillSpec pill = pillFor(input);
    EXPECT_EQ(pill.state, PillState::Waiting);
    EXPECT_EQ(pill.text, u"等材料"_s);
}

TEST(PillRule, SnoozeHidesTheClockUnlessItIsOverdue)
{
    PillInput input = counting(minutes(5));
    input.snoozedUntil = atLocal(QDate(2026, 10, 9), hours(15) + minutes(30));
    EXPECT_EQ(pillFor(input).state, PillState::Snoozed);
    EXPECT_EQ(shown(input), "until 15:30");
    input.left = -seconds(1);
    EXPECT_EQ(pillFor(input).state, PillState::Overdue);
    input.left = minutes(5);
    input.snoozedUntil = input.now;
    EXPECT_EQ(pillFor(input).state, PillState::Running);
}

TEST(PillRule, PromiseNamesTodayOrTheDate)
{
    PillInput input = counting(hours(7));
    input.kind = Clock::Promise;
    input.due = atLocal(QDate(2026, 10, 9), hours(16) + minutes(30));
    EXPECT_EQ(shown(input), "today 16:30");
    input.due = atLocal(QDate(2026, 10, 12), hours(17));
    EXPECT_EQ(shown(input), "10/12 17:00");
    input.due = input.now - seconds(1);
    input.left = -seconds(1);
    EXPECT_EQ(pillFor(input).state, PillState::Overdue);
}

TEST(PillRule, AnsweredKeepsItsTimeAndLateStaysLate)
{
    PillInput input = counting(minutes(10) - (minutes(3) + seconds(21)));
    input.kind = Clock::Answered;
    EXPECT_EQ(shown(input), "answered in 03:21");
    EXPECT_EQ(pillFor(input).state, PillState::Answered);
    input.left = Millis(0);
    EXPECT_EQ(pillFor(input).state, PillState::Answered) << "a reply at the due instant is in time";
    input.left = -minutes(3) - seconds(12);
    EXPECT_EQ(shown(input), "late +03:12");
    EXPECT_EQ(pillFor(input).state, PillState::AnsweredLate);
    input.left = Millis(0);
    input.target = Millis(0);
    EXPECT_EQ(shown(input), "answered");
}

TEST(PillRule, AWeekendIsToldInDaysAndHoursAndNotInWorkingDays)
{
    EXPECT_EQ(spokenSpan(hours(40)), u"1 day(s) 16 h"_s);
    EXPECT_EQ(spokenSpan(hours(48)), u"2 day(s)"_s);
    EXPECT_EQ(spokenSpan(hours(16)), u"16 h 0 min"_s);
    EXPECT_EQ(spokenSpan(seconds(5)), u"5 s"_s);
}

TEST(PillRule, TheTimerIsToldTheMomentTheTextChanges)
{
    for (const Millis left : {Millis(252'400), Millis(252'000), Millis(1), Millis(0),
                              Millis(-130'500), Millis(97'320'500), Millis(28'800'000)}) {
        PillInput input = counting(left);
        input.target = hours(40);
        const auto at = pillChangesAt(input);
        ASSERT_TRUE(at);
        const PillSpec before = pillFor(input);
        PillInput later = input;
        later.now = *at - Millis(1);
        later.left = input.left - (later.now - input.now);
        EXPECT_EQ(pillFor(later).text, before.text) << left.count();
        later.now = *at;
        later.left = input.left - (later.now - input.now);
        EXPECT_NE(pillFor(later), before) << left.count();
    }
}

TEST(PillRule, AClosedClockAndAReadyPaperChangeNothingByThemselves)
{
    PillInput input = counting(minutes(5));
    input.open = false;
    EXPECT_FALSE(pillChangesAt(input));
    input.kind = Clock::Ready;
    EXPECT_FALSE(pillChangesAt(input));
}

TEST(Pill, ACountdownNeverChangesItsWidth)
{
    const Look look({});
    const double width = pillSize(look, {PillState::Running, u"04:12"_s, {}, 1}).width();
    for (const auto& text : {u"11:11"_s, u"00:00"_s, u"08:58"_s})
        EXPECT_EQ(pillSize(look, {PillState::Running, text, {}, 1}).width(), width);
}

TEST(Pill, TheGlyphsDifferInShapeAlone)
{
    std::set<QByteArray> pictures;
    for (int state = 0; state <= static_cast<int>(PillState::UnansweredLate); ++state) {
        QImage image(24, 24, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPillGlyph(painter, QRectF(0, 0, 24, 24), static_cast<PillState>(state), 0.4, Qt::black,
                       Qt::white);
        painter.end();
        pictures.insert(
            QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    }
    EXPECT_EQ(pictures.size(), 14U);
}

} // namespace
} // namespace keting
