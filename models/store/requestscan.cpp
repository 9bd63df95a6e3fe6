// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requestscan.h"

#include "models/store/rows.h"

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
    return visitRows(std::move(rows), [&](const Statement& row) {
        const std::optional<qint64> onTime = row.optionalInteger(8);
        const std::optional<qint64> rating = row.optionalInteger(9);
        visit({
            .day = row.integer(0),
            .village = row.integer(1),
            .town = row.integer(2),
            .category = row.integer(3),
            .owner = row.integer(4),
            .rank = Rank(row.integer(5)),
            .left = row.integer(6) != 0,
            .firstReplySeconds = row.optionalInteger(7),
            .onTime = onTime ? std::optional(*onTime != 0) : std::nullopt,
            .rating = rating ? std::optional(int(*rating)) : std::nullopt,
        });
    });
}

} // namespace keting
