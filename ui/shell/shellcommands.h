// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keting {

class CommandRegistry;

//! The commands of the window itself; the ids, for whoever connects to them.
namespace shellcommand {
inline constexpr char16_t kPaste[] = u"file.paste";
inline constexpr char16_t kImport[] = u"file.import";
inline constexpr char16_t kNewRequest[] = u"file.new-request";
inline constexpr char16_t kExport[] = u"file.export";
inline constexpr char16_t kQuit[] = u"file.quit";
inline constexpr char16_t kUndo[] = u"edit.undo";
inline constexpr char16_t kFind[] = u"edit.find";
inline constexpr char16_t kSettings[] = u"edit.settings";
inline constexpr char16_t kCommandField[] = u"view.command-field";
inline constexpr char16_t kNextPane[] = u"view.next-pane";
inline constexpr char16_t kPreviousPane[] = u"view.previous-pane";
inline constexpr char16_t kTheme[] = u"view.other-theme";
inline constexpr char16_t kTextLarger[] = u"view.text-larger";
inline constexpr char16_t kTextSmaller[] = u"view.text-smaller";
inline constexpr char16_t kManual[] = u"help.manual";
inline constexpr char16_t kShortcuts[] = u"help.shortcuts";
inline constexpr char16_t kAbout[] = u"help.about";
} // namespace shellcommand

void addShellCommands(CommandRegistry& commands);

} // namespace keting
