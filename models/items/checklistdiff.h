// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

namespace keting {

//! One line of a comparison, in the words of the form. The changed stretch is marked so that a
//! reader sees at once what is different.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    qsizetype changedAt = 0; //!< UTF-16 units.
    qsizetype changedLength = 0; //!< 0: the whole line is new or gone.
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

//! Every field that says something, as lines.
[[nodiscard]] QStringList linesOf(const Checklist& checklist);
//! Changed lines, each with at most one unchanged line before it for orientation.
[[nodiscard]] QList<DiffLine> diffOf(const Checklist& before, const Checklist& after);

} // namespace keting
