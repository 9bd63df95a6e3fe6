// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/share.h"

#include <algorithm>
#include <limits>

namespace keting {

constexpr int kFirstReplyBuckets = 16;
//! Of a first reply after so much service time: 0 up to a minute, 1 up to two … 15 beyond fifteen.
//! A reply at ten minutes sharp is on time, so it is in the last bucket before that line.
[[nodiscard]] constexpr int firstReplyBucket(qint64 seconds)
{
    return static_cast<int>(std::clamp<qint64>((seconds - 1) / 60, 0, kFirstReplyBuckets - 1));
}

[[nodiscard]] constexpr qint64 firstSecondOfBucket(int bucket)
{
    return bucket == 0 ? 0 : qint64(bucket) * 60 + 1;
}
[[nodiscard]] constexpr qint64 lastSecondOfBucket(int bucket)
{
    return bucket == kFirstReplyBuckets - 1 ? std::numeric_limits<qint64>::max()
                                            : qint64(bucket + 1) * 60;
}

//! Counters of one bar, slice or day. Dismissed and merged requests are in none of them.
struct Tally {
    qint64 received = 0;
    qint64 left = 0; //!< Of these, left messages.
    qint64 answered = 0; //!< First reply given; left messages not included.
    qint64 onTime = 0; //!< Of answered.
    qint64 overdue = 0; //!< First reply late or still missing after its due instant.
    qint64 leftAnswered = 0;
    qint64 leftOnTime = 0;
    qint64 closed = 0;
    qint64 rated = 0;
    qint64 satisfied = 0; //!< Rated 3 to 5.
    friend bool operator==(const Tally&, const Tally&) = default;
};

//! The ten-minute rate, the same wherever it is shown: on time of answered, left messages out. What
//! is late and still unanswered stands beside it as overdue, so that the rate of a day does not
//! change once the day is answered.
[[nodiscard]] constexpr Share onTimeShare(const Tally& tally)
{
    return {tally.onTime, tally.answered};
}

//! The same of left messages, which have a target of their own.
[[nodiscard]] constexpr Share leftOnTimeShare(const Tally& tally)
{
    return {tally.leftOnTime, tally.leftAnswered};
}

[[nodiscard]] constexpr Share satisfiedShare(const Tally& tally)
{
    return {tally.satisfied, tally.rated};
}

} // namespace keting
