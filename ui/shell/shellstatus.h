// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QString>

#include <optional>

namespace keting {

//! What the status bar says. Set by the program; the window asks nobody.
struct ShellStatus {
    enum class Service { Open, Closed, Holiday };
    enum class Sync { Local, Synced, Syncing, Offline, Rejected };

    Service service = Service::Closed;
    QString closesAt; //!< "17:00", while open.
    std::optional<std::chrono::minutes> left; //!< Open time until closing, rounded up, while open.
    QString nextOpening; //!< "Sat 10/10 09:00", while closed.
    QString special; //!< A special day ahead: "Tomorrow Sat 10 Oct is a working day".
    Sync sync = Sync::Local;
    QString syncText; //!< "Saved on this computer", "Synced 09:04:52 · 0 to upload".
    QString clockText; //!< "Clock +0.2 s".
    bool clockWrong = false; //!< The clock is off by more than the rules allow.
    QString user; //!< Name and role.

    friend bool operator==(const ShellStatus&, const ShellStatus&) = default;
};

} // namespace keting
