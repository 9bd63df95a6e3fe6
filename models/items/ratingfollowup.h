// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

namespace keting {

//! What must follow a bad rating. Kept on the request as one internal note of a fixed form, in the
//! county's language, so that every desk and every version reads it.
struct RatingFollowUp {
    QString callBack; //!< What the villager said.
    QString finding;
    QString correction;
    friend bool operator==(const RatingFollowUp&, const RatingFollowUp&) = default;
};
[[nodiscard]] QString followUpNote(const RatingFollowUp& followUp);

//! The latest rating is a bad one.
[[nodiscard]] bool isRatedBadly(const Request& request);
//! It is, and nobody has called back since.
[[nodiscard]] bool needsFollowUp(const Request& request);

} // namespace keting
