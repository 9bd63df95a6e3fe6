// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/shanghaidays.h"

#include <QTimeZone>

#include <algorithm>

namespace keting {

namespace {

constexpr qint64 kEpochJulianDay = 2'440'588;
constexpr Millis kDayLength = std::chrono::hours(24);

int floorDays(Millis wall)
{
    return int(std::chrono::floor<std::chrono::days>(wall).count());
}

} // namespace

ShanghaiDays::ShanghaiDays()
{
    const QTimeZone zone("Asia/Shanghai");
    const QDateTime first(QDate(1969, 12, 1), QTime(0, 0), Qt::UTC);
    const QDateTime last(QDate(10000, 2, 1), QTime(0, 0), Qt::UTC);
    m_periods.push_back({Millis::min(), std::chrono::seconds(zone.offsetFromUtc(first))});
    for (const auto& change : zone.transitions(first, last)) {
        const Millis offset = std::chrono::seconds(change.offsetFromUtc);
        if (offset == m_periods.back().offset)
            continue;
        m_periods.push_back({Millis(change.atUtc.toMSecsSinceEpoch()), offset});
    }
    for (std::size_t i = 1; i < m_periods.size(); ++i)
        m_oddDays.push_back(floorDays(m_periods[i].from + m_periods[i - 1].offset));
}

int ShanghaiDays::dayOf(Instant instant) const
{
    // Outside the calendar's years only "before" or "after" matters, and sums must not overflow.
    constexpr Millis kEnd = std::chrono::days(kLast + 2);
    const Millis utc = std::clamp(instant.time_since_epoch(), -2 * kDayLength, kEnd);
    auto period = m_periods.rbegin();
    while (utc < period->from)
        ++period;
    return floorDays(utc + period->offset);
}

Instant ShanghaiDays::atWall(int day, Millis sinceMidnight) const
{
    const Millis wall = std::chrono::days(day) + sinceMidnight;
    auto period = m_periods.rbegin();
    while (std::next(period) != m_periods.rend() && wall - std::next(period)->offset < period->from)
        ++period;
    return Instant(std::max(period->from, wall - period->offset));
}

int ShanghaiDays::numberOf(QDate date)
{
    return int(date.toJulianDay() - kEpochJulianDay);
}

QDate ShanghaiDays::dateOf(int day)
{
    return QDate::fromJulianDay(day + kEpochJulianDay);
}

bool ShanghaiDays::covers(QDate date)
{
    return date.isValid() && date.year() >= 1970 && date.year() <= 9999;
}

const ShanghaiDays& shanghaiDays()
{
    static const ShanghaiDays days;
    return days;
}

} // namespace keting
