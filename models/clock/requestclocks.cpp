// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/requestclocks.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::floor;
using std::chrono::minutes;

//! Something said, in the order it must have happened: a reply known to the minute comes after what
//! was said within that minute.
struct Turn {
    Instant order;
    Instant time;
    Precision precision;
    bool isReply;
};

struct CycleSpan {
    Instant from; //!< What was said before belongs to the cycle before.
    Instant to;
};

CycleSpan spanOf(const Request& request, qsizetype cycle)
{
    const auto endOf = [&](qsizetype i) {
        return request.cycles.at(i).ended.value_or(request.cycles.at(i).opened);
    };
    CycleSpan span{Instant::min(), Instant::max()};
    if (cycle > 0)
        span.from = endOf(cycle - 1);
    if (cycle + 1 < request.cycles.size())
        span.to = endOf(cycle);
    return span;
}

QList<Turn> turnsOf(const Request& request, CycleSpan span)
{
    QList<Turn> turns;
    const auto within = [&](Instant time) { return time >= span.from && time < span.to; };
    for (const AskerMessage& asked : request.messages) {
        if (!asked.absorbed && asked.needsReply && within(asked.message.time))
            turns.append(
                Turn{asked.message.time, asked.message.time, asked.message.precision, false});
    }
    for (const Reply& reply : request.replies) {
        const Millis slack
            = reply.precision == Precision::Minute ? minutes(1) - Millis(1) : Millis(0);
        if (!reply.absorbed && within(reply.time))
            turns.append(Turn{reply.time + slack, reply.time, reply.precision, true});
    }
    std::ranges::stable_sort(turns, {}, &Turn::order);
    return turns;
}

bool isLate(Instant stopped, Instant due, bool toTheMinute)
{
    return toTheMinute ? floor<minutes>(stopped) > floor<minutes>(due) : stopped > due;
}

ClockState endedState(const Request& request)
{
    return request.stage == Stage::Merged ? ClockState::Merged : ClockState::Ended;
}

//! Builds the clocks of one request; one call a kind.
class ClockBuilder {
public:
    ClockBuilder(const Request& request, const CalendarHistory& calendar,
                 const ServicePolicy& policy)
        : m_request(request)
        , m_calendar(calendar)
        , m_policy(policy)
        , m_pauses(waitingPauses(request))
    {}

    void addReplyClocks(qsizetype cycle);
    void addPromises();
    void addProgress();
    void addFinish();
    QList<RequestClock> take() { return std::move(m_clocks); }

private:
    RequestClock begin(ClockKind kind, Instant start, qsizetype cycle) const;
    void stop(RequestClock& clock, Instant when, bool toTheMinute) const;
    const Cycle& lastCycle() const { return m_request.cycles.last(); }
    int lastIndex() const { return int(m_request.cycles.size()) - 1; }

    const Request& m_request;
    const CalendarHistory& m_calendar;
    const ServicePolicy& m_policy;
    const Pauses m_pauses;
    QList<RequestClock> m_clocks;
};

RequestClock ClockBuilder::begin(ClockKind kind, Instant start, qsizetype cycle) const
{
    RequestClock clock;
    clock.kind = kind;
    clock.start = start;
    clock.cycle = int(cycle);
    clock.left = m_calendar.isLeftMessage(start);
    clock.target = clock.left           ? m_policy.leftMessage
        : kind == ClockKind::FirstReply ? m_policy.firstReply
                                        : m_policy.nextReply;
    clock.due = m_calendar.due(start, clock.target);
    return clock;
}

void ClockBuilder::stop(RequestClock& clock, Instant when, bool toTheMinute) const
{
    clock.stopped = when;
    clock.state
        = clock.due && isLate(when, *clock.due, toTheMinute) ? ClockState::Late : ClockState::Met;
}

void ClockBuilder::addReplyClocks(qsizetype index)
{
    const Cycle& cycle = m_request.cycles.at(index);
    bool answered = false;
    std::optional<Turn> waiting;
    for (const Turn& turn : turnsOf(m_request, spanOf(m_request, index))) {
        if (!turn.isReply) {
            if (!waiting)
                waiting = turn;
            continue;
        }
        if (waiting) {
            const ClockKind kind = answered ? ClockKind::NextReply : ClockKind::FirstReply;
            RequestClock clock = begin(kind, waiting->time, index);
            const bool toTheMinute
                = turn.precision == Precision::Minute || waiting->precision == Precision::Minute;
            stop(clock, turn.time, toTheMinute);
            m_clocks.append(clock);
        }
        answered = true;
        waiting.reset();
    }
    if (!waiting && !answered
        && index > 0) // Reopened by hand: the asker has not written, but waits all the same.
        waiting = Turn{cycle.opened, cycle.opened, Precision::Second, false};
    if (!waiting)
        return;
    RequestClock clock
        = begin(answered ? ClockKind::NextReply : ClockKind::FirstReply, waiting->time, index);
    if (cycle.ended) {
        clock.stopped = cycle.ended;
        clock.state = index == lastIndex() ? endedState(m_request) : ClockState::Ended;
    }
    m_clocks.append(clock);
}

