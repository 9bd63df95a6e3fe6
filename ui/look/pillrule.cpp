// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/pill.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
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
    // In one piece: every row of the inbox asks for this every second.
    const auto total = time.count();
    const auto digit = [](qint64 n) { return QChar(static_cast<char16_t>(u'0' + n % 10)); };
    const std::array tail{digit(total / 600 % 6), digit(total / 60), QChar(u':'),
                          digit(total / 10 % 6), digit(total)};
    const QString text(tail.data(), tail.size());
    return total < 3600 ? text : QString::number(total / 3600) + u':' + text;
}

QString secondText(Instant at)
{
    return localTime(at).toString(u"HH:mm:ss"_s);
}

// "16:30" today, "10/12 17:00" on any other day.
QString dayAndHour(Instant at, Instant now)
{
    const QDate date = localDate(at);
    const QString hour = localTime(at).toString(u"HH:mm"_s);
    return date == localDate(now) ? hour
                                  : u"%1/%2 %3"_s.arg(date.month()).arg(date.day()).arg(hour);
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
    case PillInput::Kind::Done: return PillText::tr("Done");
    case PillInput::Kind::Unanswered: return PillText::tr("Closed without a reply");
    }
    return {};
}

Millis overBy(const PillInput& in)
{
    // Over by less than a second is over all the same; "+00:00" would look like a fault.
    return std::chrono::floor<Seconds>(std::max(-in.left, Millis(Seconds(1))));
}

PillSpec overdueFace(const PillInput& in)
{
    return {PillState::Overdue, u'+' + countdownText(overBy(in), in.workingDay), {}};
}

QString overdueSentence(const PillInput& in)
{
    return PillText::tr("%1 overdue by %2")
        .arg(clockName(in.kind), spokenDuration(overBy(in), in.workingDay));
}

PillSpec countingFace(const PillInput& in)
{
    const double share = shareLeft(in);
    const PillState state = share > kSoonShare ? PillState::Running : PillState::Soon;
    QString text = in.open ? countdownText(roundedUp(in.left), in.workingDay)
                           : PillText::tr("due %1").arg(dayAndHour(in.due, in.now));
    if (in.unpublishedYear)
        text += u" *"_s;
    return {state, text, {}, share};
}

QString dueSentence(const PillInput& in)
{
    const QString due = dayAndHour(in.due, in.now);
    if (!in.open)
        return PillText::tr("%1, service is closed, due %2").arg(clockName(in.kind), due);
    const QString exact = localDate(in.due) == localDate(in.now) ? secondText(in.due) : due;
    const QString sentence = shareLeft(in) > kSoonShare
        ? PillText::tr("%1 counting, %2 left, due %3")
        : PillText::tr("%1 almost overdue, %2 left, due %3");
    return sentence.arg(clockName(in.kind), spokenDuration(roundedUp(in.left), in.workingDay),
                        exact);
}

PillSpec leftMessageFace(const PillInput& in)
{
    const QString shown
        = in.open ? countdownText(roundedUp(in.left), in.workingDay) : dayAndHour(in.due, in.now);
    return {PillState::LeftMessage,
            PillText::tr("left %1", "left message, time").arg(shown),
            {},
            shareLeft(in)};
}

PillSpec promiseFace(const PillInput& in)
{
    const QString due = dayAndHour(in.due, in.now);
    const bool today = localDate(in.due) == localDate(in.now);
    return {PillState::Promise, today ? PillText::tr("today %1").arg(due) : due, {}};
}

QString promiseSentence(const PillInput& in)
{
    const QString due = dayAndHour(in.due, in.now);
    return localDate(in.due) == localDate(in.now)
        ? PillText::tr("Answer promised today before %1").arg(due)
        : PillText::tr("Answer promised before %1").arg(due);
}

//! By how much is not known: the reply was one of a later cycle.
bool isVaguelyLate(const PillInput& in)
{
    return in.kind == PillInput::Kind::Answered && in.left < Millis(0) && in.target <= Millis(0);
}

