// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace keting {

//! The next pane to give the focus to, around the ring; hidden and disabled ones are passed over.
//! Null when there is none.
[[nodiscard]] QWidget* nextPane(const QList<QPointer<QWidget>>& panes, const QWidget* focused,
                                int by);

//! Puts the focus on a pane, or on the first thing in it that takes it.
void focusPane(QWidget& pane);

//! What the screen leaves a window inside its bars and its title.
[[nodiscard]] QSize roomFor(const QWidget& window);

} // namespace keting
