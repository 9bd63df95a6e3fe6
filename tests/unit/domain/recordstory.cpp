// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/domain/recordstory.h"

#include "models/wire/recordbody.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant kFirst = fromMs(1'780'000'000'000);

QString subjectOf(const CountyPayload& payload)
{
    if (const auto* set = std::get_if<payload::VillageSet>(&payload))
        return set->village.code.toString();
    if (const auto* set = std::get_if<payload::PersonSet>(&payload))
        return set->person.user.toString();
    if (const auto* staffed = std::get_if<payload::Staffed>(&payload))
        return staffed->staffing.village.toString();
    if (const auto* vacant = std::get_if<payload::Unstaffed>(&payload))
        return vacant->village.toString();
    return u"county"_s;
}

} // namespace

Event RecordStory::event(const QString& scope, const QString& subject, const QString& kind,
                         const QByteArray& body)
{
    const Instant at = kFirst + Millis(below(1'000'000));
    Event event{m_ids.event(at),  scope, subject, kind, 1, body, *UserId::parse(u"manager"),
                m_ids.device(at), at,    {}};
    switch (below(12)) {
    case 0: event.body.truncate(below(int(event.body.size()) + 1)); break;
    case 1: event.kind = u"of-tomorrow"_s; break;
    case 2: event.version = 99; break;
    default: break;
    }
    return event;
}

Staffing RecordStory::staffing()
{
    const QStringList users{u"li"_s, u"chen"_s, u"zhou"_s};
    Staffing staffing{*VillageCode::parse(u"51092310721%1"_s.arg(below(3))),
                      StaffRole(below(3)),
                      *UserId::parse(users.at(below(3))),
                      {u"李专员"_s, u"云端小李"_s},
                      {},
                      {},
                      {},
                      kFirst};
    if (below(2) == 0) {
        staffing.standIn = *UserId::parse(users.at(below(3)));
        staffing.standInFrom = QDate(2026, 6, 1).addDays(below(30));
    }
    return staffing;
}

payload::CalendarSet RecordStory::calendar()
{
    return {CalendarEdition{below(9) + 1, kFirst + Seconds(3600) * below(40),
                            "{\"edition\":" + QByteArray::number(below(1'000)) + '}'}};
}

CountyPayload RecordStory::countyPayload()
{
    switch (below(7)) {
    case 0:
        return payload::VillageSet{Village{*VillageCode::parse(u"51092310721%1"_s.arg(below(3))),
                                           u"三溪村"_s,
                                           u"三溪村委会"_s,
                                           u"象山镇"_s,
                                           u"三溪村便民服务群"_s,
                                           u"san xi cun"_s,
                                           {{u"办理地点"_s, QString::number(below(5))},
                                            {u"咨询电话"_s, u"见公告"_s},
                                            {u"服务时间"_s, QString::number(below(5))}}}};
    case 1:
        return payload::PersonSet{Person{*UserId::parse(below(2) ? u"li" : u"chen"), u"李芳"_s,
                                         u"commissioner"_s, u"138****0000"_s}};
    case 2:
    case 3: return payload::Staffed{staffing()};
    case 4: {
        const Staffing vacant = staffing();
        return payload::Unstaffed{vacant.village, vacant.role};
    }
    case 5: return calendar();
    default:
        return payload::PolicySet{
            {Seconds(60 * below(30)), Seconds(60 * below(30)), Seconds(60 * below(30))}};
    }
}

ChecklistPayload RecordStory::checklistPayload(const QList<Event>& before)
{
    const QByteArray content = "{\"title\":\"" + QByteArray::number(below(1'000)) + "\"}";
    switch (below(7)) {
    case 0: return payload::ChecklistDrafted{below(4) ? content : QByteArray()};
    case 1: return payload::ChecklistApproved{below(6) + 1};
    case 2: return payload::ChecklistRetired{below(2) == 0};
    default: break;
    }
    payload::ChecklistPublished published{below(6) + 1, {}, content, {}};
    if (below(4) > 0)
        published.parent = below(6) + 1;
    if (!before.isEmpty() && below(2) == 0)
        published.merges.append(before.at(below(int(before.size()))).id);
    return published;
}

QList<Event> RecordStory::countyEvents(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        const CountyPayload payload = countyPayload();
        events.append(
            event(countyScope(), subjectOf(payload), kindOf(payload), encodeBody(payload)));
    }
    return events;
}

QList<Event> RecordStory::calendarEvents(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        const CountyPayload payload = calendar();
        events.append(event(countyScope(), u"calendar"_s, kindOf(payload), encodeBody(payload)));
    }
    return events;
}

QList<Event> RecordStory::checklistEvents(int count)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        const ChecklistPayload payload = checklistPayload(events);
        events.append(event(checklistScope(), below(2) ? u"id-card"_s : u"low-income"_s,
                            kindOf(payload), encodeBody(payload)));
    }
    return events;
}

} // namespace keting
