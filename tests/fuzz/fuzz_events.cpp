// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/requestclocks.h"
#include "models/wire/eventbody.h"

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostEvents = 200;
constexpr qint64 kStart = 1'780'000'000'000;

void require(bool holds, const char* promise)
{
    if (!holds)
        qFatal("%s", promise);
}

//! One event a line: its kind, a blank, its body. Ids, actors and times go by the number of the
//! line, so that a body can name the event of another line.
QList<FoldedEvent> eventsOf(const QByteArray& lines, const RequestId& request)
{
    IdSource ids(1);
    const DeviceId device = ids.device(fromMs(kStart));
    const QList<UserId> actors{*UserId::parse(u"li"), *UserId::parse(u"wang")};
    QList<FoldedEvent> events;
    for (const QByteArray& line : lines.split('\n')) {
        if (events.size() == kMostEvents)
            break;
        const qsizetype blank = line.indexOf(' ');
        const Instant at = fromMs(kStart + events.size() * 60'000);
        events.append(decoded({ids.event(at), u"v:510923107212"_s, request.toString(),
                               QString::fromUtf8(line.left(blank)), 1, line.mid(blank + 1),
                               actors.at(events.size() % 2), device, at, std::nullopt}));
    }
    return events;
}

void checkBody(const FoldedEvent& folded)
{
    const QString kind = kindOf(folded.payload);
    if (kind.isEmpty())
        return;
    const QByteArray body = encodeBody(folded.payload);
    require(decodeBody(kind, kBodyVersion, body) == folded.payload,
            "a body that was read does not come back");
}

RequestFold fold(const RequestId& request, const QList<FoldedEvent>& events)
{
    RequestFold fold(request);
    for (const FoldedEvent& event : events)
        fold.apply(event);
    require(fold.history().size() == events.size(), "an event without its outcome");
    return fold;
}

void checkClocks(const Request& request)
{
    static const CalendarHistory calendar(ServiceCalendar{officeWeek()});
    for (const RequestClock& clock : clocksOf(request, calendar, {})) {
        if (clock.due && clock.kind != ClockKind::Promise)
            require(*clock.due >= clock.start, "a clock is due before its start");
        require(!clock.isOver() || clock.state == ClockState::Ended
                    || clock.state == ClockState::Merged || clock.stopped,
                "a clock that is over never stopped");
    }
}

} // namespace

//! The events of one request: their bodies, what they fold to, and its clocks.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const RequestId request = *RequestId::parse(u"018f0000-0000-7000-8000-000000000001");
    const QByteArray lines(reinterpret_cast<const char*>(data), qsizetype(size));
    const QList<FoldedEvent> events = eventsOf(lines, request);
    for (const FoldedEvent& event : events)
        checkBody(event);
    const std::optional<Request> once = fold(request, events).request();
    const std::optional<Request> again = fold(request, events).request();
    require(once.has_value() == again.has_value(), "folding twice differs");
    if (!once)
        return 0;
    require(canonicalBytes(*once) == canonicalBytes(*again), "folding twice differs");
    checkClocks(*once);
    return 0;
}
