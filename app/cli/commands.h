// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandcontext.h"
#include "models/intake/parseoptions.h"

#include <functional>

namespace CLI {
class App;
}

namespace keting::cli {

//! The command the arguments chose; filled in while they are parsed, run afterwards.
struct Chosen {
    CommandContext context;
    std::function<Done()> run;
    bool drawsPages = false; //!< Needs fonts and a painter, which the other commands start without.
};

//! Each adds its commands to the program. `chosen` must outlive the parsing.
void addOfflineCommands(CLI::App& app, Chosen& chosen); //!< due, chat parse
void addMaintenanceCommands(CLI::App& app, Chosen& chosen); //!< init, verify, backup, restore
void addQueryCommands(CLI::App& app,
                      Chosen& chosen); //!< village list, request list|show, search, metrics
void addVerbCommands(CLI::App& request, Chosen& chosen); //!< request claim, reply…
void addIntakeCommands(CLI::App& app, CLI::App& village,
                       Chosen& chosen); //!< intake, suggest, village import
void addTemplateCommands(CLI::App& app,
                         Chosen& chosen); //!< template list, show, import, export, publish
void addCalendarCommands(CLI::App& app, Chosen& chosen); //!< calendar show, check, import
void addReportCommand(CLI::App& app, Chosen& chosen); //!< report
void addSyncCommand(CLI::App& app, Chosen& chosen); //!< sync

//! `baseDate` empty: the day of the context's clock; else a date that was checked.
[[nodiscard]] ParseOptions parseOptionsFor(const CommandContext& context,
                                           const std::string& baseDate);

//! Arguments are UTF-8 whatever the locale says.
[[nodiscard]] inline QString fromArgument(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace keting::cli
