// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <vector>

namespace keting {

//! Shanghai dates as day numbers (days since 1970-01-01) and back to instants, without a QDateTime
//! per call: the few offset changes the system's zone database knows (summer time 1986–1991) are
//! read once. Immutable; safe from any thread.
class ShanghaiDays {
public:
    static constexpr int kFirst = 0; //!< 1970-01-01
    static constexpr int kLast = 2'932'896; //!< 9999-12-31

    ShanghaiDays();

    [[nodiscard]] int dayOf(Instant instant) const;
    [[nodiscard]] Instant startOf(int day) const { return atWall(day, Millis(0)); }
    //! First instant whose wall clock shows at least `sinceMidnight` of `day`: a time skipped by
    //! summer time becomes the moment of the skip, one shown twice its first showing.
    [[nodiscard]] Instant atWall(int day, Millis sinceMidnight) const;
    //! Days that are not 24 hours long, in order.
    [[nodiscard]] const std::vector<int>& oddDays() const { return m_oddDays; }

    [[nodiscard]] static int numberOf(QDate date);
    [[nodiscard]] static QDate dateOf(int day);
    [[nodiscard]] static bool covers(QDate date);

private:
    struct Period {
        Millis from; //!< Since the epoch, UTC.
        Millis offset;
    };
    std::vector<Period> m_periods;
    std::vector<int> m_oddDays;
};

//! Read from the system's zone database on first use.
[[nodiscard]] const ShanghaiDays& shanghaiDays();

} // namespace keting
