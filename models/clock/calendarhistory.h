// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/pauses.h"
#include "models/clock/servicecalendar.h"

namespace keting {

struct CalendarVersion {
    Instant effective; //!< When the edit was made; the first version holds from the beginning.
    ServiceCalendar calendar;

    friend bool operator==(const CalendarVersion&, const CalendarVersion&) = default;
};

//! All calendars the county has had. Each moment is judged by the calendar in force at that
//! moment, so an edit leaves the open time already used alone and the rest counts on the new
//! hours. A working day and its close are judged by the calendar in force when that day ends; an
//! edit after the new closing hour makes the edit itself the close. An immutable value, safe from
//! any thread. Searches give up as ServiceCalendar's do, counting anew from each edit and pause.
class CalendarHistory {
public:
    explicit CalendarHistory(ServiceCalendar first = ServiceCalendar());

    //! Edits may come in any order; of two made at the same instant the later call wins.
    [[nodiscard]] CalendarHistory with(Instant effective, ServiceCalendar calendar) const;

    [[nodiscard]] const std::vector<CalendarVersion>& versions() const { return m_versions; }
    [[nodiscard]] const ServiceCalendar& calendarAt(Instant instant) const;
    //! When the calendar in force at `instant` is replaced; Instant::max() if never.
    [[nodiscard]] Instant replacedAfter(Instant instant) const;
    [[nodiscard]] bool isLeftMessage(Instant instant) const;

    //! As ServiceCalendar::due; a pause stops the count, also that of a target of zero.
    [[nodiscard]] std::optional<Instant> due(Instant start, Seconds target,
                                             const Pauses& pauses = {}) const;
    [[nodiscard]] std::optional<Instant> addOpen(Instant start, Millis duration,
                                                 const Pauses& pauses = {}) const;
    [[nodiscard]] Millis openTime(Instant from, Instant to, const Pauses& pauses = {}) const;
    //! Whole seconds, rounded down.
    [[nodiscard]] qint64 openSeconds(Instant from, Instant to, const Pauses& pauses = {}) const;

    [[nodiscard]] std::optional<Instant> closeOn(QDate date) const;
    //! Close of the Nth (from 1) working day after `date`, which itself does not count. A close
    //! that falls into a pause does not count either.
    [[nodiscard]] std::optional<Instant> nthCloseAfter(QDate date, int nth,
                                                       const Pauses& pauses = {}) const;
    //! Close of the Nth working day after the day of `start`; the 0th is the first close after
    //! `start`. Every pause that begins by then moves it on by the closes it spans, that of the day
    //! it starts included. None while a pause goes on.
    [[nodiscard]] std::optional<Instant> finishDue(Instant start, int days,
                                                   const Pauses& pauses) const;
    //! As ServiceCalendar::unpublishedYear, each year judged by the newest calendar in force
    //! within the span.
    [[nodiscard]] std::optional<int> unpublishedYear(Instant start, Instant due) const;

    friend bool operator==(const CalendarHistory&, const CalendarHistory&) = default;

private:
    struct DayRange;

    [[nodiscard]] std::size_t indexAt(Instant instant) const;
    [[nodiscard]] std::vector<DayRange> dayRanges(int from, int to) const;
    [[nodiscard]] Instant closeOfDay(int workingDay) const;
    [[nodiscard]] bool isWorkingDay(int day) const;
    [[nodiscard]] int firstDayClosingFrom(Instant instant) const;
    [[nodiscard]] int workingDays(int from, int to) const;
    [[nodiscard]] int closesWithin(const TimeSpan& span) const;
    [[nodiscard]] std::optional<int> nthWorkingDay(int from, int nth) const;

    std::vector<CalendarVersion> m_versions; //!< By `effective`, never empty.
};

} // namespace keting
