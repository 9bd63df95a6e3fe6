// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace keting {

//! A value axis from zero: whole steps of 1, 2 or 5 × 10ⁿ.
struct Axis {
    qint64 step = 1;
    qint64 top = 1; //!< A multiple of step, at least the greatest value and never 0.
    friend bool operator==(const Axis&, const Axis&) = default;
};
//! At most `lines` grid lines above zero.
[[nodiscard]] Axis axisFor(qint64 greatest, int lines);

//! Mean of each day and up to `days` - 1 before it; the first ones average what there is.
[[nodiscard]] QList<double> trailingMean(const QList<qint64>& values, int days);

//! Whole per cent, rounded to nearest; 0 for nothing out of nothing.
[[nodiscard]] int percent(qint64 part, qint64 whole);

} // namespace keting
