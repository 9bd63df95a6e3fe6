// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/requestverbs.h"

#include "models/domain/exchange.h"

#include <QCoreApplication>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct NextStepWords {
    Q_DECLARE_TR_FUNCTIONS(NextStepWords)
};

const RequestClock* running(const RequestView& view, std::initializer_list<ClockKind> kinds)
{
    const RequestClock* found = nullptr;
    for (const ClockView& candidate : view.clocks) {
        const RequestClock& clock = candidate.clock;
        const bool wanted = std::ranges::find(kinds, clock.kind) != kinds.end();
        if (!wanted || clock.isOver() || !clock.due.has_value())
            continue;
        if (found == nullptr || *clock.due < *found->due)
            found = &clock;
    }
    return found;
}

NextStep dueStep(NextStep::Kind kind, const QString& text, const RequestClock& clock, Instant now)
{
    const bool overdue = clock.isOverdue(now);
    const Instant last = lastInTime(*clock.due, clock.precision);
    NextStep step{kind, text,
                  overdue ? NextStepWords::tr("was due %1").arg(shortTime(*clock.due, now))
                          : NextStepWords::tr("in time until %1").arg(shortTime(last, now)),
                  overdue};
    if (!overdue)
        step.until = last;
    return step;
}

QString promiseText(const RequestView& view, const RequestClock& clock)
{
    for (const Promise& promise : view.request.promises) {
        if (clock.promise == promise.event && !promise.department.isEmpty())
            return NextStepWords::tr("Keep the promise about %1").arg(promise.department);
    }
    return NextStepWords::tr("Keep the promise");
}

NextStep openStep(const RequestView& view, Instant now)
{
    if (const auto* reply = running(view, {ClockKind::FirstReply, ClockKind::NextReply})) {
        const bool first = reply->kind == ClockKind::FirstReply;
        const QString text = reply->left ? NextStepWords::tr("Answer the left message")
            : first                      ? NextStepWords::tr("Give the first reply")
                                         : NextStepWords::tr("Answer the open question");
        return dueStep(NextStep::Kind::Reply, text, *reply, now);
    }
    if (const auto* promise = running(view, {ClockKind::Promise}))
        return dueStep(NextStep::Kind::KeepPromise, promiseText(view, *promise), *promise, now);
    if (!view.request.waitingReason.isEmpty())
        return {NextStep::Kind::Wait,
                NextStepWords::tr("Waiting for the villager: %1").arg(view.request.waitingReason),
                NextStepWords::tr("the clock goes on with their next message"), false};
    if (view.request.stage == Stage::Ready)
        return {NextStep::Kind::HandOut,
                NextStepWords::tr("Hand out the result, then close"),
                {},
                false};
    if (const auto* progress = running(view, {ClockKind::Progress}))
        return dueStep(NextStep::Kind::NoteProgress,
                       NextStepWords::tr("Check the matter and note the progress"), *progress, now);
    if (view.request.stage == Stage::Answered)
        return {NextStep::Kind::Wait, NextStepWords::tr("The villager chooses how to go on"),
                NextStepWords::tr("guided online or proxy handling"), false};
    return {};
}

QString remedyText(Remedy step)
{
    switch (step) {
    case Remedy::CallBack: return NextStepWords::tr("Call back about the bad rating");
    case Remedy::Finding: return NextStepWords::tr("Note what the bad rating was about");
    case Remedy::Correction: return NextStepWords::tr("Note what was put right");
    }
    Q_UNREACHABLE();
}

NextStep endedStep(const Request& request)
{
    if (request.stage == Stage::Closed)
        return {
            NextStep::Kind::AskRating, NextStepWords::tr("Closed; ask for a rating"), {}, false};
    if (const auto owed = owedRemedy(request))
        return {NextStep::Kind::CallBack, remedyText(*owed), {}, true};
    if (request.stage == Stage::Dismissed)
        return {NextStep::Kind::Nothing,
                NextStepWords::tr("Dismissed; it can be brought back"),
                {},
                false};
    if (request.stage == Stage::Merged)
        return {
            NextStep::Kind::Nothing, NextStepWords::tr("Merged into another request"), {}, false};
    return {NextStep::Kind::Nothing, NextStepWords::tr("Nothing left to do"), {}, false};
}

