// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/recordbody.h"

#include "models/wire/bodyreader.h"
#include "models/wire/eventbody.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

template <typename... Cases>
struct RecordCases : Cases... {
    using Cases::operator()...;
};
// Clang before 17 does not deduce aggregates (P1816).
template <typename... Cases>
RecordCases(Cases...) -> RecordCases<Cases...>;

void putDate(QJsonObject& json, QLatin1StringView key, const std::optional<QDate>& date)
{
    if (date)
        json.insert(key, date->toString(Qt::ISODate));
}

std::optional<QDate> readDate(BodyReader& in, QLatin1StringView key)
{
    const QString text = in.text(key);
    if (text.isEmpty())
        return std::nullopt;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        in.refuse(key, u"not a date"_s);
    return date;
}

QJsonObject villageJson(const Village& v)
{
    QJsonObject facts;
    for (auto it = v.facts.cbegin(); it != v.facts.cend(); ++it)
        facts.insert(it.key(), it.value());
    return {{"name"_L1, v.name},   {"official"_L1, v.officialName}, {"town"_L1, v.townName},
            {"group"_L1, v.group}, {"pinyin"_L1, v.pinyin},         {"facts"_L1, facts}};
}

QJsonObject staffingJson(const Staffing& s)
{
    QJsonObject json{{"role"_L1, staffRoleName(s.role)},
                     {"user"_L1, s.user.toString()},
                     {"names"_L1, QJsonArray::fromStringList(s.groupNames)}};
    if (s.standIn)
        json.insert("standIn"_L1, s.standIn->toString());
    putDate(json, "standInFrom"_L1, s.standInFrom);
    putDate(json, "standInTo"_L1, s.standInTo);
    return json;
}

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray items = value.toArray();
    for (const auto& item : items)
        list.append(item.toString());
    return list;
}

CountyPayload readVillage(const Event& event, const QJsonObject& json)
{
    const auto code = VillageCode::parse(event.subject);
    BodyReader in(json);
    if (!code)
        return payload::CountyUnreadable{true};
    Village village{*code,
                    in.requiredText("name"_L1),
                    in.text("official"_L1),
                    in.text("town"_L1),
                    in.text("group"_L1),
                    in.text("pinyin"_L1),
                    {}};
    const QJsonObject facts = json.value("facts"_L1).toObject();
    for (auto it = facts.begin(); it != facts.end(); ++it)
        village.facts.insert(it.key(), it.value().toString());
    if (!in.error().isEmpty())
        return payload::CountyUnreadable{true};
    return payload::VillageSet{village};
}

CountyPayload readPerson(const Event& event, const QJsonObject& json)
{
    const auto user = UserId::parse(event.subject);
    BodyReader in(json);
    if (!user)
        return payload::CountyUnreadable{true};
    const Person person{*user, in.requiredText("name"_L1), in.text("role"_L1), in.text("phone"_L1)};
    if (!in.error().isEmpty())
        return payload::CountyUnreadable{true};
    return payload::PersonSet{person};
}

CountyPayload readStaffed(const Event& event, const QJsonObject& json)
{
    BodyReader in(json);
    const auto village = VillageCode::parse(event.subject);
    const auto role = staffRoleFromName(in.text("role"_L1));
    const auto user = in.user("user"_L1);
    if (!village || !role || !user)
        return payload::CountyUnreadable{true};
    Staffing staffing{*village, *role, *user, strings(json.value("names"_L1)),
                      {},       {},    {},    event.at};
    if (json.contains("standIn"_L1))
        staffing.standIn = in.user("standIn"_L1);
    staffing.standInFrom = readDate(in, "standInFrom"_L1);
    staffing.standInTo = readDate(in, "standInTo"_L1);
    if (!in.error().isEmpty())
        return payload::CountyUnreadable{true};
    return payload::Staffed{staffing};
}

CountyPayload readUnstaffed(const Event& event, const QJsonObject& json)
{
    const auto village = VillageCode::parse(event.subject);
    const auto role = staffRoleFromName(json.value("role"_L1).toString());
    if (!village || !role)
        return payload::CountyUnreadable{true};
    return payload::Unstaffed{*village, *role};
}

CountyPayload readCalendar(const QJsonObject& json)
{
    BodyReader in(json);
    const CalendarEdition edition{in.number("version"_L1, 1, 1'000'000), in.instant("effective"_L1),
                                  in.requiredText("calendar"_L1).toUtf8()};
    if (!in.error().isEmpty())
        return payload::CountyUnreadable{true};
    return payload::CalendarSet{edition};
}

