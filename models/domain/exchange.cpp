// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/exchange.h"

#include <QHash>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::floor;
using std::chrono::minutes;

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
    [[nodiscard]] bool holds(const Turn& turn) const
    {
        // What a merge brought is of the cycle it was brought into, however old.
        if (turn.brought >= 0)
            return from.filed < turn.brought && turn.brought <= to.filed;
        return from.isBefore(turn.time, turn.filed) && !to.isBefore(turn.time, turn.filed);
    }
};

constexpr qsizetype kEndOfLog = std::numeric_limits<qsizetype>::max();

class Log {
public:
    explicit Log(const Request& request) : m_size(request.history.size())
    {
        for (qsizetype i = 0; i < m_size; ++i)
            m_places.insert(request.history.at(i).event, i);
    }
    [[nodiscard]] qsizetype place(const EventId& event) const
    {
        return m_places.value(event, m_size);
    }

private:
    QHash<EventId, qsizetype> m_places;
    qsizetype m_size;
};

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

QList<Turn> turnsOf(const Request& request, qsizetype cycle)
{
    const Log log(request);
    const CycleSpan span = spanOf(request, cycle);
    QList<Turn> turns;
    const auto add = [&](const Turn& turn) {
        if (span.holds(turn))
            turns.append(turn);
    };
    for (qsizetype i = 0; i < request.messages.size(); ++i) {
        const AskerMessage& asked = request.messages.at(i);
        if (asked.absorbed || !asked.needsReply)
            continue;
        const qsizetype brought = asked.broughtBy ? log.place(*asked.broughtBy) : -1;
        add(Turn{asked.message.time, asked.message.precision, Turn::Kind::Question,
                 asked.broughtBy ? brought : log.place(asked.event), brought, i});
    }
    for (const Reply& reply : request.replies) {
        const auto kind = reply.seenInGroup ? Turn::Kind::Seen : Turn::Kind::Marked;
        if (!reply.absorbed)
            add(Turn{reply.time, reply.precision, kind, log.place(reply.event)});
    }
    std::ranges::stable_sort(turns, {}, &Turn::filed);
    std::ranges::stable_sort(turns, {}, &Turn::time);
    orderWithinMinutes(turns);
    return turns;
}

QList<Turn> conversation(const Request& request, qsizetype cycle)
{
    QList<Turn> turns = turnsOf(request, cycle);
    const Instant opened = request.cycles.at(cycle).opened;
    const bool askedBefore = std::ranges::any_of(
        turns, [&](const Turn& turn) { return !turn.isReply() && turn.time <= opened; });
    if (cycle == 0 || askedBefore)
        return turns;
    // Reopened by hand: the asker has not written, but waits all the same.
    const QList<Turn>& sorted = turns;
    const auto place = std::ranges::lower_bound(sorted, opened, {}, &Turn::time);
    turns.insert(place - sorted.cbegin(), Turn{opened});
    return turns;
}

//! Deals the turns of a cycle out to exchanges.
class Dealer {
public:
    void ask(const Turn& question)
    {
        // The desk's clock was behind: its reply was marked with this question on the screen.
        if (!m_marked || question.filed > m_marked->filed)
            m_waiting.append(question);
        else if (!m_exchanges.isEmpty() && m_exchanges.last().reply->filed == m_marked->filed)
            m_exchanges.last().questions.append(question);
        else
            m_exchanges.append({{question}, m_marked});
    }
    void reply(const Turn& reply)
    {
        if (reply.kind == Turn::Kind::Marked && (!m_marked || reply.filed > m_marked->filed))
            m_marked = reply;
        // A reply filed before a merge was about something else than what the merge brought.
        const auto isLater = [&](const Turn& asked) { return asked.brought > reply.filed; };
        QList<Turn> answered = m_waiting;
        answered.removeIf(isLater);
        if (answered.isEmpty())
            return;
        m_waiting.removeIf([&](const Turn& asked) { return !isLater(asked); });
        m_exchanges.append({answered, reply});
    }
    [[nodiscard]] QList<Exchange> take()
    {
        if (!m_waiting.isEmpty())
            m_exchanges.append({m_waiting, std::nullopt});
        return std::move(m_exchanges);
    }

private:
    QList<Turn> m_waiting;
    std::optional<Turn> m_marked; //!< Of the marked replies so far, the one filed last.
    QList<Exchange> m_exchanges;
};

} // namespace

const Turn& Exchange::first() const
{
    return *std::ranges::min_element(questions, {}, &Turn::time);
}

QList<Exchange> exchangesOf(const Request& request, qsizetype index)
{
    const Cycle& cycle = request.cycles.at(index);
    const Boundary end{cycle.ended.value_or(Instant::max()), closeOfCycle(request, index)};
    Dealer dealer;
    for (const Turn& turn : conversation(request, index)) {
        if (turn.isReply())
            dealer.reply(turn);
        else if (!end.isBefore(turn.time, turn.filed))
            dealer.ask(turn); // A question after the end, not reopened, is only a note.
    }
    return dealer.take();
}

QSet<qsizetype> waitingMessages(const Request& request)
{
    QSet<qsizetype> waiting;
    if (request.cycles.isEmpty())
        return waiting;
    const QList<Exchange> exchanges = exchangesOf(request, request.cycles.size() - 1);
    if (exchanges.isEmpty() || exchanges.last().reply)
        return waiting;
    for (const Turn& question : exchanges.last().questions) {
        if (question.message >= 0)
            waiting.insert(question.message);
    }
    return waiting;
}

bool isAnswered(const Request& request)
{
    const qsizetype last = request.cycles.size() - 1;
    if (std::ranges::any_of(exchangesOf(request, last),
                            [](const Exchange& exchange) { return exchange.reply.has_value(); }))
        return true;
    return std::ranges::any_of(request.replies, [&](const Reply& reply) {
        return !reply.absorbed && reply.time >= request.cycles.last().opened;
    });
}

std::optional<int> promisedDays(const Request& request, qsizetype cycle)
{
    const CycleSpan span = spanOf(request, cycle);
    const Log log(request);
    std::optional<int> days = request.cycles.at(cycle).broughtDays;
    for (const Reply& reply : request.replies) {
        if (reply.checklist && !reply.absorbed
            && !span.to.isBefore(reply.time, log.place(reply.event)))
            days = reply.checklist->promisedDays;
    }
    return days;
}

} // namespace keting
