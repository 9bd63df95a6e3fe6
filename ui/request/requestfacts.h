// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/request.h"

#include <QList>
#include <QString>

namespace keting {

//! Something to choose from a list in a dialog.
struct NamedChoice {
    QString id;
    QString name;
    QString detail;
    friend bool operator==(const NamedChoice&, const NamedChoice&) = default;
};

//! A moment to choose, in words.
struct TimedChoice {
    Instant at;
    QString name;
    friend bool operator==(const TimedChoice&, const TimedChoice&) = default;
};

//! What the request pane needs to know of the desk around the request it shows.
struct RequestFacts {
    QString me; //!< User of this desk.
    bool canReveal = false; //!< Personal data may be revealed, and the reveal is logged.
    QList<NamedChoice> people; //!< To hand over to.
    QList<NamedChoice> categories;
    QList<NamedChoice> others; //!< Open requests of the same village, to merge into.
    QStringList departments;
    QList<TimedChoice> snoozes; //!< Until when it may rest.
    std::optional<Instant> todayClose; //!< Next close that "today" means.
    std::optional<Instant> tomorrowClose; //!< The close of the working day after it.
    friend bool operator==(const RequestFacts&, const RequestFacts&) = default;
};

} // namespace keting
