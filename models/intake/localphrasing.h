// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keting {

//! Text reduced to what it says: folded as matchKey() does, letters, digits and characters only,
//! and the many local ways to say the same ("掉了", "搞丢", "遗失") as one. For comparing only.
[[nodiscard]] QString plainPhrasing(QStringView text);

} // namespace keting
