// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartmath.h"

#include <algorithm>
#include <cmath>

namespace keting {

Axis axisFor(qint64 greatest, int lines)
{
    const qint64 wanted = std::max<qint64>(1, greatest);
    const auto fits = [&](qint64 step) { return (wanted + step - 1) / step <= lines; };
    qint64 magnitude = 1;
    while (!fits(magnitude * 10))
        magnitude *= 10;
    qint64 step = magnitude * 10;
    for (const qint64 factor : {1, 2, 5}) {
        if (fits(magnitude * factor)) {
            step = magnitude * factor;
            break;
        }
    }
    return {step, (wanted + step - 1) / step * step};
}

QList<double> trailingMean(const QList<qint64>& values, int days)
{
    QList<double> means;
    means.reserve(values.size());
    qint64 sum = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        sum += values[i];
        if (i >= days)
            sum -= values[i - days];
        means.append(static_cast<double>(sum)
                     / static_cast<double>(std::min<qsizetype>(i + 1, days)));
    }
    return means;
}

int percent(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return 0;
    return static_cast<int>(
        std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

} // namespace keting
