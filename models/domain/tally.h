// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace keting {

//! Counters of one bar, slice or day. Dismissed and merged requests are in none of them.
struct Tally {
    qint64 received = 0;
    qint64 left = 0; //!< Of these, left messages.
    qint64 answered = 0; //!< First reply given; left messages not included.
    qint64 onTime = 0; //!< Of answered.
    qint64 overdue = 0; //!< First reply late or still missing after its due instant; left messages
                        //!< not included.
    qint64 leftAnswered = 0;
    qint64 leftOnTime = 0;
    qint64 closed = 0;
    qint64 rated = 0;
    qint64 satisfied = 0; //!< Rated 3 to 5.
    friend bool operator==(const Tally&, const Tally&) = default;
};

} // namespace keting