NextStep stepNow(const RequestView& view, Instant now)
{
    const Request& request = view.request;
    if (request.readOnly)
        return {NextStep::Kind::Upgrade,
                NextStepWords::tr("Upgrade the program to work on this request"),
                NextStepWords::tr("a newer version has written to it"), false};
    if (request.needsLook)
        return {NextStep::Kind::Look,
                NextStepWords::tr("Look at what colleagues did in the meantime"),
                {},
                false};
    return request.isOpen() ? openStep(view, now) : endedStep(request);
}

} // namespace

RequestVerbs verbsFor(const Request& request)
{
    RequestVerbs verbs;
    if (request.readOnly)
        return verbs;
    verbs.note = true;
    const bool open = request.isOpen();
    const bool waiting = !request.waitingReason.isEmpty();
    verbs.claim = open && !request.owner.has_value();
    verbs.reply = verbs.route = verbs.promise = verbs.progress = verbs.handOver = verbs.sendOn
        = verbs.close = verbs.dismiss = verbs.merge = verbs.describe = verbs.visit = open;
    verbs.wait = open && !waiting;
    verbs.resume = open && waiting;
    verbs.ready = open && request.stage != Stage::Ready;
    verbs.reopen = verbs.rate = request.isClosed();
    verbs.restore = request.stage == Stage::Dismissed;
    verbs.finishVisit = std::ranges::any_of(
        request.visits, [](const Visit& visit) { return !visit.done.has_value(); });
    verbs.keepPromise = open && std::ranges::any_of(request.promises, [](const Promise& promise) {
                            return !promise.kept.has_value();
                        });
    verbs.snooze = open;
    verbs.wake = open && request.snoozedUntil.has_value();
    verbs.noReply = open && !waitingMessages(request).isEmpty();
    verbs.followUp = owedRemedy(request).has_value();
    return verbs;
}

RequestVerbs verbsFor(const RequestView& view, Instant now)
{
    RequestVerbs verbs = verbsFor(view.request);
    verbs.snooze = verbs.snooze && !view.row.isOverdue(now);
    return verbs;
}

NextStep nextStep(const RequestView& view, Instant now)
{
    NextStep step = stepNow(view, now);
    // Hours of other days are told with their day.
    const Instant lastOfDay = startOfDay(localDate(now).addDays(1)) - Millis(1);
    step.until = std::min(step.until, lastOfDay);
    return step;
}

QStringList closingNotes(const RequestView& view, Instant now)
{
    QStringList notes;
    if (const auto* reply = running(view, {ClockKind::FirstReply, ClockKind::NextReply})) {
        const QString asked = shortTime(reply->start, now);
        notes.append(reply->kind == ClockKind::FirstReply
                         ? NextStepWords::tr("Nobody has replied to the question of %1. It will be "
                                             "recorded as closed without a first reply: it counts "
                                             "as received, not as answered.")
                               .arg(asked)
                         : NextStepWords::tr("The question of %1 has no reply yet. Its clock ends "
                                             "without one, and that stays on record.")
                               .arg(asked));
    }
    for (const Promise& promise : view.request.promises) {
        if (promise.kept.has_value())
            continue;
        const QString until = shortTime(promise.due, now);
        notes.append(now > promise.due
                         ? NextStepWords::tr("The promise until %1 will be recorded as kept late.")
                               .arg(until)
                         : NextStepWords::tr("The promise until %1 will be recorded as kept now.")
                               .arg(until));
    }
    for (const Visit& visit : view.request.visits) {
        if (!visit.done.has_value())
            notes.append(NextStepWords::tr("The visit planned for %1 will be left as not done.")
                             .arg(shortTime(visit.at, now)));
    }
    return notes;
}

QString shortTime(Instant when, Instant now)
{
    const QDateTime local = toLocal(when);
    const QDate today = localDate(now);
    if (local.date() == today)
        return local.toString(u"HH:mm:ss");
    return local.toString(local.date().year() == today.year() ? u"M/d HH:mm"_s
                                                              : u"yyyy-MM-dd HH:mm"_s);
}

} // namespace keting
