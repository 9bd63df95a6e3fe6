// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/commandchecks.h"

#include "models/clock/requestclocks.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTextMax = 20'000;
constexpr Millis kFarthest = std::chrono::hours(24) * 366;
//! An office's clocks are minutes off; hours are a wrong date or zone.
constexpr Millis kClocksDiffer = std::chrono::hours(1);

} // namespace

Result<void> checkLength(const QString& text, const char* what)
{
    if (text.size() > kTextMax)
        return fail(Error::Code::TooLarge,
                    QLatin1StringView(what)
                        + u" is longer than 20000 characters; nothing was changed"_s);
    return {};
}

Result<void> checkText(const QString& text, const char* what)
{
    if (text.trimmed().isEmpty())
        return fail(Error::Code::Invalid,
                    QLatin1StringView(what) + u" is empty; nothing was changed"_s);
    return checkLength(text, what);
}

Result<void> checkAhead(Instant time, Instant now, const char* what)
{
    if (time <= now)
        return fail(Error::Code::Invalid,
                    QLatin1StringView(what) + u" a time that has passed; nothing was changed"_s);
    if (time > now + kFarthest)
        return fail(Error::Code::Invalid,
                    QLatin1StringView(what)
                        + u" a time more than a year ahead: check the year; nothing was changed"_s);
    return {};
}

Result<void> checkClock(const Request& request, Instant now)
{
    const Instant came = request.cycles.constFirst().opened;
    if (now + kClocksDiffer >= came)
        return {};
    return fail(Error::Code::WrongClock,
                u"the clock says %1, but the request came at %2: set this machine's clock right "
                "first; nothing was changed"_s.arg(toIso(now), toIso(came)));
}

Result<void> checkSnooze(const Request& request, Instant until, const EventWriter& writer)
{
    const Records& records = *writer.records();
    if (const auto checked = checkAhead(until, writer.now(), "a request cannot be snoozed until");
        !checked)
        return checked;
    const auto active = activeClock(clocksOf(request, records.calendar, records.county.policy()));
    if (active && active->due && writer.now() > lastInTime(*active->due, active->precision))
        return fail(Error::Code::Conflict,
                    u"the request is overdue, and a snooze hides nothing that is: answer, promise "
                    "or note why first; nothing was changed"_s);
    return {};
}

Result<void> checkMatter(const payload::Described& matter, const Records& records)
{
    QStringList known;
    for (const CatalogueItem& category : records.catalogue.categories)
        known << category.id;
    if (!matter.category.isEmpty() && !known.isEmpty() && !known.contains(matter.category))
        return fail(Error::Code::NotFound,
                    u"no such category: \"%1\"; there are: %2; nothing was changed"_s.arg(
                        matter.category.left(40), known.join(u", "_s)));
    if (!matter.checklist.isEmpty() && !records.checklists.contains(matter.checklist))
        return fail(
            Error::Code::NotFound,
            u"no such checklist: \"%1\"; nothing was changed"_s.arg(matter.checklist.left(40)));
    return {};
}

bool isGone(const Request& request)
{
    return request.stage == Stage::Dismissed || request.mergedInto;
}

QString endedAs(const Request& request)
{
    if (request.mergedInto)
        return u"the request was merged into %1: go on there; nothing was changed"_s.arg(
            request.mergedInto->toString());
    return request.isClosed()
        ? u"the request is closed: reopen it first; nothing was changed"_s
        : u"the request is dismissed: restore it first; nothing was changed"_s;
}

} // namespace keting
