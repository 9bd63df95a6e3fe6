// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace keting {

//! GB 11643: seventeen digits with a real date of birth and the MOD 11-2 check character (x or X).
//! Whether the date lies in the past is for a caller with a clock.
[[nodiscard]] bool isIdNumber(QStringView text);

//! Has a date of birth where an 18- or 15-digit ID number has it: enough to be treated as one when
//! hiding it, since a mistyped ID number is still somebody's.
[[nodiscard]] bool looksLikeIdNumber(QStringView text);

//! Luhn check over 16–19 ASCII digits.
[[nodiscard]] bool isBankCardNumber(QStringView text);

} // namespace keting
