// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarfile.h"
#include "models/desk/records.h"
#include "models/desk/tables.h"
#include "models/domain/progress.h"

namespace keting {

//! An open request whose next deadline would move.
struct DueChange {
    RequestId id;
    QString village; //!< Code.
    QString asker;
    QString title;
    ClockKind clock = ClockKind::None; //!< The one that would be due next; None if none would be.
    std::optional<Instant> before;
    std::optional<Instant> after;
    friend bool operator==(const DueChange&, const DueChange&) = default;
};

//! What taking in a calendar file would change. Nothing has been written.
struct CalendarPreview {
    CalendarFile file;
    QList<DueChange> requests; //!< In inbox order as it is now.
    qint64 open = 0; //!< Open requests there are.
    [[nodiscard]] bool changesNothing() const
    {
        return file.days.empty() && file.weekdays.empty() && requests.isEmpty();
    }
    friend bool operator==(const CalendarPreview&, const CalendarPreview&) = default;
};

//! The file read over the calendar in force. Invalid, besides what readCalendarFile refuses: no
//! open time would be left ahead.
[[nodiscard]] Result<CalendarFile> calendarFileFor(const Records& records, const QByteArray& json,
                                                   Instant now);

//! Reads only; folds the open requests that the changed days can reach. `goOn` is told 0 to 100 and
//! says whether to go on; Cancelled if not.
[[nodiscard]] Result<CalendarPreview> previewCalendar(Tables& tables, const Records& records,
                                                      const QByteArray& json, Instant now,
                                                      const ProgressFn& goOn = {});

} // namespace keting
