// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestscan.h"

namespace keting {

Result<void> scanFacts(Database& database, const std::string& index, const std::string& conditions,
                       const std::vector<qint64>& values,
                       const std::function<void(const CountedRequest&)>& visit)
{
    const std::string sql = "SELECT day, village, town, category, owner, rank, "
                            "left_message, first_reply_s, on_time, rating FROM request INDEXED BY "
        + index + " WHERE " + conditions;
    Result<Statement> rows = database.prepare(sql.c_str());
    if (!rows)
        return tl::unexpected(rows.error());
    for (const qint64 value : values)
        rows->bind(value);
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        const std::optional<qint64> onTime = rows->optionalInteger(8);
        const std::optional<qint64> rating = rows->optionalInteger(9);
        visit({
            .day = rows->integer(0),
            .village = rows->integer(1),
            .town = rows->integer(2),
            .category = rows->integer(3),
            .owner = rows->integer(4),
            .rank = Rank(rows->integer(5)),
            .left = rows->integer(6) != 0,
            .firstReplySeconds = rows->optionalInteger(7),
            .onTime = onTime ? std::optional(*onTime != 0) : std::nullopt,
            .rating = rating ? std::optional(int(*rating)) : std::nullopt,
        });
    }
}

} // namespace keting
