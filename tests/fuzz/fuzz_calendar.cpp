// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarjson.h"
#include "models/clock/explanation.h"
#include "models/clock/holidayyear.h"

namespace {

using namespace keting;

void require(bool holds, const char* promise)
{
    if (!holds)
        qFatal("%s", promise);
}

void exercise(const CalendarRules& rules)
{
    require(parseCalendar(calendarToBytes(rules)) == rules, "a calendar does not round-trip");
    const ServiceCalendar calendar(rules);
    const CalendarHistory history
        = CalendarHistory(calendar).with(fromMs(1'900'000'000'000), ServiceCalendar(officeWeek()));
    for (const qint64 ms : {0LL, 524'966'400'000LL, 1'900'000'000'000LL, 253'402'271'999'000LL}) {
        const Instant start = fromMs(ms);
        const auto due = calendar.due(start, Seconds(36'000));
        if (due)
            require(calendar.openSeconds(start, *due) == 36'000, "due and open time disagree");
        const auto historyDue = history.due(start, Seconds(600));
        if (historyDue) {
            const Explanation told = explain(history, start, historyDue, start);
            require(told.truncated
                        || told.total(ClockSpan::Kind::Remaining) == std::chrono::minutes(10),
                    "an explanation does not add up");
        }
        const auto close = calendar.nthCloseAfter(localDate(start), 3);
        require(!close || *close > start, "a close lies before its start");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto rules = parseCalendar(bytes))
        exercise(*rules);
    if (const auto years = parseHolidayYears(bytes)) {
        CalendarRules rules = officeWeek();
        for (const HolidayYear& year : *years) {
            rules = applyYear(std::move(rules), year);
            for (const DayChange& change : previewYear(rules, year))
                require(change.kept, "a year taken in twice changes something");
        }
        exercise(rules);
    }
    return 0;
}
