// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarrules.h"
#include "models/clock/timetable.h"

#include <memory>

namespace keting {

//! What the date picker and the clock bar write next to a day.
enum class DayMark {
    None,
    Rest, //!< 休: a day off that its weekday or its name would not suggest.
    MakeUp, //!< 班: worked although its weekday is off.
};

//! The hours of service, ready for arithmetic. Shanghai time, half-open hours, years 1970–9999;
//! whatever lies outside those years is closed. An immutable value: cheap to copy, safe from any
//! thread. Searches give up (nullopt) after Timetable::kSearchDays days without any open time.
class ServiceCalendar {
public:
    //! Longer than all the years covered; a longer target has no due instant.
    static constexpr Seconds kLongestTarget = std::chrono::years(10'000);

    //! Never open.
    ServiceCalendar();
    explicit ServiceCalendar(CalendarRules rules);

    [[nodiscard]] const CalendarRules& rules() const { return *m_rules; }
    [[nodiscard]] const Timetable& timetable() const { return *m_timetable; }
    [[nodiscard]] int version() const { return m_rules->version; }

    [[nodiscard]] bool isOpen(Instant instant) const { return m_timetable->isOpen(instant); }
    //! `instant` itself when open.
    [[nodiscard]] std::optional<Instant> nextOpening(Instant instant) const;
    //! The end of the open stretch that is running or comes next, past midnight if need be.
    [[nodiscard]] std::optional<Instant> nextClosing(Instant instant) const;
    //! The day's last close still ahead, else that of the next working day: what "today" promises.
    [[nodiscard]] std::optional<Instant> closeOf(Instant instant) const;
    //! Outside open time and not in a break between two open stretches of the same day.
    [[nodiscard]] bool isLeftMessage(Instant instant) const;

    //! A target that ends exactly at closing stays there. A target of zero is due at once, or at
    //! the next opening when closed.
    [[nodiscard]] std::optional<Instant> due(Instant start, Seconds target) const;
    [[nodiscard]] std::optional<Instant> addOpen(Instant start, Millis duration) const;
    [[nodiscard]] Millis openTime(Instant from, Instant to) const;
    //! Whole seconds, rounded down.
    [[nodiscard]] qint64 openSeconds(Instant from, Instant to) const;

    [[nodiscard]] bool isWorkingDay(QDate date) const;
    [[nodiscard]] std::optional<Instant> closeOn(QDate date) const;
    //! Close of the Nth (from 1) working day after `date`, which itself does not count.
    [[nodiscard]] std::optional<Instant> nthCloseAfter(QDate date, int nth) const;
    [[nodiscard]] std::optional<Instant> nextCloseAfter(QDate date) const;

    [[nodiscard]] DayMark markOf(QDate date) const;
    [[nodiscard]] QString nameOf(QDate date) const;
    //! First year touched by `[start, due]` whose holidays are not published yet, so that the due
    //! time may still move. A span that ends at midnight of New Year does not touch the new year.
    [[nodiscard]] std::optional<int> unpublishedYear(Instant start, Instant due) const;

    friend bool operator==(const ServiceCalendar& a, const ServiceCalendar& b)
    {
        return a.m_rules == b.m_rules || *a.m_rules == *b.m_rules;
    }

private:
    std::shared_ptr<const CalendarRules> m_rules;
    std::shared_ptr<const Timetable> m_timetable;
};

} // namespace keting