void ClockBuilder::addPromises()
{
    for (const Promise& promise : m_request.promises) {
        RequestClock clock;
        clock.kind = ClockKind::Promise;
        clock.start = promise.made;
        clock.due = promise.due;
        clock.cycle = lastIndex();
        clock.promise = promise.event;
        if (promise.kept) {
            stop(clock, *promise.kept, false);
        } else if (lastCycle().ended) {
            clock.stopped = lastCycle().ended;
            clock.state = endedState(m_request);
        }
        m_clocks.append(clock);
    }
}

void ClockBuilder::addProgress()
{
    const Cycle& cycle = lastCycle();
    if (!cycle.started || cycle.ready || cycle.ended)
        return;
    Instant last = *cycle.started;
    for (const ProgressNote& note : m_request.notes) {
        if (!note.internal)
            last = std::max(last, note.time);
    }
    RequestClock clock;
    clock.kind = ClockKind::Progress;
    clock.start = last;
    clock.cycle = lastIndex();
    clock.due = m_calendar.nthCloseAfter(localDate(last), 1, m_pauses);
    clock.state = m_request.waitingReason.isEmpty() ? ClockState::Running : ClockState::Paused;
    m_clocks.append(clock);
}

void ClockBuilder::addFinish()
{
    const Cycle& cycle = lastCycle();
    std::optional<int> days;
    for (const Reply& reply : m_request.replies) {
        if (reply.checklist && !reply.absorbed)
            days = reply.checklist->promisedDays;
    }
    if (!cycle.started || !days)
        return;
    RequestClock clock;
    clock.kind = ClockKind::Finish;
    clock.start = *cycle.started;
    clock.cycle = lastIndex();
    clock.due = *days > 0 ? m_calendar.nthCloseAfter(localDate(clock.start), *days, m_pauses)
                          : m_calendar.calendarAt(clock.start).closeOf(clock.start);
    if (cycle.ready || m_request.stage == Stage::Closed) {
        stop(clock, cycle.ready.value_or(cycle.ended.value_or(clock.start)), false);
    } else if (cycle.ended) {
        clock.stopped = cycle.ended;
        clock.state = endedState(m_request);
    } else if (!m_request.waitingReason.isEmpty()) {
        clock.state = ClockState::Paused;
    }
    m_clocks.append(clock);
}

} // namespace

QString clockStateName(ClockState state)
{
    switch (state) {
    case ClockState::Running: return u"running"_s;
    case ClockState::Paused: return u"paused"_s;
    case ClockState::Met: return u"met"_s;
    case ClockState::Late: return u"late"_s;
    case ClockState::Ended: return u"ended"_s;
    case ClockState::Merged: return u"merged"_s;
    }
    Q_UNREACHABLE();
}

Pauses waitingPauses(const Request& request)
{
    std::vector<TimeSpan> spans;
    for (const Pause& pause : request.pauses)
        spans.push_back(TimeSpan{pause.from, pause.to.value_or(Pauses::kOpenEnd)});
    return Pauses(std::move(spans));
}

QList<RequestClock> clocksOf(const Request& request, const CalendarHistory& calendar,
                             const ServicePolicy& policy)
{
    if (request.cycles.isEmpty())
        return {};
    ClockBuilder builder(request, calendar, policy);
    for (qsizetype i = 0; i < request.cycles.size(); ++i)
        builder.addReplyClocks(i);
    builder.addPromises();
    builder.addProgress();
    builder.addFinish();
    QList<RequestClock> clocks = builder.take();
    std::ranges::stable_sort(clocks, {}, &RequestClock::start);
    return clocks;
}

std::optional<RequestClock> activeClock(const QList<RequestClock>& clocks)
{
    std::optional<RequestClock> first;
    for (const RequestClock& clock : clocks) {
        if (clock.state == ClockState::Running && clock.due && (!first || *clock.due < *first->due))
            first = clock;
    }
    return first;
}

std::optional<RequestClock> firstReplyClock(const QList<RequestClock>& clocks)
{
    const auto first = std::ranges::find_if(clocks, [](const RequestClock& clock) {
        return clock.kind == ClockKind::FirstReply && clock.cycle == 0;
    });
    return first == clocks.end() ? std::nullopt : std::optional(*first);
}

} // namespace keting
