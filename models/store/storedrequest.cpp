// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storedrequest.h"

#include <limits>

namespace keting {

namespace {
constexpr qint64 kBelowAllTimes = qint64(1) << 62;
}

qint64 snoozeSort(Instant wakes)
{
    return toMs(wakes) - kBelowAllTimes;
}

std::optional<Instant> wakesOfSort(qint64 sort)
{
    if (sort >= -kBelowAllTimes / 2)
        return std::nullopt;
    return Instant(Millis(sort + kBelowAllTimes));
}

PageCursor wokenKey(const InboxRow& row, Instant now)
{
    const Instant tie = row.due ? row.received : row.snoozedUntil.value_or(row.received);
    return {int(Rank::Active), toMs(row.due.value_or(now)), toMs(tie), row.n};
}

PageCursor orderKey(const StoredRequest& request)
{
    const InboxRow& row = request.row;
    constexpr qint64 kNoTime = std::numeric_limits<qint64>::max();
    qint64 sort = kNoTime;
    if (row.rank == Rank::Active && row.due)
        sort = toMs(*row.due);
    else if (row.rank == Rank::Resting)
        sort = row.snoozedUntil ? snoozeSort(*row.wakesAt()) : toMs(row.received);
    else if (row.rank > Rank::Resting && request.ended)
        sort = -toMs(*request.ended);
    return {int(row.rank), sort, toMs(row.received), row.n};
}

} // namespace keting
