// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/requestclocks.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::floor;
using std::chrono::minutes;

//! Something said. `filed` and `brought` are places in the request's log, -1 if in none.
struct Turn {
    Instant time;
    Precision precision;
    bool isReply;
    qsizetype filed = -1;
    qsizetype brought = -1; //!< The merge that brought a question; replies filed before it were
                            //!< about something else.
};

bool earlier(const Turn& a, const Turn& b)
{
    return a.time < b.time;
}

//! An instant and a place in the log: what happened in the same second is told apart by the log.
struct Boundary {
    Instant time;
    qsizetype filed;
    [[nodiscard]] bool isBefore(Instant when, qsizetype place) const
    {
        return time < when || (time == when && filed < place);
    }
};

struct CycleSpan {
    Boundary from; //!< What was said before belongs to the cycle before.
    Boundary to;
};

constexpr qsizetype kEndOfLog = std::numeric_limits<qsizetype>::max();

qsizetype placeOf(const Request& request, const EventId& event)
{
    const auto entry = std::ranges::find(request.history, event, &HistoryEntry::event);
    return entry == request.history.end() ? -1 : entry - request.history.begin();
}

//! Only a close ends a cycle that another one follows, so the nth cycle ends with the nth close.
qsizetype closeOfCycle(const Request& request, qsizetype cycle)
{
    for (qsizetype i = 0; i < request.history.size(); ++i) {
        const HistoryEntry& entry = request.history.at(i);
        const bool closed = entry.kind == "closed"_L1 && entry.outcome == Outcome::Applied;
        if (closed && cycle-- == 0)
            return i;
    }
    return kEndOfLog;
}

CycleSpan spanOf(const Request& request, qsizetype cycle)
{
    const auto endOf = [&](qsizetype i) {
        return Boundary{request.cycles.at(i).ended.value_or(request.cycles.at(i).opened),
                        closeOfCycle(request, i)};
    };
    CycleSpan span{{Instant::min(), -1}, {Instant::max(), kEndOfLog}};
    if (cycle > 0)
        span.from = endOf(cycle - 1);
    if (cycle + 1 < request.cycles.size())
        span.to = endOf(cycle);
    return span;
}

//! Times known to the minute do not say what came first within that minute; the log does.
void orderWithinMinutes(QList<Turn>& turns)
{
    for (auto from = turns.begin(); from != turns.end();) {
        const auto to = std::find_if(from, turns.end(), [&](const Turn& turn) {
            return floor<minutes>(turn.time) != floor<minutes>(from->time);
        });
        const bool vague = std::any_of(
            from, to, [](const Turn& turn) { return turn.precision == Precision::Minute; });
        if (vague)
            std::stable_sort(from, to,
                             [](const Turn& a, const Turn& b) { return a.filed < b.filed; });
        from = to;
    }
}

QList<Turn> turnsOf(const Request& request, CycleSpan span)
{
    QHash<EventId, qsizetype> log;
    for (qsizetype i = 0; i < request.history.size(); ++i)
        log.insert(request.history.at(i).event, i);
    QList<Turn> turns;
    const auto add = [&](const Turn& turn) {
        if (span.from.isBefore(turn.time, turn.filed) && !span.to.isBefore(turn.time, turn.filed))
            turns.append(turn);
    };
    for (const AskerMessage& asked : request.messages) {
        if (asked.absorbed || !asked.needsReply)
            continue;
        const qsizetype brought = asked.broughtBy ? log.value(*asked.broughtBy, -1) : -1;
        add(Turn{asked.message.time, asked.message.precision, false,
                 std::max(log.value(asked.event, -1), brought), brought});
    }
    for (const Reply& reply : request.replies) {
        if (!reply.absorbed)
            add(Turn{reply.time, reply.precision, true, log.value(reply.event, -1), -1});
    }
    std::ranges::stable_sort(turns, {}, &Turn::time);
    orderWithinMinutes(turns);
    return turns;
}

