// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace keting {

//! Days from one to another, both included, as whole months and what is left over at the ends.
struct MonthSpan {
    qint64 firstMonth = 0; //!< First days of the first and the last whole month.
    qint64 lastMonth = -1;
    std::vector<std::pair<qint64, qint64>> edges; //!< First and last day of each left-over part.

    [[nodiscard]] static MonthSpan of(qint64 from, qint64 to);
    [[nodiscard]] bool hasMonths() const { return firstMonth <= lastMonth; }
};

} // namespace keting
