// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QWidget>

#include <utility>

namespace keting {

//! Takes a widget's measures from the look, now and whenever it changes: a text size that is chosen
//! while the window is open must lay it out like one that was chosen before.
template <typename Fit>
void follow(const Look& look, QWidget& widget, Fit fit)
{
    fit();
    QObject::connect(&look, &Look::changed, &widget, std::move(fit));
}

} // namespace keting
