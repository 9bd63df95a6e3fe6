// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace keting {

//! What happened, in the user's language; what is safe and what to do. The technical detail stays
//! in the log.
struct ErrorText {
    QString what;
    QString rest;
};
[[nodiscard]] ErrorText errorText(const Error& error);

} // namespace keting
