// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/checklist.h"

namespace keting {

//! What the form shows, in its order.
enum class ChecklistField {
    Title,
    Item,
    Category,
    Audience,
    Handling,
    Aliases,
    Keywords,
    Condition,
    Material,
    Place,
    Hours,
    Contact,
    LegalLimit,
    PromisedLimit,
    Step,
    Fee,
    Result,
    Guided,
    Proxy,
    Note,
    ValidFrom,
    ValidTo,
    Special
};
//! Translated, as in comparisons of versions.
[[nodiscard]] QString checklistFieldName(ChecklistField field);

[[nodiscard]] QString handlingText(Checklist::Handling handling);
[[nodiscard]] QString daysText(std::optional<int> days); //!< Empty: not said.
[[nodiscard]] QString specialText(std::optional<Checklist::Special> special);
//! Without its name.
[[nodiscard]] QString materialText(const ChecklistMaterial& material);
[[nodiscard]] QString stepText(const ChecklistStep& step);
[[nodiscard]] QStringList materialLines(const QList<ChecklistMaterial>& materials);
[[nodiscard]] QStringList stepLines(const QList<ChecklistStep>& steps);

} // namespace keting
