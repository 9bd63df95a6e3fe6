// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"
#include "models/domain/county.h"

#include <QStringList>

#include <optional>

namespace keting {

//! What a commissioner pastes once into each of their groups when the day's service has ended.
struct ClosingNotice {
    QDate day; //!< The service day that has ended.
    QString text; //!< For villagers, so in Chinese whatever the window speaks.
    QStringList groups; //!< Names of the groups, by village code.
    friend bool operator==(const ClosingNotice&, const ClosingNotice&) = default;
};

//! From the last close of a working day until midnight; none at other times, and for whoever is
//! nobody's commissioner or stand-in that day.
[[nodiscard]] std::optional<ClosingNotice>
closingNotice(const County& county, const ServiceCalendar& calendar, const UserId& me, Instant now);

} // namespace keting
