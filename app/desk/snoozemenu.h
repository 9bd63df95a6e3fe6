// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/servicecalendar.h"

#include <QList>
#include <QString>

namespace keting {

struct SnoozeChoice {
    QString text; //!< Translated.
    Instant until;
};

//! Times on the work calendar a request may be snoozed to, soonest first.
[[nodiscard]] QList<SnoozeChoice> snoozeChoices(const ServiceCalendar& calendar, Instant now);

} // namespace keting
