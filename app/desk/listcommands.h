// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/catalogue.h"

#include <functional>

namespace keting {

class CommandRegistry;
class InboxPane;
class InboxView;
class RequestPane;
enum class Deed;

//! Registers everything that can be done with a request and what single keys do in the inbox, so
//! that menus, the command field, the shortcut sheet, the settings and the switch for single
//! letters know it; the list then leaves its letters to them. `start` begins a deed on the request
//! shown. Both outlive the program's window.
void addListCommands(CommandRegistry& commands, InboxView& list,
                     const QList<CatalogueItem>& categories,
                     const std::function<void(Deed)>& start);

//! Has the panes tell the keys beside what they do, now and whenever the keys change.
void tellKeys(const CommandRegistry& commands, InboxPane& inbox, RequestPane& request);

} // namespace keting
