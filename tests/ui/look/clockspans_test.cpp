// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/clockspans.h"

#include <gtest/gtest.h>
#include <numeric>

namespace keting {
namespace {

using Kind = BarSpan::Kind;
using std::chrono::hours;

class Spans {
public:
    Spans& add(Kind kind, Millis length)
    {
        m_spans.push_back({kind, m_end, m_end + length, {}});
        m_end += length;
        return *this;
    }
    [[nodiscard]] const std::vector<BarSpan>& list() const { return m_spans; }

private:
    std::vector<BarSpan> m_spans;
    Instant m_end = fromMs(1'700'000'000'000);
};

double widthOf(const SpanPlace& place)
{
    return place.to - place.from;
}

TEST(ClockSpans, OpenTimeSharesTheWidthByItsLength)
{
    Spans spans;
    spans.add(Kind::Counting, hours(1)).add(Kind::Remaining, hours(3));
    const auto places = placeSpans(spans.list(), 400);
    EXPECT_DOUBLE_EQ(widthOf(places[0]), 100);
    EXPECT_DOUBLE_EQ(places[1].to, 400);
}

TEST(ClockSpans, ANightIsSixPixelsHoweverLongItIs)
{
    Spans spans;
    spans.add(Kind::Counting, hours(1)).add(Kind::Closed, hours(16)).add(Kind::Remaining, hours(7));
    const auto places = placeSpans(spans.list(), 400);
    EXPECT_DOUBLE_EQ(widthOf(places[1]), 6);
    EXPECT_DOUBLE_EQ(places[2].to, 400);
}

TEST(ClockSpans, AWeekOfHolidayIsAboutAFifteenthPartInAHundred)
{
    Spans spans;
    spans.add(Kind::Counting, hours(8))
        .add(Kind::Holiday, hours(24 * 7))
        .add(Kind::Remaining, hours(8));
    const auto places = placeSpans(spans.list(), 400);
    EXPECT_NEAR(widthOf(places[1]), 60, 0.001);
}

TEST(ClockSpans, ManyNightsLeaveHalfTheBarToOpenTime)
{
    Spans spans;
    for (int day = 0; day < 90; ++day)
        spans.add(Kind::Counting, hours(8)).add(Kind::Closed, hours(16));
    const auto places = placeSpans(spans.list(), 400);
    double open = 0;
    for (std::size_t i = 0; i < places.size(); i += 2)
        open += widthOf(places[i]);
    EXPECT_NEAR(open, 200, 0.001);
    EXPECT_NEAR(places.back().to, 400, 0.001);
}

TEST(ClockSpans, ABarOfClosedTimeAloneIsFull)
{
    Spans spans;
    spans.add(Kind::Closed, hours(16));
    EXPECT_NEAR(placeSpans(spans.list(), 400).back().to, 400, 0.001);
    EXPECT_TRUE(placeSpans({}, 400).empty());
}

TEST(ClockSpans, AnInstantFallsInsideItsSpanAndIsHeldAtTheEnds)
{
    Spans spans;
    spans.add(Kind::Counting, hours(2)).add(Kind::Remaining, hours(2));
    const auto places = placeSpans(spans.list(), 400);
    const Instant start = spans.list().front().from;
    EXPECT_DOUBLE_EQ(placeOf(spans.list(), places, start + hours(1)), 100);
    EXPECT_DOUBLE_EQ(placeOf(spans.list(), places, start - hours(9)), 0);
    EXPECT_DOUBLE_EQ(placeOf(spans.list(), places, start + hours(9)), 400);
    EXPECT_DOUBLE_EQ(placeOf({}, {}, start), 0);
}

TEST(ClockSpans, TheSentenceNamesKindAndExactTimes)
{
    const Instant from = atLocal(QDate(2026, 10, 8), hours(14));
    const BarSpan span{Kind::Paused, from, from + hours(2), QStringLiteral("waiting for papers")};
    EXPECT_EQ(spanSentence(span).toStdString(),
              "paused · 10/8 14:00 – 10/8 16:00 · waiting for papers");
}

} // namespace
} // namespace keting
