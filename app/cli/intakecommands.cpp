// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <CLI/CLI.hpp>

namespace keting::cli {

void addIntakeCommands(CLI::App&, CLI::App&, Chosen&) {}

} // namespace keting::cli
