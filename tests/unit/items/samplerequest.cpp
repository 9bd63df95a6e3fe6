// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/items/samplerequest.h"

namespace keting::test {

using namespace Qt::StringLiterals;

namespace {

Instant at(QStringView iso)
{
    return *parseIso(iso);
}

UserId user(QStringView name)
{
    return *UserId::parse(name);
}

CalendarHistory sampleCalendar()
{
    CalendarRules rules = officeWeek();
    for (int day = 1; day <= 7; ++day) {
        rules.closed.insert(QDate(2026, 10, day));
        rules.names[QDate(2026, 10, day)] = u"国庆"_s;
    }
    rules.open[QDate(2026, 10, 10)] = DayHours::nineToFive();
    rules.names[QDate(2026, 10, 10)] = u"国庆调休"_s;
    rules.publishedYears = {2026};
    rules.version = 4;
    return CalendarHistory(ServiceCalendar(rules));
}

AskerMessage message(int n, Instant when, const QString& text)
{
    const QByteArray key("message-" + QByteArray::number(n).rightJustified(8, '0'));
    return {sampleEvent(n), {key, u"王小明"_s, when, Precision::Second, text, u"text"_s}};
}

void addEvent(RequestView& view, int n, QStringView when, const QString& kind,
              const Payload& payload)
{
    const Event event{sampleEvent(n),
                      villageScope(view.request.village),
                      view.request.id.toString(),
                      kind,
                      1,
                      "{}",
                      user(u"li"),
                      DeviceId(QUuid(u"0190a1b2-0000-7000-8000-0000000000dd"_s)),
                      at(when),
                      std::nullopt};
    view.events.append({event, payload});
    view.request.history.append({event.id, kind, event.actor, event.at, Outcome::Applied});
}

void addEvents(RequestView& view)
{
    addEvent(view, 10, u"2026-09-30T10:08:10", u"started"_s, payload::Started{Route::Guided});
    addEvent(view, 11, u"2026-10-08T10:00:00", u"waiting"_s, payload::Waited{u"等材料"_s});
    addEvent(view, 12, u"2026-10-08T12:00:00", u"resumed"_s, payload::Resumed{});
    addEvent(view, 13, u"2026-10-08T15:30:00", u"progressed"_s,
             payload::Progressed{u"网上填报已过初审"_s});
}

//! What stands in the conversation as a message is no event among them.
void said(RequestView& view, int n, QStringView when, const QString& kind)
{
    view.request.history.append({sampleEvent(n), kind, user(u"li"), at(when), Outcome::Applied});
}

Request requestFacts()
{
    Request request{.id = RequestId(QUuid(u"0190a1b2-c3d4-7000-8000-000000000001"_s)),
                    .village = *VillageCode::parse(u"510923107001")};
    request.asker = u"王小明"_s;
    request.phone = u"138****1234"_s;
    request.title = u"营业执照变更（经营场所）"_s;
    request.category = u"market"_s;
    request.stage = Stage::InProgress;
    request.owner = user(u"li");
    request.route = Route::Guided;
    const Instant opened = at(u"2026-09-30T10:04:19");
    request.messages
        = {message(1, opened, u"营业执照变更要带什么？"_s),
           message(2, at(u"2026-10-08T16:59:12"),
                   u"我在“营商通”上填到经营场所那一步，要传租房合同。合同是我老婆签的得不得行？"_s),
           message(3, at(u"2026-10-08T17:03:40"), u"铺子搬到下场口了，还要先跑哪头？"_s)};
    request.replies
        = {{sampleEvent(4), user(u"li"), at(u"2026-09-30T10:07:40"), Precision::Second,
            u"【营业执照变更】\n一、材料：营业执照正副本原件"_s,
            SentChecklist{u"biz-licence-change"_s, 3, u"营业执照变更（经营场所）"_s, 5}}};
    request.notes
        = {{sampleEvent(13), at(u"2026-10-08T15:30:00"), user(u"li"), u"网上填报已过初审"_s}};
    request.pauses = {{at(u"2026-10-08T10:00:00"), at(u"2026-10-08T12:00:00"), u"等材料"_s, false}};
    Cycle cycle;
    cycle.opened = opened;
    cycle.started = at(u"2026-09-30T10:08:10");
    request.cycles = {cycle};
    return request;
}

} // namespace

Instant sampleNow()
{
    return at(u"2026-10-09T09:05:00");
}

EventId sampleEvent(int n)
{
    return EventId(QUuid(u"0190a1b2-0000-7000-8000-%1"_s.arg(n, 12, 10, QLatin1Char('0'))));
}

void recomputeClocks(RequestView& view, Instant now)
{
    const CalendarHistory calendar = sampleCalendar();
    const Pauses pauses = waitingPauses(view.request);
    view.clocks.clear();
    for (const RequestClock& clock : clocksOf(view.request, calendar, ServicePolicy())) {
        const bool pausable = clock.kind == ClockKind::Finish || clock.kind == ClockKind::Progress;
        view.clocks.append({clock,
                            explain(calendar, clock.start, clock.due, clock.stopped.value_or(now),
                                    pausable ? pauses : Pauses()),
                            4, std::nullopt});
    }
}

RequestView sampleRequest()
{
    const Request facts = requestFacts();
    RequestView view{.request = facts, .row = {.id = facts.id}};
    view.villageName = u"富乐社区"_s;
    view.townName = u"象山镇"_s;
    view.peopleNames = {{u"li"_s, u"李专员"_s}};
    // In the order it was filed, which is what tells a question from its answer.
    said(view, 1, u"2026-09-30T10:04:19", u"received"_s);
    said(view, 4, u"2026-09-30T10:07:40", u"replied"_s);
    addEvents(view);
    said(view, 2, u"2026-10-08T16:59:12", u"received"_s);
    said(view, 3, u"2026-10-08T17:03:40", u"received"_s);
    recomputeClocks(view, sampleNow());
    return view;
}

} // namespace keting::test
