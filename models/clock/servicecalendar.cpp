// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/servicecalendar.h"

namespace keting {

ServiceCalendar::ServiceCalendar() : ServiceCalendar(CalendarRules{}) {}

ServiceCalendar::ServiceCalendar(CalendarRules rules)
    : m_rules(std::make_shared<const CalendarRules>(std::move(rules)))
    , m_timetable(std::make_shared<const Timetable>(*m_rules))
{}

std::optional<Instant> ServiceCalendar::nextOpening(Instant instant) const
{
    return m_timetable->nextOpening(instant);
}

std::optional<Instant> ServiceCalendar::nextClosing(Instant instant) const
{
    const auto opening = nextOpening(instant);
    if (!opening)
        return std::nullopt;
    Instant at = *opening;
    for (int i = 0; i < Timetable::kSearchDays; ++i) {
        const int day = shanghaiDays().dayOf(at);
        const Instant start = shanghaiDays().startOf(day);
        for (const auto& stretch : m_timetable->planOf(day).stretches) {
            if (at < start + stretch.close) {
                at = start + stretch.close;
                break;
            }
        }
        if (!isOpen(at))
            return at;
    }
    return std::nullopt;
}

std::optional<Instant> ServiceCalendar::closeOf(Instant instant) const
{
    const int today = shanghaiDays().dayOf(instant);
    if (isWorkingDay(ShanghaiDays::dateOf(today))) {
        const Instant close = m_timetable->closeOf(today);
        if (instant < close)
            return close;
    }
    return nextCloseAfter(ShanghaiDays::dateOf(today));
}

bool ServiceCalendar::isLeftMessage(Instant instant) const
{
    const int day = shanghaiDays().dayOf(instant);
    if (day < ShanghaiDays::kFirst || day > ShanghaiDays::kLast)
        return true;
    const auto& stretches = m_timetable->planOf(day).stretches;
    if (stretches.empty())
        return true;
    // Between the first opening and the last close it is either open or a break.
    const Instant start = shanghaiDays().startOf(day);
    return instant < start + stretches.front().open || instant >= start + stretches.back().close;
}

std::optional<Instant> ServiceCalendar::due(Instant start, Seconds target) const
{
    if (target > kLongestTarget)
        return std::nullopt;
    return addOpen(start, std::max(target, Seconds(0)));
}

std::optional<Instant> ServiceCalendar::addOpen(Instant start, Millis duration) const
{
    return m_timetable->addOpen(start, duration);
}

Millis ServiceCalendar::openTime(Instant from, Instant to) const
{
    return m_timetable->openBetween(from, to);
}

qint64 ServiceCalendar::openSeconds(Instant from, Instant to) const
{
    return std::chrono::floor<Seconds>(openTime(from, to)).count();
}

bool ServiceCalendar::isWorkingDay(QDate date) const
{
    return ShanghaiDays::covers(date)
        && !m_timetable->planOf(ShanghaiDays::numberOf(date)).stretches.empty();
}

std::optional<Instant> ServiceCalendar::closeOn(QDate date) const
{
    if (!isWorkingDay(date))
        return std::nullopt;
    return m_timetable->closeOf(ShanghaiDays::numberOf(date));
}

std::optional<Instant> ServiceCalendar::nthCloseAfter(QDate date, int nth) const
{
    if (!date.isValid() || date.year() > 9999 || nth < 1)
        return std::nullopt;
    const int next = date.year() < 1970 ? ShanghaiDays::kFirst : ShanghaiDays::numberOf(date) + 1;
    const auto day = m_timetable->nthWorkingDay(next, nth);
    if (!day)
        return std::nullopt;
    return m_timetable->closeOf(*day);
}

std::optional<Instant> ServiceCalendar::nextCloseAfter(QDate date) const
{
    return nthCloseAfter(date, 1);
}

DayMark ServiceCalendar::markOf(QDate date) const
{
    if (!ShanghaiDays::covers(date))
        return DayMark::None;
    const bool weekdayOpen = !m_rules->weekdayHours(date).isClosed();
    const bool open = !m_rules->hoursOn(date).isClosed();
    if (open)
        return weekdayOpen ? DayMark::None : DayMark::MakeUp;
    return weekdayOpen || m_rules->names.contains(date) ? DayMark::Rest : DayMark::None;
}

QString ServiceCalendar::nameOf(QDate date) const
{
    const auto name = m_rules->names.find(date);
    return name == m_rules->names.end() ? QString() : name->second;
}

std::optional<int> ServiceCalendar::unpublishedYear(Instant start, Instant due) const
{
    const auto yearOf = [](Instant instant) {
        const int day = shanghaiDays().dayOf(instant);
        return ShanghaiDays::dateOf(day).year();
    };
    const int last = yearOf(std::max(start, due - Millis(1)));
    for (int year = yearOf(start); year <= last; ++year) {
        if (!m_rules->publishedYears.contains(year))
            return year;
    }
    return std::nullopt;
}

} // namespace keting
