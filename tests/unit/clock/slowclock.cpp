// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/clock/slowclock.h"

#include <algorithm>

namespace keting {

const CalendarRules& SlowClock::inForce(Instant instant) const
{
    const CalendarRules* rules = nullptr;
    for (const CalendarVersion& edit : m_edits) {
        if (edit.effective <= instant)
            rules = &edit.calendar.rules();
    }
    return *rules;
}

bool SlowClock::isOpen(Instant instant) const
{
    const QDateTime local = toLocal(instant);
    const CalendarRules& rules = inForce(instant);
    const QDate date = local.date();
    std::vector<HourSpan> spans;
    if (rules.open.contains(date))
        spans = rules.open.at(date).spans();
    else if (!rules.closed.contains(date))
        spans = rules.weekly[std::size_t(date.dayOfWeek() - 1)].spans();
    const Millis wall(local.time().msecsSinceStartOfDay());
    return std::ranges::any_of(
        spans, [wall](const HourSpan& span) { return wall >= span.open && wall < span.close; });
}

void SlowClock::walk(Instant from, Instant to, const std::vector<TimeSpan>& pauses,
                     const std::function<bool(Instant, Instant, bool)>& piece) const
{
    constexpr Millis kMinute = std::chrono::minutes(1);
    for (Instant at = from; at < to;) {
        Instant end = std::min(to, std::chrono::floor<std::chrono::minutes>(at) + kMinute);
        for (const CalendarVersion& edit : m_edits) {
            if (at < edit.effective && edit.effective < end)
                end = edit.effective;
        }
        bool paused = false;
        for (const TimeSpan& pause : pauses) {
            paused = paused || (pause.from <= at && at < pause.to);
            for (const Instant edge : {pause.from, pause.to}) {
                if (at < edge && edge < end)
                    end = edge;
            }
        }
        if (piece(at, end, !paused && isOpen(at)))
            return;
        at = end;
    }
}

Millis SlowClock::openTime(Instant from, Instant to, const std::vector<TimeSpan>& pauses) const
{
    Millis sum{};
    walk(from, to, pauses, [&sum](Instant begin, Instant end, bool counts) {
        sum += counts ? end - begin : Millis(0);
        return false;
    });
    return sum;
}

std::optional<Instant> SlowClock::addOpen(Instant from, Millis duration,
                                          const std::vector<TimeSpan>& pauses, int days) const
{
    std::optional<Instant> found;
    Millis left = duration;
    walk(from, from + std::chrono::days(days), pauses,
         [&](Instant begin, Instant end, bool counts) {
             if (!counts)
                 return false;
             if (left <= end - begin)
                 found = begin + left;
             left -= end - begin;
             return found.has_value();
         });
    return found;
}

int between(std::mt19937& random, int least, int most)
{
    // std::uniform_int_distribution differs between libraries; a printed seed must not.
    return least + int(random() % unsigned(most - least + 1));
}

DayHours randomHours(std::mt19937& random)
{
    std::vector<int> edges;
    const int count = between(random, 0, 3);
    while (int(edges.size()) < count * 2) {
        const int edge = between(random, 0, 8) == 0 ? 24 * 60 * between(random, 0, 1)
                                                    : between(random, 0, 24 * 60);
        if (std::ranges::find(edges, edge) == edges.end())
            edges.push_back(edge);
    }
    std::ranges::sort(edges);
    std::vector<HourSpan> spans;
    for (std::size_t i = 0; i < edges.size(); i += 2)
        spans.push_back({std::chrono::minutes(edges[i]), std::chrono::minutes(edges[i + 1])});
    if (spans.size() > 1 && between(random, 0, 3) == 0)
        spans[0].close = spans[1].open;
    return DayHours::create(std::move(spans)).value();
}

CalendarRules randomRules(std::mt19937& random, QDate first, int days)
{
    CalendarRules rules;
    for (DayHours& ofDay : rules.weekly) {
        if (between(random, 0, 2) > 0)
            ofDay = randomHours(random);
    }
    for (int i = between(random, 0, days / 3); i > 0; --i)
        rules.closed.insert(first.addDays(between(random, 0, days)));
    for (int i = between(random, 0, days / 5); i > 0; --i)
        rules.open[first.addDays(between(random, 0, days))] = randomHours(random);
    rules.version = between(random, 1, 1000);
    return rules;
}

std::vector<TimeSpan> randomPauses(std::mt19937& random, Instant first, int days)
{
    const auto moment = [&] { return first + Seconds(between(random, 0, days * 86'400)); };
    std::vector<TimeSpan> pauses;
    for (int i = between(random, 0, 3); i > 0; --i) {
        const Instant from = moment();
        pauses.push_back(
            {from,
             between(random, 0, 2) == 0 ? moment() : from + Seconds(between(random, 0, 90'000))});
    }
    return pauses;
}

} // namespace keting
