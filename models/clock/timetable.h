// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock/calendarrules.h"
#include "models/clock/shanghaidays.h"

#include <array>
#include <optional>
#include <vector>

namespace keting {

//! Calendar rules compiled for arithmetic: running totals over the days that differ from the plain
//! week, so every question costs a few binary searches however long the span. Immutable.
class Timetable {
public:
    //! Milliseconds after the day began, adjoining hours joined; on a summer-time day these are
    //! elapsed time, not the wall clock.
    struct Stretch {
        Millis open{};
        Millis close{};
    };
    struct DayPlan {
        std::vector<Stretch> stretches;
        Millis open{};
    };

    //! A search for open time gives up after this many days without any.
    static constexpr int kSearchDays = 400;

    explicit Timetable(const CalendarRules& rules);

    [[nodiscard]] const DayPlan& planOf(int day) const;
    [[nodiscard]] bool isOpen(Instant instant) const;
    //! First open moment at or after `from`.
    [[nodiscard]] std::optional<Instant> nextOpening(Instant from) const;
    [[nodiscard]] std::optional<Instant> addOpen(Instant from, Millis duration) const;
    [[nodiscard]] Millis openBetween(Instant from, Instant to) const;

    //! First working day at or after `day`, within the search limit.
    [[nodiscard]] std::optional<int> workingDayFrom(int day) const;
    //! Nth (from 1) working day at or after `day`, within the search limit between any two.
    [[nodiscard]] std::optional<int> nthWorkingDay(int day, int nth) const;
    //! Working days in `[from, to)`.
    [[nodiscard]] int workingDays(int from, int to) const;
    [[nodiscard]] Instant closeOf(int workingDay) const;

private:
    struct Totals {
        Millis open{};
        int workingDays = 0;
    };
    struct Desert {
        int lastBefore;
        int firstAfter;
    };

    [[nodiscard]] Totals before(int day) const;
    [[nodiscard]] Millis openBefore(Instant instant) const;
    template <typename Value>
    [[nodiscard]] std::optional<int> firstDayReaching(int from, Value goal,
                                                      Value Totals::*total) const;
    [[nodiscard]] bool desertBetween(int from, int to) const;
    void findDeserts();

    std::array<DayPlan, 7> m_weekly;
    std::array<Totals, 8> m_beforeWeekday{}; //!< Within one plain week; [7] is the whole week.
    std::vector<int> m_specialDays; //!< Days that do not follow the plain week, in order.
    std::vector<DayPlan> m_specialPlans;
    std::vector<Totals> m_specialExtra; //!< Surplus over the plain week of all specials before.
    std::vector<Desert> m_deserts; //!< Gaps longer than kSearchDays, in order.
};

} // namespace keting
