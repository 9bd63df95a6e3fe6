// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/rowprinter.h"
#include "models/desk/requestview.h"

namespace keting::cli {

//! For rows of requests, with the columns a table of them has.
[[nodiscard]] RowPrinter requestPrinter(bool asTable);

//! The folded request: one JSON object; or for people its row, its conversation and its clocks as
//! three tables, masked as in the window.
void printRequest(bool asTable, const RequestView& view, Instant now);

} // namespace keting::cli
