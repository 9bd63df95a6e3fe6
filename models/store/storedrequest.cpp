// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storedrequest.h"

#include <limits>

namespace keting {

PageCursor orderKey(const StoredRequest& request)
{
    const InboxRow& row = request.row;
    constexpr qint64 kNoTime = std::numeric_limits<qint64>::max();
    qint64 sort = kNoTime;
    if (row.rank == Rank::Active && row.due)
        sort = toMs(*row.due);
    else if (row.rank == Rank::Resting)
        sort = toMs(row.received);
    else if (row.rank > Rank::Resting && request.ended)
        sort = -toMs(*request.ended);
    return {int(row.rank), sort, toMs(row.received), row.n};
}

} // namespace keting