CountyPayload readPolicy(const QJsonObject& json)
{
    constexpr int kWeek = 7 * 24 * 3600;
    BodyReader in(json);
    ServicePolicy policy;
    policy.firstReply = Seconds(in.number("firstReply"_L1, 0, kWeek));
    policy.nextReply = Seconds(in.number("nextReply"_L1, 0, kWeek));
    policy.leftMessage = Seconds(in.number("leftMessage"_L1, 0, kWeek));
    if (!in.error().isEmpty())
        return payload::CountyUnreadable{true};
    return payload::PolicySet{policy};
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QString kindOf(const CountyPayload& payload)
{
    return std::visit(RecordCases{
                          [](const payload::VillageSet&) { return u"village-set"_s; },
                          [](const payload::PersonSet&) { return u"person-set"_s; },
                          [](const payload::Staffed&) { return u"staffed"_s; },
                          [](const payload::Unstaffed&) { return u"unstaffed"_s; },
                          [](const payload::CalendarSet&) { return u"calendar-set"_s; },
                          [](const payload::PolicySet&) { return u"policy-set"_s; },
                          [](const payload::CountyUnreadable&) { return QString(); },
                      },
                      payload);
}

QByteArray encodeBody(const CountyPayload& payload)
{
    return compact(std::visit(
        RecordCases{
            [](const payload::VillageSet& p) { return villageJson(p.village); },
            [](const payload::PersonSet& p) {
                return QJsonObject{{"name"_L1, p.person.name},
                                   {"role"_L1, p.person.role},
                                   {"phone"_L1, p.person.phone}};
            },
            [](const payload::Staffed& p) { return staffingJson(p.staffing); },
            [](const payload::Unstaffed& p) {
                return QJsonObject{{"role"_L1, staffRoleName(p.role)}};
            },
            [](const payload::CalendarSet& p) {
                return QJsonObject{{"version"_L1, p.edition.version},
                                   {"effective"_L1, toMs(p.edition.effective)},
                                   {"calendar"_L1, QString::fromUtf8(p.edition.json)}};
            },
            [](const payload::PolicySet& p) {
                return QJsonObject{{"firstReply"_L1, qint64(p.policy.firstReply.count())},
                                   {"nextReply"_L1, qint64(p.policy.nextReply.count())},
                                   {"leftMessage"_L1, qint64(p.policy.leftMessage.count())}};
            },
            [](const payload::CountyUnreadable&) { return QJsonObject{}; },
        },
        payload));
}

CountyPayload decodeCountyBody(const Event& event)
{
    static const QStringList kinds{u"village-set"_s, u"person-set"_s,   u"staffed"_s,
                                   u"unstaffed"_s,   u"calendar-set"_s, u"policy-set"_s};
    const QJsonDocument document = QJsonDocument::fromJson(event.body);
    const auto kind = kinds.indexOf(event.kind);
    if (kind < 0 || event.version > kBodyVersion)
        return payload::CountyUnreadable{false};
    if (!document.isObject())
        return payload::CountyUnreadable{true};
    const QJsonObject json = document.object();
    switch (kind) {
    case 0: return readVillage(event, json);
    case 1: return readPerson(event, json);
    case 2: return readStaffed(event, json);
    case 3: return readUnstaffed(event, json);
    case 4: return readCalendar(json);
    default: return readPolicy(json);
    }
}

QString kindOf(const ChecklistPayload& payload)
{
    return std::visit(
        RecordCases{
            [](const payload::ChecklistDrafted&) { return u"checklist-drafted"_s; },
            [](const payload::ChecklistPublished&) { return u"checklist-published"_s; },
            [](const payload::ChecklistApproved&) { return u"checklist-approved"_s; },
            [](const payload::ChecklistRetired&) { return u"checklist-retired"_s; },
            [](const payload::ChecklistUnreadable&) { return QString(); },
        },
        payload);
}

QByteArray encodeBody(const ChecklistPayload& payload)
{
    return compact(
        std::visit(RecordCases{
                       [](const payload::ChecklistDrafted& p) {
                           return QJsonObject{{"content"_L1, QString::fromUtf8(p.content)}};
                       },
                       [](const payload::ChecklistPublished& p) {
                           QJsonObject json{{"number"_L1, p.number},
                                            {"content"_L1, QString::fromUtf8(p.content)}};
                           if (p.parent)
                               json.insert("parent"_L1, *p.parent);
                           QJsonArray merges;
                           for (const EventId& merged : p.merges)
                               merges.append(merged.toString());
                           if (!merges.isEmpty())
                               json.insert("merges"_L1, merges);
                           return json;
                       },
                       [](const payload::ChecklistApproved& p) {
                           return QJsonObject{{"number"_L1, p.number}};
                       },
                       [](const payload::ChecklistRetired& p) {
                           return QJsonObject{{"on"_L1, p.on}};
                       },
                       [](const payload::ChecklistUnreadable&) { return QJsonObject{}; },
                   },
                   payload));
}

ChecklistPayload decodeChecklistBody(const Event& event)
{
    const QJsonDocument document = QJsonDocument::fromJson(event.body);
    BodyReader in(document.object());
    std::optional<ChecklistPayload> payload;
    if (event.version > kBodyVersion)
        return payload::ChecklistUnreadable{false};
    if (event.kind == "checklist-drafted"_L1)
        payload = payload::ChecklistDrafted{in.text("content"_L1).toUtf8()};
    else if (event.kind == "checklist-published"_L1)
        payload = payload::ChecklistPublished{
            in.number("number"_L1, 1, 1'000'000), in.optionalNumber("parent"_L1, 1, 1'000'000),
            in.requiredText("content"_L1).toUtf8(),
            document.object().contains("merges"_L1) ? in.eventIds("merges"_L1) : QList<EventId>()};
    else if (event.kind == "checklist-approved"_L1)
        payload = payload::ChecklistApproved{in.number("number"_L1, 1, 1'000'000)};
    else if (event.kind == "checklist-retired"_L1)
        payload = payload::ChecklistRetired{in.flag("on"_L1, true)};
    else
        return payload::ChecklistUnreadable{false};
    if (!document.isObject() || !in.error().isEmpty())
        return payload::ChecklistUnreadable{true};
    return *payload;
}

} // namespace keting
