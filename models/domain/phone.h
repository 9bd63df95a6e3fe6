// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace keting {

//! A Chinese mobile number, or a landline with its area code; with or without spaces, hyphens,
//! brackets and the country's code. Says nothing about whether anybody has it.
[[nodiscard]] bool isPlausiblePhone(QStringView text);

} // namespace keting
