// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestrow.h"

namespace keting {

//! What metrics know of one request. village, town, category, owner: numbers of Names; day:
//! Shanghai date of arrival as days since 1970-01-01.
struct CountedRequest {
    qint64 day = 0;
    qint64 village = 0;
    qint64 town = 0;
    qint64 category = 0;
    qint64 owner = 0;
    Rank rank = Rank::Active;
    bool left = false;
    std::optional<qint64> firstReplySeconds;
    std::optional<bool> onTime;
    std::optional<int> rating;
    friend bool operator==(const CountedRequest&, const CountedRequest&) = default;
};

[[nodiscard]] qint64 dayNumber(QDate date);
[[nodiscard]] QDate dateOfDay(qint64 day);

} // namespace keting
