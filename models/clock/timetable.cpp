// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/timetable.h"

#include <algorithm>

namespace keting {

namespace {

// 1970-01-01 was a Thursday.
constexpr int kMondayShift = 3;

struct WeekPlace {
    int week;
    std::size_t weekday;
};

WeekPlace placeOf(int day)
{
    const int sinceMonday = day + kMondayShift;
    return {sinceMonday / 7, std::size_t(sinceMonday % 7)};
}

template <typename ToElapsed>
Timetable::DayPlan compile(const DayHours& hours, ToElapsed toElapsed)
{
    Timetable::DayPlan plan;
    for (const HourSpan& span : hours.spans()) {
        const Timetable::Stretch next{toElapsed(span.open), toElapsed(span.close)};
        if (next.open == next.close)
            continue; // The whole span was skipped by summer time.
        plan.open += next.close - next.open;
        if (!plan.stretches.empty() && plan.stretches.back().close == next.open)
            plan.stretches.back().close = next.close;
        else
            plan.stretches.push_back(next);
    }
    return plan;
}

std::vector<int> specialDays(const CalendarRules& rules)
{
    std::vector<int> days = shanghaiDays().oddDays();
    const auto note = [&days](QDate date) {
        if (ShanghaiDays::covers(date))
            days.push_back(ShanghaiDays::numberOf(date));
    };
    std::ranges::for_each(rules.closed, note);
    for (const auto& [date, hours] : rules.open)
        note(date);
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

Millis openWithin(const Timetable::DayPlan& plan, Millis elapsed)
{
    Millis sum{};
    for (const auto& stretch : plan.stretches) {
        if (elapsed <= stretch.open)
            break;
        sum += std::min(elapsed, stretch.close) - stretch.open;
    }
    return sum;
}

} // namespace

Timetable::Timetable(const CalendarRules& rules)
{
    for (std::size_t weekday = 0; weekday < 7; ++weekday) {
        m_weekly[weekday] = compile(rules.weekly[weekday], [](Millis wall) { return wall; });
        const Totals& sum = m_beforeWeekday[weekday];
        m_beforeWeekday[weekday + 1]
            = {sum.open + m_weekly[weekday].open,
               sum.workingDays + int(!m_weekly[weekday].stretches.empty())};
    }
    m_specialDays = specialDays(rules);
    Totals extra;
    for (const int day : m_specialDays) {
        const Instant start = shanghaiDays().startOf(day);
        m_specialPlans.push_back(
            compile(rules.hoursOn(ShanghaiDays::dateOf(day)),
                    [&](Millis wall) { return shanghaiDays().atWall(day, wall) - start; }));
        m_specialExtra.push_back(extra);
        const DayPlan& plain = m_weekly[placeOf(day).weekday];
        extra.open += m_specialPlans.back().open - plain.open;
        extra.workingDays
            += int(!m_specialPlans.back().stretches.empty()) - int(!plain.stretches.empty());
    }
    m_specialExtra.push_back(extra);
    findDeserts();
}

const Timetable::DayPlan& Timetable::planOf(int day) const
{
    const auto special = std::ranges::lower_bound(m_specialDays, day);
    if (special != m_specialDays.end() && *special == day)
        return m_specialPlans[std::size_t(special - m_specialDays.begin())];
    return m_weekly[placeOf(day).weekday];
}

Timetable::Totals Timetable::before(int day) const
{
    const auto special = std::ranges::lower_bound(m_specialDays, day);
    const Totals& extra = m_specialExtra[std::size_t(special - m_specialDays.begin())];
    const auto [week, weekday] = placeOf(day);
    const Totals& part = m_beforeWeekday[weekday];
    return {week * m_beforeWeekday[7].open + part.open + extra.open,
            week * m_beforeWeekday[7].workingDays + part.workingDays + extra.workingDays};
}

Millis Timetable::openBefore(Instant instant) const
{
    const int day
        = std::clamp(shanghaiDays().dayOf(instant), ShanghaiDays::kFirst, ShanghaiDays::kLast + 1);
    const Millis whole = before(day).open;
    if (day > ShanghaiDays::kLast)
        return whole;
    return whole + openWithin(planOf(day), instant - shanghaiDays().startOf(day));
}

template <typename Value>
std::optional<int> Timetable::firstDayReaching(int from, Value goal, Value Totals::*total) const
{
    // Almost every search ends within days, so the steps double before they are halved.
    int low = from;
    int step = 1;
    while (before(std::min(low + step, ShanghaiDays::kLast + 1)).*total < goal) {
        low += step;
        step *= 2;
        if (low > ShanghaiDays::kLast)
            return std::nullopt;
    }
    int high = std::min(low + step, ShanghaiDays::kLast + 1);
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        (before(middle).*total < goal ? low : high) = middle;
    }
    return low;
}

void Timetable::findDeserts()
{
    // A week with any hours can only be silenced by a long run of specials, so the gaps worth
    // looking at begin or end at one.
    const auto noteGap = [this](int lastBefore) {
        const auto after = firstDayReaching(lastBefore + 1, before(lastBefore + 1).workingDays + 1,
                                            &Totals::workingDays);
        const int firstAfter = after.value_or(ShanghaiDays::kLast + 1);
        if (firstAfter - lastBefore > kSearchDays
            && (m_deserts.empty() || m_deserts.back().lastBefore < lastBefore))
            m_deserts.push_back({lastBefore, firstAfter});
    };
    for (const int day : m_specialDays) {
        const int counted = before(day).workingDays;
        if (!planOf(day).stretches.empty()) {
            noteGap(day);
        } else if (counted > 0) {
            const int weekAgo = std::max(day - 7, ShanghaiDays::kFirst);
            const bool recent = before(weekAgo).workingDays < counted;
            noteGap(*firstDayReaching(recent ? weekAgo : ShanghaiDays::kFirst, counted,
                                      &Totals::workingDays));
        }
    }
}

bool Timetable::desertBetween(int from, int to) const
{
    const auto desert = std::ranges::lower_bound(m_deserts, from, {}, &Desert::lastBefore);
    return desert != m_deserts.end() && desert->firstAfter <= to;
}

bool Timetable::isOpen(Instant instant) const
{
    const int day = shanghaiDays().dayOf(instant);
    if (day < ShanghaiDays::kFirst || day > ShanghaiDays::kLast)
        return false;
    const Millis elapsed = instant - shanghaiDays().startOf(day);
    return std::ranges::any_of(planOf(day).stretches, [elapsed](const Stretch& stretch) {
        return stretch.open <= elapsed && elapsed < stretch.close;
    });
}

std::optional<Instant> Timetable::nextOpening(Instant from) const
{
    const int first = std::max(shanghaiDays().dayOf(from), ShanghaiDays::kFirst);
    const auto openingOn = [&](int day) -> std::optional<Instant> {
        const Instant start = shanghaiDays().startOf(day);
        for (const Stretch& stretch : planOf(day).stretches) {
            if (from < start + stretch.close)
                return std::max(from, start + stretch.open);
        }
        return std::nullopt;
    };
    if (first > ShanghaiDays::kLast)
        return std::nullopt;
    if (const auto today = openingOn(first))
        return today;
    const auto later = workingDayFrom(first + 1);
    if (!later || *later - first > kSearchDays)
        return std::nullopt;
    return openingOn(*later);
}

std::optional<Instant> Timetable::addOpen(Instant from, Millis duration) const
{
    const auto opening = nextOpening(from);
    if (!opening || duration <= Millis(0))
        return opening;
    const int first = shanghaiDays().dayOf(*opening);
    const Millis already = openBefore(*opening);
    if (duration > before(ShanghaiDays::kLast + 1).open - already)
        return std::nullopt;
    const Millis goal = already + duration;
    const auto last = firstDayReaching(first, goal, &Totals::open);
    if (!last || desertBetween(first, *last))
        return std::nullopt;
    Millis left = goal - before(*last).open;
    for (const Stretch& stretch : planOf(*last).stretches) {
        const Millis length = stretch.close - stretch.open;
        if (left <= length)
            return shanghaiDays().startOf(*last) + stretch.open + left;
        left -= length;
    }
    Q_UNREACHABLE();
}

Millis Timetable::openBetween(Instant from, Instant to) const
{
    return from < to ? openBefore(to) - openBefore(from) : Millis(0);
}

std::optional<int> Timetable::workingDayFrom(int day) const
{
    return nthWorkingDay(day, 1);
}

std::optional<int> Timetable::nthWorkingDay(int day, int nth) const
{
    Q_ASSERT(nth > 0);
    const int first = std::max(day, ShanghaiDays::kFirst);
    if (first > ShanghaiDays::kLast || nth > ShanghaiDays::kLast)
        return std::nullopt;
    const int already = before(first).workingDays;
    const auto found = firstDayReaching(first, already + nth, &Totals::workingDays);
    if (!found)
        return std::nullopt;
    const int next
        = nth == 1 ? *found : *firstDayReaching(first, already + 1, &Totals::workingDays);
    if (next - first > kSearchDays || desertBetween(next, *found))
        return std::nullopt;
    return found;
}

int Timetable::workingDays(int from, int to) const
{
    const auto within
        = [](int day) { return std::clamp(day, ShanghaiDays::kFirst, ShanghaiDays::kLast + 1); };
    return from < to ? before(within(to)).workingDays - before(within(from)).workingDays : 0;
}

Instant Timetable::closeOf(int workingDay) const
{
    return shanghaiDays().startOf(workingDay) + planOf(workingDay).stretches.back().close;
}

} // namespace keting
