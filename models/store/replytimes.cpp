// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/replytimes.h"

#include "models/domain/tally.h"
#include "models/store/requestscan.h"

#include <algorithm>

namespace keting {

namespace {

qint64 nearestRank(qint64 count, qint64 percent)
{
    return (count * percent + 99) / 100;
}

std::optional<qint64> ranked(std::vector<qint64>& values, qint64 percent)
{
    if (values.empty())
        return std::nullopt;
    const auto nth = values.begin() + nearestRank(qint64(values.size()), percent) - 1;
    std::ranges::nth_element(values, nth);
    return *nth;
}

Result<std::optional<qint64>> walkTo(Database& database, const MetricsScope& scope,
                                     const Counters& counters, qint64 rank)
{
    qint64 before = 0;
    int minute = 0;
    const auto inMinute = [&](int m) { return counters.values[Counters::FirstMinute + size_t(m)]; };
    while (minute < kFirstReplyBuckets - 1 && before + inMinute(minute) < rank)
        before += inMinute(minute++);

    // From the nearer end of the minute.
    const qint64 skip = rank - before - 1;
    const qint64 skipBack = inMinute(minute) - 1 - skip;
    const bool forward = skip <= skipBack;
    const std::string sql
        = "SELECT first_reply_s FROM request INDEXED BY request_reply WHERE first_reply_s >= ? "
          "AND first_reply_s <= ? AND left_message = 0 AND rank < 3 AND "
        + scope.conditions.sql + " ORDER BY first_reply_s" + (forward ? "" : " DESC")
        + " LIMIT 1 OFFSET ?";
    Result<Statement> row
        = database.query(sql.c_str(), firstSecondOfBucket(minute), lastSecondOfBucket(minute));
    if (!row)
        return tl::unexpected(row.error());
    for (const qint64 value : scope.conditions.values)
        row->bind(value);
    const Result<bool> found = row->bind(forward ? skip : skipBack).next();
    if (!found)
        return tl::unexpected(found.error());
    return *found ? std::optional(row->integer(0)) : std::nullopt;
}

} // namespace

ReplyTimes replyTimesOf(std::vector<qint64>& seconds)
{
    return {ranked(seconds, 50), ranked(seconds, 90)};
}

Result<ReplyTimes> scannedReplyTimes(Database& database, const MetricsScope& scope)
{
    std::vector<qint64> seconds;
    const Result<void> scanned
        = scanFacts(database, scope.index(), scope.conditions.sql, scope.conditions.values,
                    [&](const CountedRequest& facts) {
                        if (facts.firstReplySeconds && !facts.left && facts.rank < Rank::Dismissed)
                            seconds.push_back(*facts.firstReplySeconds);
                    });
    if (!scanned)
        return tl::unexpected(scanned.error());
    return replyTimesOf(seconds);
}

Result<ReplyTimes> walkedReplyTimes(Database& database, const MetricsScope& scope,
                                    const Counters& counters)
{
    const qint64 answered = counters.values[Counters::Answered];
    if (answered == 0)
        return ReplyTimes();
    const Result<std::optional<qint64>> median
        = walkTo(database, scope, counters, nearestRank(answered, 50));
    if (!median)
        return tl::unexpected(median.error());
    const Result<std::optional<qint64>> p90
        = walkTo(database, scope, counters, nearestRank(answered, 90));
    if (!p90)
        return tl::unexpected(p90.error());
    return ReplyTimes{*median, *p90};
}

} // namespace keting
