// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! All take text folded by matchKey().

//! Calls the whole group by name: an announcement, whatever it is about.
[[nodiscard]] bool callsEverybody(const QString& folded);
//! Begins as an announcement or as a checklist reply does ("【…】", "通知…", "各位…").
[[nodiscard]] bool beginsLikeANotice(const QString& folded);
//! "不客气", "应该的": nothing but manners.
[[nodiscard]] bool isCourtesy(const QString& folded);
//! 王婶 of "@王婶 …" and "… @王婶"; empty where nobody is spoken to, or everybody.
[[nodiscard]] QString mentionedName(const QString& folded);
//! Says that service is over for today and that what was left is dealt with later.
[[nodiscard]] bool isClosingNotice(const QString& folded);

} // namespace keting
