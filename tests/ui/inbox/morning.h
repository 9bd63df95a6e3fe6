// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/inboxmodel.h"
#include "tests/unit/items/fakeinbox.h"

namespace keting::test {

//! Fri 9 Oct 2026, 09:05:00, as the design pictures have it: every kind of row, made-up people.
void fillMorning(FakeInbox& desk);
[[nodiscard]] InboxNames morningNames();
//! Office week with the October holidays and the make-up Saturday.
[[nodiscard]] ServiceCalendar morningCalendar();

} // namespace keting::test
