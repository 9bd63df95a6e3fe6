// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"
#include "models/intake/parseoptions.h"
#include "models/intake/table.h"

namespace keting {

//! How far below titles the column names may stand.
constexpr qsizetype kChatHeaderRows = 10;

//! True for the column names of an export this room reads (MemoTrace old and new, PyWxDump 1 and 2,
//! WeFlow, chatlog), in any order, with any further columns.
[[nodiscard]] bool isChatTableHeader(const QStringList& cells);

//! The column names of each of them as the tool writes them, and the tool, for a message.
[[nodiscard]] QStringList acceptedChatHeadings();

//! Reads the rows under the first chat header of the table; NotFound when it has none.
//! `container` ("csv", "xlsx") ends the format's name.
[[nodiscard]] Result<ParsedChat> parseTableChat(const Table& table, QStringView container,
                                                const ParseOptions& options);

} // namespace keting
