// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tally.h"
#include "models/store/countedrequest.h"

#include <array>

namespace keting {

//! Everything one row of the roll-ups counts, as numbers that can be added.
struct Counters {
    enum Which {
        Received,
        Left,
        Answered,
        OnTime,
        Late,
        LeftAnswered,
        LeftOnTime,
        Closed,
        Rated,
        Satisfied,
        FirstMinute,
        FirstRating = FirstMinute + 16,
        Count = FirstRating + 5
    };
    std::array<qint64, Count> values{};

    //! What one request adds; nothing for a dismissed or merged one.
    [[nodiscard]] static Counters of(const CountedRequest& facts);

    Counters& operator+=(const Counters& other);
    Counters& operator-=(const Counters& other);
    [[nodiscard]] bool isZero() const { return values == std::array<qint64, Count>{}; }
    //! overdue holds first replies that came late or not before the close; those still missing come
    //! on top.
    [[nodiscard]] Tally tally() const;
    friend bool operator==(const Counters&, const Counters&) = default;
};

inline constexpr std::array<const char*, Counters::Count> kCounterColumns = {"received",
                                                                             "left_messages",
                                                                             "answered",
                                                                             "on_time",
                                                                             "late",
                                                                             "left_answered",
                                                                             "left_on_time",
                                                                             "closed",
                                                                             "rated",
                                                                             "satisfied",
                                                                             "m0",
                                                                             "m1",
                                                                             "m2",
                                                                             "m3",
                                                                             "m4",
                                                                             "m5",
                                                                             "m6",
                                                                             "m7",
                                                                             "m8",
                                                                             "m9",
                                                                             "m10",
                                                                             "m11",
                                                                             "m12",
                                                                             "m13",
                                                                             "m14",
                                                                             "m15",
                                                                             "r1",
                                                                             "r2",
                                                                             "r3",
                                                                             "r4",
                                                                             "r5"};

} // namespace keting