PillSpec answeredFace(const PillInput& in)
{
    if (isVaguelyLate(in))
        return {PillState::AnsweredLate, PillText::tr("answered late"), {}};
    if (in.left < Millis(0)) {
        const Millis over = std::chrono::floor<Seconds>(-in.left);
        return {PillState::AnsweredLate,
                PillText::tr("late +%1").arg(countdownText(over, in.workingDay)),
                {}};
    }
    const bool reply = in.kind == PillInput::Kind::Answered;
    if (in.target <= Millis(0))
        return {PillState::Answered, reply ? PillText::tr("answered") : PillText::tr("done"), {}};
    const QString taken
        = countdownText(std::chrono::floor<Seconds>(in.target - in.left), in.workingDay);
    return {PillState::Answered,
            (reply ? PillText::tr("answered in %1") : PillText::tr("done in %1")).arg(taken),
            {}};
}

QString answeredSentence(const PillInput& in)
{
    if (isVaguelyLate(in))
        return PillText::tr("Answered late");
    const bool reply = in.kind == PillInput::Kind::Answered;
    if (in.left < Millis(0))
        return (reply ? PillText::tr("Answered late, over by %1")
                      : PillText::tr("Done late, over by %1"))
            .arg(spokenDuration(std::chrono::floor<Seconds>(-in.left), in.workingDay));
    if (in.target <= Millis(0))
        return reply ? PillText::tr("Answered") : PillText::tr("Done");
    return (reply ? PillText::tr("Answered in time, after %1")
                  : PillText::tr("Done in time, after %1"))
        .arg(spokenDuration(std::chrono::floor<Seconds>(in.target - in.left), in.workingDay));
}

PillSpec unansweredFace(const PillInput& in)
{
    const bool late = in.left < Millis(0);
    return {late ? PillState::UnansweredLate : PillState::Unanswered,
            PillText::tr("closed without a reply"),
            {}};
}

QString unansweredSentence(const PillInput& in)
{
    return in.left < Millis(0)
        ? PillText::tr("Closed without a reply, when the first reply was overdue")
        : PillText::tr("Closed without a reply");
}

//! Past its due instant, and of a kind that can be.
bool isOver(const PillInput& in)
{
    switch (in.kind) {
    case PillInput::Kind::FirstReply:
    case PillInput::Kind::NextReply:
    case PillInput::Kind::Finish:
    case PillInput::Kind::LeftMessage:
    case PillInput::Kind::ProgressDue: return in.left < Millis(0);
    case PillInput::Kind::Promise: return in.left < Millis(0) || in.due < in.now;
    case PillInput::Kind::Visit:
    case PillInput::Kind::Waiting:
    case PillInput::Kind::Ready:
    case PillInput::Kind::Answered:
    case PillInput::Kind::Done:
    case PillInput::Kind::Unanswered: return false;
    }
    return false;
}

PillSpec awakeFace(const PillInput& in)
{
    if (isOver(in))
        return overdueFace(in);
    switch (in.kind) {
    case PillInput::Kind::FirstReply:
    case PillInput::Kind::NextReply:
    case PillInput::Kind::Finish: return countingFace(in);
    case PillInput::Kind::LeftMessage: return leftMessageFace(in);
    case PillInput::Kind::Promise: return promiseFace(in);
    case PillInput::Kind::Waiting: return {PillState::Waiting, in.reason, {}};
    case PillInput::Kind::Answered:
    case PillInput::Kind::Done: return answeredFace(in);
    case PillInput::Kind::Unanswered: return unansweredFace(in);
    case PillInput::Kind::ProgressDue:
        return {PillState::NoProgress, PillText::tr("no progress today"), {}};
    case PillInput::Kind::Visit:
        return {PillState::Visit, PillText::tr("visit %1").arg(dayAndHour(in.due, in.now)), {}};
    case PillInput::Kind::Ready: return {PillState::Ready, PillText::tr("ready"), {}};
    }
    return {};
}

