// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QIcon>
#include <QString>

namespace keting {

class Look;

//! A Breeze icon ("mail-receive") in one of the theme's inks. It follows changes of theme by
//! itself, is drawn from SVG at the size and pixel ratio asked for, and takes `text3` when
//! disabled. An unknown name gives a null icon. `checked` is the ink of a checked action or button;
//! by default the same.
[[nodiscard]] QIcon icon(const Look& look, const QString& name, Ink ink = Ink::Text);
[[nodiscard]] QIcon icon(const Look& look, const QString& name, Ink ink, Ink checked);

//! One picture of such an icon, for delegates and painters. Logical size; crisp at `ratio`.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& ink, int size, qreal ratio);
void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& ink);

} // namespace keting
