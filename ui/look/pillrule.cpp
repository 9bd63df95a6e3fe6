// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pill.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct PillText {
    Q_DECLARE_TR_FUNCTIONS(PillText)
};

constexpr double kSoonShare = 0.2;

Seconds roundedUp(Millis left)
{
    return std::chrono::ceil<Seconds>(left);
}

QString clockText(Seconds time)
{
    const auto total = time.count();
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString tail = two(total / 60 % 60) + u':' + two(total % 60);
    return total < 3600 ? tail : QString::number(total / 3600) + u':' + tail;
}

QString secondText(Instant at)
{
    return toLocal(at).toString(u"HH:mm:ss"_s);
}

// "16:30" today, "10/12 17:00" on any other day.
QString dayAndHour(Instant at, Instant now)
{
    const QDateTime local = toLocal(at);
    return localDate(at) == localDate(now) ? local.toString(u"HH:mm"_s)
                                           : local.toString(u"M/d HH:mm"_s);
}

double shareLeft(const PillInput& in)
{
    if (in.target <= Millis(0))
        return 0;
    const double share
        = static_cast<double>(in.left.count()) / static_cast<double>(in.target.count());
    return std::clamp(share, 0.0, 1.0);
}

QString clockName(PillInput::Kind kind)
{
    switch (kind) {
    case PillInput::Kind::FirstReply: return PillText::tr("First reply");
    case PillInput::Kind::NextReply: return PillText::tr("Next reply");
    case PillInput::Kind::LeftMessage: return PillText::tr("Left message");
    case PillInput::Kind::Finish: return PillText::tr("Finish");
    case PillInput::Kind::Promise: return PillText::tr("Promise");
    case PillInput::Kind::ProgressDue: return PillText::tr("Progress");
    case PillInput::Kind::Visit: return PillText::tr("Visit");
    case PillInput::Kind::Waiting: return PillText::tr("Waiting");
    case PillInput::Kind::Ready: return PillText::tr("Ready to collect");
    case PillInput::Kind::Answered: return PillText::tr("Answered");
    }
    return {};
}

PillSpec overduePill(const PillInput& in)
{
    // Over by less than a second is over all the same; "+00:00" would look like a fault.
    const Millis over = std::max(-in.left, Millis(Seconds(1)));
    const Millis whole = std::chrono::floor<Seconds>(over);
    return {PillState::Overdue, u'+' + countdownText(whole, in.workingDay),
            PillText::tr("%1 overdue by %2")
                .arg(clockName(in.kind), spokenDuration(whole, in.workingDay))};
}

PillSpec countingPill(const PillInput& in)
{
    if (in.left < Millis(0))
        return overduePill(in);
    const double share = shareLeft(in);
    const PillState state = share > kSoonShare ? PillState::Running : PillState::Soon;
    const QString due = dayAndHour(in.due, in.now);
    if (!in.open)
        return {state, PillText::tr("due %1").arg(due),
                PillText::tr("%1, service is closed, due %2").arg(clockName(in.kind), due), share};
    const QString spoken = spokenDuration(roundedUp(in.left), in.workingDay);
    const QString exact = localDate(in.due) == localDate(in.now) ? secondText(in.due) : due;
    const QString sentence = state == PillState::Soon
        ? PillText::tr("%1 almost overdue, %2 left, due %3")
        : PillText::tr("%1 counting, %2 left, due %3");
    return {state, countdownText(roundedUp(in.left), in.workingDay),
            sentence.arg(clockName(in.kind), spoken, exact), share};
}

PillSpec leftMessagePill(const PillInput& in)
{
    if (in.left < Millis(0))
        return overduePill(in);
    const QString due = dayAndHour(in.due, in.now);
    const QString shown = in.open ? countdownText(roundedUp(in.left), in.workingDay) : due;
    return {PillState::LeftMessage, PillText::tr("left %1", "left message, time").arg(shown),
            PillText::tr("Left message, due %1").arg(due), shareLeft(in)};
}

PillSpec promisePill(const PillInput& in)
{
    if (in.left < Millis(0) || in.due < in.now)
        return overduePill(in);
    const QString due = dayAndHour(in.due, in.now);
    const bool today = localDate(in.due) == localDate(in.now);
    return {PillState::Promise, today ? PillText::tr("today %1").arg(due) : due,
            today ? PillText::tr("Answer promised today before %1").arg(due)
                  : PillText::tr("Answer promised before %1").arg(due)};
}

PillSpec waitingPill(const PillInput& in)
{
    const QString spoken = spokenDuration(in.paused, in.workingDay);
    return {PillState::Waiting, in.reason,
            PillText::tr("Paused, %1, for %2 so far").arg(in.reason, spoken)};
}

