// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/calendarpreview.h"

#include "models/clock/requestclocks.h"
#include "models/desk/eventwriter.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! From when on the days differ; none if no day ahead does.
std::optional<Instant> firstDifference(const CalendarFile& file, Instant now)
{
    if (!file.weekdays.empty())
        return now;
    for (const DayChange& day : file.days) {
        const bool ahead = startOfDay(day.date.addDays(1)) > now;
        if (ahead && day.before != day.after)
            return startOfDay(day.date);
    }
    return std::nullopt;
}

//! A due instant before the first day that differs counts on days that stay as they are.
bool canMove(const InboxRow& row, Instant first)
{
    return !row.due || *row.due > first;
}

Result<std::optional<DueChange>> changeOf(Tables& tables, const InboxRow& row,
                                          const CalendarHistory& next, const ServicePolicy& policy)
{
    const auto request = foldFromLog(tables.log, row.id);
    if (!request)
        return tl::unexpected(request.error());
    if (!*request)
        return std::nullopt;
    const auto active = activeClock(clocksOf(**request, next, policy));
    const std::optional<Instant> after = active ? active->due : std::nullopt;
    if (after == row.due)
        return std::nullopt;
    return DueChange{
        row.id,  row.village, row.asker, row.title, active ? active->kind : ClockKind::None,
        row.due, after};
}

} // namespace

Result<CalendarFile> calendarFileFor(const Records& records, const QByteArray& json, Instant now)
{
    auto file = readCalendarFile(json, records.calendar.calendarAt(now).rules());
    if (file && !ServiceCalendar(file->rules).nextOpening(now))
        return fail(
            Error::Code::Invalid,
            u"calendar: it leaves no open time in the 400 days ahead, so nothing could ever be due"_s);
    return file;
}

Result<CalendarPreview> previewCalendar(Tables& tables, const Records& records,
                                        const QByteArray& json, Instant now, const ProgressFn& goOn)
{
    auto file = calendarFileFor(records, json, now);
    if (!file)
        return tl::unexpected(file.error());
    CalendarPreview preview{*std::move(file), {}, 0};
    RequestTable::PageQuery open{.now = now};
    const auto total = tables.requests.count(open);
    if (!total)
        return tl::unexpected(total.error());
    preview.open = *total;
    const auto first = firstDifference(preview.file, now);
    if (!first)
        return preview;

    const CalendarHistory next = records.calendar.with(now, ServiceCalendar(preview.file.rules));
    const ServicePolicy& policy = records.county.policy();
    qint64 seen = 0;
    Result<void> folded;
    open.limit = 1000;
    const auto read = tables.requests.each(open, [&](const InboxRow& row) {
        if (goOn && !goOn(int(++seen * 100 / (*total + 1)))) {
            folded = fail(Error::Code::Cancelled, u"the preview was cancelled"_s);
            return false;
        }
        if (!canMove(row, *first))
            return true;
        auto change = changeOf(tables, row, next, policy);
        if (!change)
            folded = tl::unexpected(change.error());
        else if (*change)
            preview.requests.append(**std::move(change));
        return folded.has_value();
    });
    if (!read || !folded)
        return tl::unexpected(!read ? read.error() : folded.error());
    return preview;
}

} // namespace keting
