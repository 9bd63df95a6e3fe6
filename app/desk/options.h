// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "ui/look/look.h"

namespace keting {

//! What the workstation was started with.
struct Options {
    QString directory;
    QString settingsFile;
    bool demo = false;
    std::optional<Instant> now; //!< The clock runs on from here.
    std::optional<Look::Theme> theme;
    QString language; //!< "zh_CN", "en"; empty: the settings', else the system's.
    QString restoreFrom; //!< A backup to put in the place of the desk before it is opened.
    QString center; //!< Where to sign in at the start; empty: where the last run did.
    QString user;
    QString password; //!< Of `user`.
    QString tour; //!< Directory for the pictures; empty: an ordinary run.
};

//! Wrong usage: the parser has printed why, and this is the exit code (also 0 after --help).
struct UsageExit {
    int code = 0;
};

[[nodiscard]] tl::expected<Options, UsageExit> parseOptions(int argc, char** argv);

} // namespace keting
