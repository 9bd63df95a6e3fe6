// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/chartmath.h"

class QPainter;
class QRectF;

namespace keting {

class Look;

//! Grid lines across `plot` with their values to its left.
void paintValueAxis(QPainter& painter, const Look& look, const QRectF& plot, const Axis& axis);
//! Room the values need left of the plot.
[[nodiscard]] double valueAxisWidth(const Look& look, const Axis& axis);

} // namespace keting