PillSpec answeredPill(const PillInput& in)
{
    if (in.left < Millis(0)) {
        const Millis over = std::chrono::floor<Seconds>(-in.left);
        return {PillState::AnsweredLate,
                PillText::tr("late +%1").arg(countdownText(over, in.workingDay)),
                PillText::tr("Answered late, over by %1").arg(spokenDuration(over, in.workingDay))};
    }
    if (in.target <= Millis(0))
        return {PillState::Answered, PillText::tr("answered"), PillText::tr("Answered")};
    const Millis taken = std::chrono::floor<Seconds>(in.target - in.left);
    return {PillState::Answered,
            PillText::tr("answered in %1").arg(countdownText(taken, in.workingDay)),
            PillText::tr("Answered in time, after %1").arg(spokenDuration(taken, in.workingDay))};
}

PillSpec awakePill(const PillInput& in)
{
    switch (in.kind) {
    case PillInput::Kind::FirstReply:
    case PillInput::Kind::NextReply:
    case PillInput::Kind::Finish: return countingPill(in);
    case PillInput::Kind::LeftMessage: return leftMessagePill(in);
    case PillInput::Kind::Promise: return promisePill(in);
    case PillInput::Kind::Waiting: return waitingPill(in);
    case PillInput::Kind::Answered: return answeredPill(in);
    case PillInput::Kind::ProgressDue:
        if (in.left < Millis(0))
            return overduePill(in);
        return {PillState::NoProgress, PillText::tr("no progress today"),
                PillText::tr("No progress note yet today")};
    case PillInput::Kind::Visit:
        return {PillState::Visit, PillText::tr("visit %1").arg(dayAndHour(in.due, in.now)),
                PillText::tr("Home visit at %1").arg(dayAndHour(in.due, in.now))};
    case PillInput::Kind::Ready:
        return {PillState::Ready, PillText::tr("ready"), PillText::tr("Ready to collect")};
    }
    return {};
}

// How long the text of a countdown stands. Left is rounded up to whole seconds, so it changes when
// the open time passes a second; told in days and hours, when the rounded time falls below the
// hour.
Millis untilNextText(Millis left, Millis workingDay)
{
    if (left == Millis(0))
        return Millis(1);
    const std::chrono::hours hour(1);
    if (workingDay > Millis(0) && workingDay % hour == Millis(0) && left > workingDay) {
        const Millis whole = std::chrono::floor<std::chrono::hours>(roundedUp(left));
        return left - (whole - Seconds(1));
    }
    const Millis part = left - std::chrono::floor<Seconds>(left);
    return part == Millis(0) ? Millis(Seconds(1)) : part;
}

} // namespace

QString countdownText(Millis left, Millis workingDay)
{
    const Millis shown = std::max(left, Millis(0));
    if (workingDay <= Millis(0) || shown < workingDay)
        return clockText(std::chrono::floor<Seconds>(shown));
    const auto days = shown / workingDay;
    const auto hours = std::chrono::floor<std::chrono::hours>(shown % workingDay).count();
    return hours == 0 ? PillText::tr("%1 d").arg(days)
                      : PillText::tr("%1 d %2 h").arg(days).arg(hours);
}

QString spokenDuration(Millis duration, Millis workingDay)
{
    const Millis told = std::max(duration, Millis(0));
    if (workingDay > Millis(0) && told >= workingDay) {
        const auto days = static_cast<int>(told / workingDay);
        const auto hours = std::chrono::floor<std::chrono::hours>(told % workingDay).count();
        const QString dayPart = PillText::tr("%n working day(s)", nullptr, days);
        return hours == 0 ? dayPart
                          : PillText::tr("%1 %2 h", "working days, hours").arg(dayPart).arg(hours);
    }
    const auto total = std::chrono::floor<Seconds>(told).count();
    if (total >= 3600)
        return PillText::tr("%1 h %2 min").arg(total / 3600).arg(total / 60 % 60);
    if (total >= 60)
        return PillText::tr("%1 min %2 s").arg(total / 60).arg(total % 60);
    return PillText::tr("%1 s").arg(total);
}

PillSpec pillFor(const PillInput& input)
{
    const PillSpec awake = awakePill(input);
    if (!input.snoozedUntil || *input.snoozedUntil <= input.now
        || awake.state == PillState::Overdue)
        return awake;
    const QString until = dayAndHour(*input.snoozedUntil, input.now);
    return {PillState::Snoozed, PillText::tr("until %1").arg(until),
            PillText::tr("Snoozed until %1").arg(until)};
}

std::optional<Instant> pillChangesAt(const PillInput& input)
{
    const bool counts = input.open
        && (input.kind == PillInput::Kind::FirstReply || input.kind == PillInput::Kind::NextReply
            || input.kind == PillInput::Kind::LeftMessage || input.kind == PillInput::Kind::Finish
            || pillFor(input).state == PillState::Overdue);
    if (counts)
        return input.now + untilNextText(input.left, input.workingDay);
    if (input.kind == PillInput::Kind::Promise && input.due >= input.now)
        return input.due + Millis(1);
    if (input.snoozedUntil && *input.snoozedUntil > input.now)
        return input.snoozedUntil;
    return std::nullopt;
}

} // namespace keting
