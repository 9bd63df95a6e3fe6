// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/request/clocktexts.h"

#include "models/items/requestverbs.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct ClockTexts {
    Q_DECLARE_TR_FUNCTIONS(ClockTexts)
};

PillInput::Kind pillKind(const RequestClock& clock, Instant now)
{
    if (clock.isOver())
        return clock.kind == ClockKind::FirstReply || clock.kind == ClockKind::NextReply
            ? PillInput::Kind::Answered
            : PillInput::Kind::Done;
    if (clock.state == ClockState::Paused)
        return PillInput::Kind::Waiting;
    if (clock.left)
        return PillInput::Kind::LeftMessage;
    switch (clock.kind) {
    case ClockKind::FirstReply: return PillInput::Kind::FirstReply;
    case ClockKind::NextReply: return PillInput::Kind::NextReply;
    case ClockKind::Promise: return PillInput::Kind::Promise;
    case ClockKind::Progress: return progressKind(clock.due, now);
    case ClockKind::Finish:
    case ClockKind::None: break;
    }
    return PillInput::Kind::Finish;
}

BarSpan::Kind barKind(ClockSpan::Kind kind)
{
    switch (kind) {
    case ClockSpan::Kind::Counting:
    case ClockSpan::Kind::Overrun: return BarSpan::Kind::Counting;
    case ClockSpan::Kind::Remaining: return BarSpan::Kind::Remaining;
    case ClockSpan::Kind::Closed: return BarSpan::Kind::Closed;
    case ClockSpan::Kind::Holiday: return BarSpan::Kind::Holiday;
    case ClockSpan::Kind::Paused: return BarSpan::Kind::Paused;
    }
    Q_UNREACHABLE();
}

//! The bar writes "today" below its own mark.
QString dayLabel(QDate day, const QString& holiday, Instant now)
{
    if (!holiday.isEmpty())
        return holiday;
    return day == localDate(now) ? QString() : day.toString(u"M/d");
}

std::optional<PillInput> pillInputOf(const ClockView& view, Instant now)
{
    const RequestClock& clock = view.clock;
    if (clock.state == ClockState::Ended || clock.state == ClockState::Merged
        || (!clock.due.has_value() && clock.state != ClockState::Paused))
        return std::nullopt;
    const Instant at = clock.isOver() ? clock.stopped.value_or(now) : now;
    const ClockReading reading = readClock(view, at);
    PillInput input;
    input.kind = pillKind(clock, now);
    input.now = now;
    input.due = clock.due.value_or(now);
    input.left = reading.left;
    input.target = reading.target;
    input.open = reading.open;
    input.reason = ClockTexts::tr("paused");
    return input;
}

} // namespace

std::optional<PillSpec> pillOf(const ClockView& view, Instant now)
{
    const std::optional<PillInput> input = pillInputOf(view, now);
    if (!input.has_value())
        return std::nullopt;
    PillSpec pill = pillFor(*input);
    if (input->kind == PillInput::Kind::Waiting) // Why and for how long is the request's, not its.
        pill.accessible
            = ClockTexts::tr("%1: paused while the request waits").arg(clockLabel(view.clock.kind));
    return pill;
}

std::optional<PillSpec> pillFaceOf(const ClockView& view, Instant now)
{
    const std::optional<PillInput> input = pillInputOf(view, now);
    return input.has_value() ? std::optional(pillFace(*input)) : std::nullopt;
}

std::vector<BarSpan> barOf(const ClockView& view, Instant now)
{
    std::vector<BarSpan> bar;
    QDate labelled;
    for (const ClockSpan& span : view.explanation.spans) {
        const QDate day = localDate(span.from);
        const bool closed = span.kind == ClockSpan::Kind::Closed;
        BarSpan shown{barKind(span.kind), span.from, span.to, {}};
        if (day != labelled && !closed) {
            shown.label = dayLabel(
                day, span.kind == ClockSpan::Kind::Holiday ? span.holiday : QString(), now);
            labelled = day;
        }
        bar.push_back(shown);
    }
    return bar;
}

QString dueText(const ClockView& view, Instant now)
{
    const RequestClock& clock = view.clock;
    if (clock.isOver() && clock.stopped.has_value())
        return toLocal(*clock.stopped).toString(u"M/d HH:mm");
    if (!clock.due.has_value())
        return ClockTexts::tr("not due");
    QString text = ClockTexts::tr("due %1").arg(shortTime(*clock.due, now));
    if (view.unpublishedYear.has_value())
        text += u" *"_s;
    return text;
}

} // namespace keting
