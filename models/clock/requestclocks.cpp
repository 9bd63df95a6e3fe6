// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/requestclocks.h"

#include "models/domain/exchange.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

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
    void addFinish(qsizetype cycle);
    QList<RequestClock> take() { return std::move(m_clocks); }

private:
    [[nodiscard]] RequestClock begin(ClockKind kind, Instant start, qsizetype cycle) const;
    //! The request ended with the clock running.
    void end(RequestClock& clock, qsizetype cycle) const;
    //! `known`: how exactly `when` is.
    static void stop(RequestClock& clock, Instant when, Precision known = Precision::Second);
    [[nodiscard]] qsizetype lastIndex() const { return m_request.cycles.size() - 1; }

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

void ClockBuilder::end(RequestClock& clock, qsizetype cycle) const
{
    clock.stopped = m_request.cycles.at(cycle).ended;
    const bool merged = cycle == lastIndex() && m_request.stage == Stage::Merged;
    clock.state = merged ? ClockState::Merged : ClockState::Ended;
}

void ClockBuilder::stop(RequestClock& clock, Instant when, Precision known)
{
    clock.stopped = when;
    const bool late = clock.due && when > lastInTime(*clock.due, std::max(known, clock.precision));
    clock.state = late ? ClockState::Late : ClockState::Met;
}

void ClockBuilder::addReplyClocks(qsizetype index)
{
    auto kind = ClockKind::FirstReply;
    for (const Exchange& exchange : exchangesOf(m_request, index)) {
        const Turn& first = exchange.first();
        RequestClock clock = begin(kind, first.time, index);
        clock.precision = first.precision;
        if (const auto& reply = exchange.reply)
            stop(clock, std::max(reply->time, first.time), reply->precision);
        else if (m_request.cycles.at(index).ended)
            end(clock, index);
        m_clocks.append(clock);
        kind = ClockKind::NextReply;
    }
}

void ClockBuilder::addPromises()
{
    for (const Promise& promise : m_request.promises) {
        const auto& cycles = m_request.cycles;
        const auto after = std::ranges::upper_bound(cycles, promise.made, {}, &Cycle::opened);
        const qsizetype index = std::max<qsizetype>(after - cycles.begin() - 1, 0);
        RequestClock clock;
        clock.kind = ClockKind::Promise;
        clock.start = promise.made;
        clock.due = promise.due;
        clock.cycle = int(index);
        clock.promise = promise.event;
        if (promise.kept)
            stop(clock, *promise.kept);
        else if (cycles.at(index).ended)
            end(clock, index);
        m_clocks.append(clock);
    }
}

void ClockBuilder::addProgress()
{
    const Cycle& cycle = m_request.cycles.last();
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
    clock.cycle = int(lastIndex());
    clock.due = m_calendar.nthCloseAfter(localDate(last), 1, m_pauses);
    clock.state = m_request.waitingReason.isEmpty() ? ClockState::Running : ClockState::Paused;
    m_clocks.append(clock);
}

void ClockBuilder::addFinish(qsizetype index)
{
    const Cycle& cycle = m_request.cycles.at(index);
    const std::optional<int> days = promisedDays(m_request, index);
    if (!cycle.started || !days)
        return;
    RequestClock clock;
    clock.kind = ClockKind::Finish;
    clock.start = *cycle.started;
    clock.cycle = int(index);
    // What comes after the end, in another cycle, moves nothing.
    clock.due = m_calendar.finishDue(clock.start, *days, waitingPauses(m_request, cycle.ended));
    const bool closed = index < lastIndex() || m_request.isClosed();
    if (cycle.ready)
        stop(clock, *cycle.ready);
    else if (cycle.ended && closed)
        stop(clock, *cycle.ended);
    else if (cycle.ended)
        end(clock, index);
    else if (!m_request.waitingReason.isEmpty())
        clock.state = ClockState::Paused;
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

Pauses waitingPauses(const Request& request, std::optional<Instant> before)
{
    std::vector<TimeSpan> spans;
    for (const Pause& pause : request.pauses) {
        if (!before || pause.from < *before)
            spans.push_back(TimeSpan{pause.from, pause.to.value_or(Pauses::kOpenEnd)});
    }
    return Pauses(std::move(spans));
}

QList<RequestClock> clocksOf(const Request& request, const CalendarHistory& calendar,
                             const ServicePolicy& policy)
{
    if (request.cycles.isEmpty())
        return {};
    ClockBuilder builder(request, calendar, policy);
    for (qsizetype i = 0; i < request.cycles.size(); ++i) {
        builder.addReplyClocks(i);
        builder.addFinish(i);
    }
    builder.addPromises();
    builder.addProgress();
    QList<RequestClock> clocks = builder.take();
    std::ranges::stable_sort(clocks, {}, &RequestClock::start);
    return clocks;
}

std::optional<RequestClock> activeClock(const QList<RequestClock>& clocks)
{
    std::optional<RequestClock> first;
    const auto last
        = [](const RequestClock& clock) { return lastInTime(*clock.due, clock.precision); };
    for (const RequestClock& clock : clocks) {
        if (clock.state == ClockState::Running && clock.due
            && (!first || last(clock) < last(*first)))
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
