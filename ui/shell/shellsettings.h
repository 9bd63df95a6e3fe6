// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/look.h"

#include <QKeySequence>
#include <QMap>
#include <QString>

namespace keting {

class SettingsStore;

//! What the settings page offers, with its defaults.
struct ShellSettings {
    Look::Theme theme = Look::Theme::System;
    QString language; //!< "zh_CN", "en"; empty: the system's. Read at start.
    int textSize = 100; //!< Per cent.
    bool singleLetters = true; //!< Letter keys work in lists.
    bool reducedMotion = false;
    QMap<QString, QKeySequence> shortcuts = {}; //!< Only those that differ from the default.

    friend bool operator==(const ShellSettings&, const ShellSettings&) = default;
};

//! Values that make no sense are read as their defaults.
[[nodiscard]] ShellSettings loadShellSettings(const SettingsStore& store);
void saveShellSettings(SettingsStore& store, const ShellSettings& settings);
void applyTo(Look& look, const ShellSettings& settings);

} // namespace keting
