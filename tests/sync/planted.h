// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace keting {

//! Whether this bug was asked for.
[[nodiscard]] bool planted(std::string_view bug);
void plant(std::string_view bug);

} // namespace keting
