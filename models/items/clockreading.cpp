// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/clockreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace keting {

namespace {

struct ClockWords {
    Q_DECLARE_TR_FUNCTIONS(ClockWords)
};

bool isOpen(ClockSpan::Kind kind)
{
    return kind == ClockSpan::Kind::Counting || kind == ClockSpan::Kind::Remaining
        || kind == ClockSpan::Kind::Overrun;
}

Millis overlap(const ClockSpan& span, Instant from, Instant to)
{
    return std::max(Millis(0), std::min(span.to, to) - std::max(span.from, from));
}

//! Smaller is kept first when there is no room for all. The day's progress note is what the next
//! step tells anyway.
int weight(const ClockView& view)
{
    const bool over = view.clock.isOver();
    switch (view.clock.kind) {
    case ClockKind::FirstReply: return over ? 3 : 0;
    case ClockKind::NextReply: return over ? 5 : 0;
    case ClockKind::Promise: return over ? 6 : 1;
    case ClockKind::Finish: return over ? 4 : 2;
    case ClockKind::Progress:
    case ClockKind::None: break;
    }
    return 7;
}

//! Rows in the order of a request's life; the long clocks below, where the days are written.
int place(ClockKind kind)
{
    switch (kind) {
    case ClockKind::FirstReply: return 0;
    case ClockKind::NextReply: return 1;
    case ClockKind::Promise: return 2;
    case ClockKind::Progress: return 3;
    case ClockKind::Finish: return 4;
    case ClockKind::None: break;
    }
    return 5;
}

//! Of each kind the latest; of running promises the one due first.
bool supersedes(const ClockView& later, const ClockView& earlier)
{
    if (later.clock.isOver() != earlier.clock.isOver())
        return earlier.clock.isOver();
    if (later.clock.kind == ClockKind::Promise && !later.clock.isOver())
        return later.clock.due < earlier.clock.due;
    return true;
}

//! Open time until `due` and after it, as the spans tell.
ClockReading readSpans(const ClockView& view, Instant due, Instant now)
{
    ClockReading reading;
    for (const ClockSpan& span : view.explanation.spans) {
        if (!isOpen(span.kind))
            continue;
        reading.target += overlap(span, span.from, due);
        reading.left += overlap(span, now, due);
        reading.left -= overlap(span, due, now);
        reading.open = reading.open || (span.from <= now && now < span.to);
    }
    if (view.explanation.spans.empty())
        return reading;
    // Past the end of what was explained the last stretch goes on until the view is read again.
    const ClockSpan& last = view.explanation.spans.back();
    if (now >= last.to && isOpen(last.kind)) {
        reading.open = true;
        reading.left -= now - std::max(last.to, due);
    }
    return reading;
}

} // namespace

ClockReading readClock(const ClockView& view, Instant now)
{
    const RequestClock& clock = view.clock;
    if (!clock.due.has_value())
        return {};
    ClockReading reading = readSpans(view, *clock.due, now);
    // Late is late, even while no open time has passed since, and nothing else is.
    const bool late = clock.state == ClockState::Late || clock.isOverdue(now);
    reading.left = late ? std::min(reading.left, -Millis(1)) : std::max(reading.left, Millis(0));
    return reading;
}

QList<ClockView> clocksToShow(const QList<ClockView>& clocks, int most)
{
    int cycle = 0;
    for (const ClockView& view : clocks)
        cycle = std::max(cycle, view.clock.cycle);
    QList<ClockView> shown;
    for (const ClockView& view : clocks) {
        const bool quietlyOver = view.clock.isOver() && view.clock.kind == ClockKind::Progress;
        if (view.clock.cycle != cycle || view.clock.kind == ClockKind::None || quietlyOver)
            continue;
        const auto same = std::find_if(shown.begin(), shown.end(), [&](const ClockView& other) {
            return other.clock.kind == view.clock.kind;
        });
        if (same == shown.end())
            shown.append(view);
        else if (supersedes(view, *same))
            *same = view;
    }
    while (shown.size() > most) {
        const auto least = std::max_element(
            shown.begin(), shown.end(),
            [](const ClockView& a, const ClockView& b) { return weight(a) < weight(b); });
        shown.remove(least - shown.begin());
    }
    std::stable_sort(shown.begin(), shown.end(), [](const ClockView& a, const ClockView& b) {
        return place(a.clock.kind) < place(b.clock.kind);
    });
    return shown;
}

QString clockLabel(ClockKind kind)
{
    switch (kind) {
    case ClockKind::None: break;
    case ClockKind::FirstReply: return ClockWords::tr("First reply");
    case ClockKind::NextReply: return ClockWords::tr("Next reply");
    case ClockKind::Promise: return ClockWords::tr("Promise");
    case ClockKind::Progress: return ClockWords::tr("Progress");
    case ClockKind::Finish: return ClockWords::tr("Finish");
    }
    return {};
}

} // namespace keting
