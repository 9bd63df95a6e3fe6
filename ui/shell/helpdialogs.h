// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace keting {

class Look;

//! The short manual in the language of the window, from the resources.
void openManual(const Look& look, QWidget& window);
void openAbout(QWidget& window);

} // namespace keting
