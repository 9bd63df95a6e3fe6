// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/message.h"

namespace keting {

//! When something was said, and how exactly that is known.
struct SaidAt {
    Instant time;
    Precision precision = Precision::Minute;
    friend bool operator==(const SaidAt&, const SaidAt&) = default;

    //! Where either is known to the minute only, their minutes decide.
    [[nodiscard]] bool isAfter(const SaidAt& other) const
    {
        using std::chrono::floor;
        using std::chrono::minutes;
        if (precision == Precision::Minute || other.precision == Precision::Minute)
            return floor<minutes>(time) > floor<minutes>(other.time);
        return time > other.time;
    }
};

} // namespace keting
