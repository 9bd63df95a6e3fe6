// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! Both take text folded by matchKey().

//! Calls the whole group by name: an announcement, whatever it is about.
[[nodiscard]] bool callsEverybody(const QString& folded);
//! Begins as an announcement or as a checklist reply does ("【…】", "通知…", "各位…").
[[nodiscard]] bool beginsLikeANotice(const QString& folded);
//! Says that service is over for today and that what was left is dealt with later.
[[nodiscard]] bool isClosingNotice(const QString& folded);

} // namespace keting
