// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/counters.h"

#include <algorithm>

namespace keting {

qint64 dayNumber(QDate date)
{
    return date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
}

QDate dateOfDay(qint64 day)
{
    return QDate::fromJulianDay(day + QDate(1970, 1, 1).toJulianDay());
}

Counters Counters::of(const CountedRequest& facts)
{
    Counters counters;
    std::array<qint64, Count>& values = counters.values;
    if (facts.rank == Rank::Dismissed || facts.rank == Rank::Merged)
        return counters;
    const bool answered = facts.firstReplySeconds.has_value();
    const bool onTime = answered && facts.onTime == true;
    values[Received] = 1;
    values[Late] = facts.onTime == false;
    values[Closed] = facts.rank == Rank::Closed;
    if (facts.left) {
        values[Left] = 1;
        values[LeftAnswered] = answered;
        values[LeftOnTime] = onTime;
    } else {
        values[Answered] = answered;
        values[OnTime] = onTime;
        if (answered)
            values[FirstMinute + size_t(firstReplyBucket(*facts.firstReplySeconds))] = 1;
    }
    if (facts.rating) {
        values[Rated] = 1;
        values[Satisfied] = *facts.rating >= 3;
        values[FirstRating + size_t(std::clamp(*facts.rating, 1, 5)) - 1] = 1;
    }
    return counters;
}

Counters& Counters::operator+=(const Counters& other)
{
    std::ranges::transform(values, other.values, values.begin(), std::plus{});
    return *this;
}

Counters& Counters::operator-=(const Counters& other)
{
    std::ranges::transform(values, other.values, values.begin(), std::minus{});
    return *this;
}

Tally Counters::tally() const
{
    return {values[Received], values[Left],         values[Answered],   values[OnTime],
            values[Late],     values[LeftAnswered], values[LeftOnTime], values[Closed],
            values[Rated],    values[Satisfied]};
}

} // namespace keting
