// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace keting {

//! What is late or bad: 45° stripes, readable on a grey print.
void fillHatched(QPainter& painter, const QRectF& box, const QColor& ink, const QColor& ground);

} // namespace keting
