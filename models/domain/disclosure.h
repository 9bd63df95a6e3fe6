// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>

namespace keting {

//! What somebody let out of a desk, or uncovered on it: told to the centre's audit log, never what
//! it said or which words it was found by.
struct Disclosure {
    enum class Kind {
        Exported, //!< Written to a file.
        Revealed, //!< Shown unmasked.
    };
    Kind kind = Kind::Exported;
    QString what; //!< "report", "numbers", "requests", "picture", "backup"…
    QString format; //!< "pdf", "xlsx", "csv"…; of what was revealed empty.
    int rows = 0;
    bool isMasked = true; //!< Names and numbers were covered.
    std::optional<RequestId> request; //!< If it was about just this one.

    friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

} // namespace keting
