// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/domain/result.h"

namespace keting {

struct EmptyWords {
    QString icon; //!< Breeze name.
    QString title; //!< What is true.
    QString text; //!< Why, and what can be done.
    friend bool operator==(const EmptyWords&, const EmptyWords&) = default;
};

//! What stands where a list has no rows.
[[nodiscard]] EmptyWords emptyWords(const RequestFilter& filter);
//! What happened, what is safe, what to do.
[[nodiscard]] EmptyWords faultWords(const Error& error);
//! Whether more than the view restricts the list, so that clearing the filter could help.
[[nodiscard]] bool isRestricted(const RequestFilter& filter);

} // namespace keting
