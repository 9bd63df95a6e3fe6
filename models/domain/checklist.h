// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/slug.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace keting {

//! One paper or thing the resident brings.
struct ChecklistMaterial {
    enum class Kind { Certificate, Form, Proof, Photo, Other };

    QString name;
    Kind kind = Kind::Other;
    int original = 0;
    int copies = 0;
    bool required = true;
    QString when; //!< The circumstances it is needed in; empty = always.
    QString source; //!< Where to get it ("自备", "窗口领取").

    friend bool operator==(const ChecklistMaterial&, const ChecklistMaterial&) = default;
};

struct ChecklistStep {
    QString text;
    QString by; //!< Who does it.
    std::optional<int> days; //!< Working days it takes.

    friend bool operator==(const ChecklistStep&, const ChecklistStep&) = default;
};

//! The content of one version of a checklist: everything a resident must be told at once. Texts may
//! hold placeholders (`{{办理地点}}`) that a village, town or county fills in.
struct Checklist {
    enum class Handling { Immediate, Promised };
    enum class Special { Elderly, Disabled };

    Slug id;
    QString title;
    Slug category;
    QString item; //!< Name of the service item, as the service guide writes it.
    QString audience;
    Handling handling = Handling::Promised;
    QStringList aliases; //!< What residents really call it; also the `//` triggers.
    QStringList keywords;
    QStringList conditions;
    QList<ChecklistMaterial> materials;
    QString place;
    QString hours;
    std::optional<int> legalDays; //!< Working days; none = not fixed nationally.
    std::optional<int> promisedDays; //!< Working days, drives the finish clock; 0 = at once.
    QList<ChecklistStep> steps;
    QString fee;
    QString contact;
    QString result; //!< What the resident holds in the end.
    QString guided; //!< How it is done online.
    QString proxy; //!< What the village agent can do for the resident.
    QStringList notes;
    std::optional<QDate> validFrom; //!< First and last day of validity, both included.
    std::optional<QDate> validTo;
    std::optional<Special> special; //!< Offer a visit at home to these residents.
    bool example = false; //!< Not yet checked by a manager of this county.

    [[nodiscard]] bool isValidOn(QDate day) const
    {
        return (!validFrom || *validFrom <= day) && (!validTo || day <= *validTo);
    }

    friend bool operator==(const Checklist&, const Checklist&) = default;
};

} // namespace keting
