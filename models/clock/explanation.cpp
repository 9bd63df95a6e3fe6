// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/explanation.h"

#include <algorithm>

namespace keting {

namespace {

struct Piece {
    ClockSpan::Kind kind;
    Instant to;
};

// The stretch or closed time of the day that `at` falls into, by one calendar.
Piece pieceAt(const ServiceCalendar& calendar, Instant at)
{
    const int day = shanghaiDays().dayOf(at);
    const Instant start = shanghaiDays().startOf(day);
    const Instant dayEnd = shanghaiDays().startOf(day + 1);
    for (const auto& stretch : calendar.timetable().planOf(day).stretches) {
        if (at < start + stretch.open)
            return {ClockSpan::Kind::Closed, start + stretch.open};
        if (at < start + stretch.close)
            return {ClockSpan::Kind::Counting, start + stretch.close};
    }
    const QDate date = ShanghaiDays::dateOf(day);
    const bool dayOff = calendar.markOf(date) == DayMark::Rest;
    return {dayOff ? ClockSpan::Kind::Holiday : ClockSpan::Kind::Closed, dayEnd};
}

// A make-up day is named on its hours, not on the night before them.
QString nameFor(const ServiceCalendar& calendar, ClockSpan::Kind kind, Instant at)
{
    if (kind == ClockSpan::Kind::Closed || kind == ClockSpan::Kind::Paused)
        return {};
    return calendar.nameOf(ShanghaiDays::dateOf(shanghaiDays().dayOf(at)));
}

Instant firstBoundary(const Pauses& pauses, Instant at, Instant until)
{
    for (const TimeSpan& pause : pauses.spans()) {
        if (at < pause.from)
            return std::min(until, pause.from);
        if (at < pause.to)
            return std::min(until, pause.to);
    }
    return until;
}

} // namespace

Millis Explanation::total(ClockSpan::Kind kind) const
{
    Millis sum{};
    for (const ClockSpan& span : spans) {
        if (span.kind == kind)
            sum += span.to - span.from;
    }
    return sum;
}

Explanation explain(const CalendarHistory& history, Instant start, std::optional<Instant> due,
                    Instant reached, const Pauses& pauses)
{
    Explanation explanation;
    const Instant end = std::min(std::max(due.value_or(reached), reached),
                                 shanghaiDays().startOf(ShanghaiDays::kLast + 1));
    for (Instant at = std::max(start, shanghaiDays().startOf(ShanghaiDays::kFirst)); at < end;) {
        const ServiceCalendar& calendar = history.calendarAt(at);
        Piece piece = pieceAt(calendar, at);
        piece.to = std::min({piece.to, end, history.replacedAfter(at)});
        piece.to = firstBoundary(pauses, at, piece.to);
        for (const Instant cut : {reached, due.value_or(end)}) {
            if (at < cut)
                piece.to = std::min(piece.to, cut);
        }
        if (pauses.isPaused(at))
            piece.kind = ClockSpan::Kind::Paused;
        else if (piece.kind == ClockSpan::Kind::Counting && due && at >= *due)
            piece.kind = ClockSpan::Kind::Overrun;
        else if (piece.kind == ClockSpan::Kind::Counting && at >= reached)
            piece.kind = ClockSpan::Kind::Remaining;
        const QString name = nameFor(calendar, piece.kind, at);
        auto& spans = explanation.spans;
        const bool continues = !spans.empty() && spans.back().kind == piece.kind
            && spans.back().calendarVersion == calendar.version() && spans.back().holiday == name;
        if (continues) {
            spans.back().to = piece.to;
        } else if (spans.size() == Explanation::kMaxSpans) {
            explanation.truncated = true;
            break;
        } else {
            spans.push_back({piece.kind, at, piece.to, calendar.version(), name});
        }
        at = piece.to;
    }
    return explanation;
}

} // namespace keting
