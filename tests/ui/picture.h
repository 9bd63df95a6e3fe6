// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

class QWidget;

namespace keting {

//! The widget as painted. Also kept as NAME.png in the directory KETING_PICTURES names, for looking
//! at.
[[nodiscard]] QImage pictureOf(QWidget& widget, const QString& name);
//! Pixels of exactly this colour.
[[nodiscard]] int pixelsOf(const QImage& picture, const QColor& colour);

} // namespace keting
