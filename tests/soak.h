// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <concepts>

namespace keting {

//! How many rounds a test of random histories goes: `rounds`, or that many times what KETING_SOAK
//! says. The first rounds stay the same, so that a seed found there can be run alone.
template <std::integral Count>
[[nodiscard]] Count soaked(Count rounds)
{
    return rounds * static_cast<Count>(std::max(1, qEnvironmentVariableIntValue("KETING_SOAK")));
}

} // namespace keting
