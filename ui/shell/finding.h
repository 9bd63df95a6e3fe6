// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! One line the command field offers: a command, or something a page found.
struct Finding {
    QString id; //!< What is told back when it is chosen.
    QString section; //!< Heading it stands under: requests, checklists, commands.
    QString icon;
    QString title;
    QString detail = {};
    QString key = {};

    friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace keting
