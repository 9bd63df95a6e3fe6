// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/counters.h"
#include "models/store/metricsscope.h"

namespace keting {

//! Service seconds of first replies that were not to left messages: the value at or below which
//! half, or nine tenths, of them lie (nearest rank).
struct ReplyTimes {
    std::optional<qint64> median;
    std::optional<qint64> p90;
    friend bool operator==(const ReplyTimes&, const ReplyTimes&) = default;
};

//! Of these values, which are put in another order.
[[nodiscard]] ReplyTimes replyTimesOf(std::vector<qint64>& seconds);
//! From the requests of the scope.
[[nodiscard]] Result<ReplyTimes> scannedReplyTimes(Database& database, const MetricsScope& scope);
//! The same by walking the replies in order of length, from the minute that the scope's counters
//! point to: cheap where the scope holds most requests.
[[nodiscard]] Result<ReplyTimes> walkedReplyTimes(Database& database, const MetricsScope& scope,
                                                  const Counters& counters);

} // namespace keting
