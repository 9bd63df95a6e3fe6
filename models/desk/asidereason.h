// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payload.h"

namespace keting {

//! Why the centre has not accepted an entry, and what its author does about it. In English; the
//! window translates both in kAsideContext. "%1" stands for the code.
struct AsideReason {
    const char* why = nullptr;
    const char* whatToDo = nullptr;
};
inline constexpr auto kAsideContext = "AsideReason";
[[nodiscard]] AsideReason asideReason(const QString& code);

//! What was said, as far as one line goes, with nobody's name or number.
[[nodiscard]] QString maskedWords(const Payload& payload);

} // namespace keting
