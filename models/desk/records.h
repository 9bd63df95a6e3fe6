// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarhistory.h"
#include "models/desk/catalogue.h"
#include "models/domain/checklist.h"
#include "models/domain/county.h"
#include "models/domain/library.h"

#include <memory>

namespace keting {

class EventLog;

//! The small shared records every screen needs, folded from the log. An immutable snapshot: safe
//! from any thread.
struct Records {
    County county;
    Library library;
    CalendarHistory calendar;
    Catalogue catalogue;
    QHash<QString, Checklist> checklists; //!< Current version of each published checklist, by id.

    //! Those that may be suggested, offered and sent that day, by id; they live as long as this.
    [[nodiscard]] QList<const Checklist*> checklistsOn(QDate day) const;
    //! Values for the placeholders of a reply, as known for this village.
    [[nodiscard]] QHash<QString, QString> factsFor(const QString& village) const;
    //! A person of the county's record, or somebody who serves this village or stands in there.
    [[nodiscard]] bool knows(const UserId& user, const QString& village) const;
    [[nodiscard]] std::optional<UserId> commissionerOf(const QString& village) const;
};

using RecordsPtr = std::shared_ptr<const Records>;

//! Folds the county's and the checklists' events. Editions of the calendar that cannot be read are
//! left out and named in the log.
[[nodiscard]] Result<RecordsPtr> loadRecords(EventLog& log);

} // namespace keting
