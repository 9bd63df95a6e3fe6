// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

namespace keting {

//! A field that two versions of one checklist tell differently.
struct MergeField {
    enum class Side { Ours, Theirs };
    int field = 0; //!< As merged() knows it.
    QString name;
    QString ours; //!< In words, lines for lists.
    QString theirs;
    bool conflict = false; //!< Both sides changed it since they parted.
    Side side = Side::Ours; //!< The one that changed it; ours where both did.
    friend bool operator==(const MergeField&, const MergeField&) = default;
};

//! `base`: the version both came from; without it every difference is a conflict. In the order of
//! the form.
[[nodiscard]] QList<MergeField> mergeFields(const std::optional<Checklist>& base,
                                            const Checklist& ours, const Checklist& theirs);

//! `ours` with every field whose side says so taken from `theirs`.
[[nodiscard]] Checklist merged(const Checklist& ours, const Checklist& theirs,
                               const QList<MergeField>& fields);

} // namespace keting
