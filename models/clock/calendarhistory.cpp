// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarhistory.h"

#include <algorithm>

namespace keting {

struct CalendarHistory::DayRange {
    const Timetable* timetable;
    int from;
    int to; //!< Excluded.
};

CalendarHistory::CalendarHistory(ServiceCalendar first)
    : m_versions{{Instant::min(), std::move(first)}}
{}

CalendarHistory CalendarHistory::with(Instant effective, ServiceCalendar calendar) const
{
    CalendarHistory next = *this;
    const auto place
        = std::ranges::lower_bound(next.m_versions, effective, {}, &CalendarVersion::effective);
    if (place != next.m_versions.end() && place->effective == effective)
        place->calendar = std::move(calendar);
    else
        next.m_versions.insert(place, {effective, std::move(calendar)});
    return next;
}

std::size_t CalendarHistory::indexAt(Instant instant) const
{
    const auto after
        = std::ranges::upper_bound(m_versions, instant, {}, &CalendarVersion::effective);
    return std::size_t(after - m_versions.begin()) - 1;
}

const ServiceCalendar& CalendarHistory::calendarAt(Instant instant) const
{
    return m_versions[indexAt(instant)].calendar;
}

Instant CalendarHistory::replacedAfter(Instant instant) const
{
    const std::size_t next = indexAt(instant) + 1;
    return next < m_versions.size() ? m_versions[next].effective : Instant::max();
}

bool CalendarHistory::isLeftMessage(Instant instant) const
{
    return calendarAt(instant).isLeftMessage(instant);
}

std::optional<Instant> CalendarHistory::due(Instant start, Seconds target,
                                            const Pauses& pauses) const
{
    if (target > ServiceCalendar::kLongestTarget)
        return std::nullopt;
    return addOpen(start, std::max(target, Seconds(0)), pauses);
}

std::optional<Instant> CalendarHistory::addOpen(Instant start, Millis duration,
                                                const Pauses& pauses) const
{
    if (pauses.spans().empty() && indexAt(start) + 1 == m_versions.size())
        return m_versions.back().calendar.addOpen(start, duration);
    Millis left = std::max(duration, Millis(0));
    for (const TimeSpan& running : pauses.runningWithin(start, Instant::max())) {
        for (Instant at = running.from; at < running.to;) {
            const ServiceCalendar& calendar = calendarAt(at);
            const Instant until = std::min(running.to, replacedAfter(at));
            const Millis used = calendar.openTime(at, until);
            if (left > Millis(0) && used >= left)
                return calendar.addOpen(at, left);
            if (left == Millis(0)) {
                const auto opening = calendar.nextOpening(at);
                if (opening && *opening < until)
                    return opening;
            }
            left -= used;
            at = until;
        }
    }
    return std::nullopt;
}

Millis CalendarHistory::openTime(Instant from, Instant to, const Pauses& pauses) const
{
    Millis sum{};
    for (const TimeSpan& running : pauses.runningWithin(from, to)) {
        for (Instant at = running.from; at < running.to;) {
            const Instant until = std::min(running.to, replacedAfter(at));
            sum += calendarAt(at).openTime(at, until);
            at = until;
        }
    }
    return sum;
}

qint64 CalendarHistory::openSeconds(Instant from, Instant to, const Pauses& pauses) const
{
    return std::chrono::floor<Seconds>(openTime(from, to, pauses)).count();
}

std::vector<CalendarHistory::DayRange> CalendarHistory::dayRanges(int from, int to) const
{
    std::vector<DayRange> ranges;
    int at = from;
    while (at < to) {
        const Instant dayEnd = shanghaiDays().startOf(at + 1) - Millis(1);
        const Instant next = replacedAfter(dayEnd);
        const int until = next == Instant::max() ? to : std::min(to, shanghaiDays().dayOf(next));
        ranges.push_back({&calendarAt(dayEnd).timetable(), at, until});
        at = until;
    }
    return ranges;
}

bool CalendarHistory::isWorkingDay(int day) const
{
    return workingDays(day, day + 1) > 0;
}

Instant CalendarHistory::closeOfDay(int workingDay) const
{
    const CalendarVersion& version
        = m_versions[indexAt(shanghaiDays().startOf(workingDay + 1) - Millis(1))];
    return std::max(version.calendar.timetable().closeOf(workingDay), version.effective);
}

std::optional<Instant> CalendarHistory::closeOn(QDate date) const
{
    if (!ShanghaiDays::covers(date) || !isWorkingDay(ShanghaiDays::numberOf(date)))
        return std::nullopt;
    return closeOfDay(ShanghaiDays::numberOf(date));
}

int CalendarHistory::firstDayClosingFrom(Instant instant) const
{
    // A day open until 24:00 closes at the first moment of the next.
    const int day = shanghaiDays().dayOf(instant);
    const auto closesFrom = [&](int candidate) {
        return isWorkingDay(candidate) && closeOfDay(candidate) >= instant;
    };
    if (closesFrom(day - 1))
        return day - 1;
    return isWorkingDay(day) && !closesFrom(day) ? day + 1 : day;
}

int CalendarHistory::workingDays(int from, int to) const
{
    int sum = 0;
    for (const DayRange& range : dayRanges(from, to))
        sum += range.timetable->workingDays(range.from, range.to);
    return sum;
}

std::optional<int> CalendarHistory::nthWorkingDay(int from, int nth) const
{
    int left = nth;
    for (const DayRange& range : dayRanges(from, ShanghaiDays::kLast + 1)) {
        const int count = range.timetable->workingDays(range.from, range.to);
        if (count >= left)
            return range.timetable->nthWorkingDay(range.from, left);
        left -= count;
    }
    return std::nullopt;
}

int CalendarHistory::closesWithin(const TimeSpan& span) const
{
    return workingDays(firstDayClosingFrom(span.from), firstDayClosingFrom(span.to));
}

std::optional<Instant> CalendarHistory::finishDue(Instant start, int days,
                                                  const Pauses& pauses) const
{
    if (!ShanghaiDays::covers(localDate(start)) || days < 0)
        return std::nullopt;
    const int from
        = days > 0 ? shanghaiDays().dayOf(start) + 1 : firstDayClosingFrom(start + Millis(1));
    int nth = std::max(days, 1);
    auto day = nthWorkingDay(from, nth);
    for (const TimeSpan& pause : pauses.spans()) {
        if (!day || pause.from > closeOfDay(*day))
            break;
        if (pause.to == Pauses::kOpenEnd)
            return std::nullopt;
        const TimeSpan running{std::max(pause.from, start), std::max(pause.to, start)};
        nth += closesWithin(running);
        day = nthWorkingDay(from, nth);
    }
    return day ? std::optional(closeOfDay(*day)) : std::nullopt;
}

std::optional<Instant> CalendarHistory::nthCloseAfter(QDate date, int nth,
                                                      const Pauses& pauses) const
{
    if (!ShanghaiDays::covers(date) || nth < 1)
        return std::nullopt;
    int at = ShanghaiDays::numberOf(date) + 1;
    int left = nth;
    for (const TimeSpan& pause : pauses.spans()) {
        const int stops = firstDayClosingFrom(pause.from);
        const int counted = workingDays(at, stops);
        if (counted >= left)
            break;
        left -= counted;
        if (pause.to == Pauses::kOpenEnd)
            return std::nullopt;
        at = std::max({at, stops, firstDayClosingFrom(pause.to)});
    }
    const auto day = nthWorkingDay(at, left);
    if (!day)
        return std::nullopt;
    return closeOfDay(*day);
}

std::optional<int> CalendarHistory::unpublishedYear(Instant start, Instant due) const
{
    return calendarAt(std::max(start, due - Millis(1))).unpublishedYear(start, due);
}

} // namespace keting