bool isLate(Instant stopped, Instant due, bool toTheMinute)
{
    return toTheMinute ? floor<minutes>(stopped) > floor<minutes>(due) : stopped > due;
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
    void addFinish(qsizetype cycle);
    QList<RequestClock> take() { return std::move(m_clocks); }

private:
    //! Questions that wait for a reply and replies, in the order they happened.
    [[nodiscard]] QList<Turn> conversation(qsizetype cycle) const;
    [[nodiscard]] RequestClock begin(ClockKind kind, Instant start, qsizetype cycle) const;
    //! The request ended with the clock running.
    void end(RequestClock& clock, qsizetype cycle) const;
    void stop(RequestClock& clock, Instant when, bool toTheMinute) const;
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

void ClockBuilder::stop(RequestClock& clock, Instant when, bool toTheMinute) const
{
    clock.stopped = when;
    clock.state
        = clock.due && isLate(when, *clock.due, toTheMinute) ? ClockState::Late : ClockState::Met;
}

QList<Turn> ClockBuilder::conversation(qsizetype index) const
{
    QList<Turn> turns = turnsOf(m_request, spanOf(m_request, index));
    const Instant opened = m_request.cycles.at(index).opened;
    const bool askedBefore = std::ranges::any_of(
        turns, [&](const Turn& turn) { return !turn.isReply && turn.time <= opened; });
    if (index == 0 || askedBefore)
        return turns;
    // Reopened by hand: the asker has not written, but waits all the same.
    const auto place = std::ranges::lower_bound(turns, opened, {}, &Turn::time);
    turns.insert(place, Turn{opened, Precision::Second, false, -1, -1});
    return turns;
}

void ClockBuilder::addReplyClocks(qsizetype index)
{
    const Cycle& cycle = m_request.cycles.at(index);
    auto kind = ClockKind::FirstReply;
    QList<Turn> waiting;
    for (const Turn& turn : conversation(index)) {
        if (!turn.isReply) {
            // A question after the end, not reopened, is only a note.
            if (!cycle.ended || turn.time < *cycle.ended)
                waiting.append(turn);
            continue;
        }
        const auto answered
            = std::stable_partition(waiting.begin(), waiting.end(),
                                    [&](const Turn& asked) { return asked.brought > turn.filed; });
        if (answered == waiting.end())
            continue;
        const Turn first = *std::min_element(answered, waiting.end(), earlier);
        waiting.erase(answered, waiting.end());
        RequestClock clock = begin(kind, first.time, index);
        stop(clock, std::max(turn.time, first.time),
             turn.precision == Precision::Minute || first.precision == Precision::Minute);
        m_clocks.append(clock);
        kind = ClockKind::NextReply;
    }
    if (waiting.isEmpty())
        return;
    RequestClock clock
        = begin(kind, std::min_element(waiting.begin(), waiting.end(), earlier)->time, index);
    if (cycle.ended)
        end(clock, index);
    m_clocks.append(clock);
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
            stop(clock, *promise.kept, false);
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
    const CycleSpan span = spanOf(m_request, index);
    std::optional<int> days;
    for (const Reply& reply : m_request.replies) {
        if (reply.checklist && !reply.absorbed
            && !span.to.isBefore(reply.time, placeOf(m_request, reply.event)))
            days = reply.checklist->promisedDays;
    }
    if (!cycle.started || !days)
        return;
    RequestClock clock;
    clock.kind = ClockKind::Finish;
    clock.start = *cycle.started;
    clock.cycle = int(index);
    clock.due = m_calendar.finishDue(clock.start, *days, m_pauses);
    const bool closed = index < lastIndex() || m_request.isClosed();
    if (cycle.ready)
        stop(clock, *cycle.ready, false);
    else if (cycle.ended && closed)
        stop(clock, *cycle.ended, false);
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