QString countingSentence(const PillInput& in)
{
    if (!in.unpublishedYear)
        return dueSentence(in);
    return dueSentence(in) + u' '
        + PillText::tr("The holidays of %1 are not published yet; the due time may move.")
              .arg(*in.unpublishedYear);
}

QString awakeSentence(const PillInput& in)
{
    if (isOver(in))
        return overdueSentence(in);
    const auto due = [&] { return dayAndHour(in.due, in.now); };
    switch (in.kind) {
    case PillInput::Kind::FirstReply:
    case PillInput::Kind::NextReply:
    case PillInput::Kind::Finish: return countingSentence(in);
    case PillInput::Kind::LeftMessage: return PillText::tr("Left message, due %1").arg(due());
    case PillInput::Kind::Promise: return promiseSentence(in);
    case PillInput::Kind::Waiting:
        return PillText::tr("Paused, %1, for %2 so far")
            .arg(in.reason, spokenDuration(in.paused, in.workingDay));
    case PillInput::Kind::Answered:
    case PillInput::Kind::Done: return answeredSentence(in);
    case PillInput::Kind::Unanswered: return unansweredSentence(in);
    case PillInput::Kind::ProgressDue: return PillText::tr("No progress note yet today");
    case PillInput::Kind::Visit: return PillText::tr("Home visit at %1").arg(due());
    case PillInput::Kind::Ready: return PillText::tr("Ready to collect");
    }
    return {};
}

//! Rests until then; what is overdue shows all the same.
bool isSnoozed(const PillInput& in)
{
    return in.snoozedUntil && *in.snoozedUntil > in.now && !isOver(in);
}

// How long the text of a countdown stands. Left is rounded up to whole seconds, so it changes when
// the open time passes a second; told in days and hours, when the rounded time falls below the
// hour.
Millis untilNextText(const PillInput& in)
{
    const Millis left = in.left;
    const Millis workingDay = in.workingDay;
    if (left == Millis(0) && in.now > in.due)
        return std::chrono::ceil<std::chrono::minutes>(in.now) - in.now; // In time to the minute.
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

QString spokenSpan(Millis span)
{
    constexpr Millis kDay = std::chrono::hours(24);
    if (span < kDay)
        return spokenDuration(span, Millis(0));
    const auto hours = std::chrono::floor<std::chrono::hours>(span % kDay).count();
    const QString days = PillText::tr("%n day(s)", nullptr, static_cast<int>(span / kDay));
    return hours == 0 ? days : PillText::tr("%1 %2 h", "days, hours").arg(days).arg(hours);
}

PillInput::Kind progressKind(std::optional<Instant> due, Instant now)
{
    const bool isNoted = due && localDate(*due) > localDate(now);
    return isNoted ? PillInput::Kind::Finish : PillInput::Kind::ProgressDue;
}

PillSpec pillFace(const PillInput& input)
{
    if (!isSnoozed(input))
        return awakeFace(input);
    return {PillState::Snoozed,
            PillText::tr("until %1").arg(dayAndHour(*input.snoozedUntil, input.now)),
            {}};
}

PillSpec pillFor(const PillInput& input)
{
    PillSpec pill = pillFace(input);
    pill.accessible = isSnoozed(input)
        ? PillText::tr("Snoozed until %1").arg(dayAndHour(*input.snoozedUntil, input.now))
        : awakeSentence(input);
    return pill;
}

std::optional<Instant> pillChangesAt(const PillInput& input)
{
    const bool counts = input.open
        && (input.kind == PillInput::Kind::FirstReply || input.kind == PillInput::Kind::NextReply
            || input.kind == PillInput::Kind::LeftMessage || input.kind == PillInput::Kind::Finish
            || isOver(input));
    if (counts)
        return input.now + untilNextText(input);
    if (input.kind == PillInput::Kind::Promise && input.due >= input.now)
        return input.due + Millis(1);
    if (input.snoozedUntil && *input.snoozedUntil > input.now)
        return input.snoozedUntil;
    return std::nullopt;
}

} // namespace keting
