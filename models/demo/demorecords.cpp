// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/demo/demorecords.h"

#include "models/desk/actors.h"
#include "models/desk/pinyin.h"
#include "models/desk/recordcommands.h"
#include "models/reply/checklistjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> shippedFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"not part of this build: "_s + path);
    return file.readAll();
}

//! "三溪村委会" → "三溪村", "富乐社区居委会" → "富乐社区".
QString shortName(const QString& official)
{
    for (const QString& suffix : {u"村民委员会"_s, u"社区居民委员会"_s, u"居民委员会"_s}) {
        if (official.endsWith(suffix))
            return official.chopped(suffix.size())
                + (suffix.startsWith(u'村') ? u"村"_s : u"社区"_s);
    }
    if (official.endsWith(u"居委会"_s) || (official.endsWith(u"委会"_s) && official.size() > 3))
        return official.chopped(official.endsWith(u"居委会"_s) ? 3 : 2);
    return official;
}

QHash<QString, QString> factsOf(const QJsonObject& places, const QString& code)
{
    QHash<QString, QString> facts;
    const auto take = [&](const QJsonObject& values) {
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (it.value().toString().isEmpty())
                facts.remove(it.key());
            else
                facts.insert(it.key(), it.value().toString());
        }
    };
    take(places.value("county"_L1).toObject());
    take(places.value("towns"_L1).toObject().value(code.left(9)).toObject());
    take(places.value("villages"_L1).toObject().value(code).toObject());
    return facts;
}

struct DemoPeople {
    QList<Person> persons; //!< By sign-in name.
    QHash<QString, QStringList> groupNames;
};

Result<DemoPeople> demoPeople(const QJsonObject& staff)
{
    DemoPeople people;
    const QJsonArray values = staff.value("people"_L1).toArray();
    for (const auto& value : values) {
        const QJsonObject json = value.toObject();
        const auto user = UserId::parse(json.value("id"_L1).toString());
        if (!user)
            return tl::unexpected(user.error());
        const QJsonArray names = json.value("groupNames"_L1).toArray();
        QStringList groupNames;
        for (const auto& name : names)
            groupNames.append(name.toString());
        people.groupNames.insert(user->toString(), groupNames);
        people.persons.append(Person{*user, json.value("name"_L1).toString(),
                                     json.value("role"_L1).toString(),
                                     json.value("phone"_L1).toString()});
    }
    std::ranges::sort(people.persons, {},
                      [](const Person& person) { return person.user.toString(); });
    return people;
}

Result<QList<Staffing>> demoStaffing(const QJsonObject& staff, const DemoPeople& people)
{
    QList<Staffing> list;
    const QJsonArray values = staff.value("staffing"_L1).toArray();
    for (const auto& value : values) {
        const QJsonObject json = value.toObject();
        const auto village = VillageCode::parse(json.value("village"_L1).toString());
        const auto role = staffRoleFromName(json.value("role"_L1).toString());
        const auto user = UserId::parse(json.value("user"_L1).toString());
        if (!village || !role || !user)
            return fail(Error::Code::Corrupt, u"the demo county's staffing is damaged"_s);
        Staffing staffing{*village, *role, *user, people.groupNames.value(user->toString()),
                          {},       {},    {},    Instant{}};
        if (const auto standIn = UserId::parse(json.value("standIn"_L1).toString()))
            staffing.standIn = *standIn;
        list.append(staffing);
    }
    return list;
}

//! A name to show for what is done before the people of the county are entered.
Result<void> nameDeskUser(RecordCommands& commands)
{
    return commands.setPeople({Person{deskUser(), u"值班专员"_s, u"commissioner"_s, {}}});
}

} // namespace

Result<QList<Village>> shippedVillages()
{
    const auto file = shippedFile(u":/keting/villages/daying.json"_s);
    if (!file)
        return tl::unexpected(file.error());
    const Pinyin pinyin;
    QList<Village> villages;
    const QJsonArray towns = QJsonDocument::fromJson(*file).object().value("towns"_L1).toArray();
    for (const auto& townValue : towns) {
        const QJsonObject town = townValue.toObject();
        const QJsonArray values = town.value("villages"_L1).toArray();
        for (const auto& value : values) {
            const QString official = value.toObject().value("name"_L1).toString();
            const auto code = VillageCode::parse(value.toObject().value("code"_L1).toString());
            if (!code)
                return tl::unexpected(code.error());
            const QString name = shortName(official);
            villages.append(Village{*code,
                                    name,
                                    official,
                                    town.value("name"_L1).toString(),
                                    name + u"云端政务客厅"_s,
                                    pinyin.syllables(name),
                                    {}});
        }
    }
    return villages;
}

Result<void> fillNewDesk(Desk& desk, const UserId& actor, std::optional<Instant> at)
{
    RecordCommands commands(desk, actor, at);
    if (actor == deskUser()) {
        if (const auto named = nameDeskUser(commands); !named)
            return named;
    }
    const auto villages = shippedVillages();
    if (!villages)
        return tl::unexpected(villages.error());
    if (const auto set = commands.setVillages(*villages); !set)
        return set;

    const auto holidays = shippedFile(u":/keting/calendars/holidays_2024_2027.json"_s);
    const auto years = holidays ? parseHolidayYears(*holidays) : tl::unexpected(holidays.error());
    if (!years)
        return tl::unexpected(years.error());
    CalendarRules rules = officeWeek();
    for (const HolidayYear& year : *years)
        rules = applyYear(std::move(rules), year);
    if (const auto set = commands.setFirstCalendar(std::move(rules)); !set)
        return set;

    const auto library = shippedFile(u":/keting/checklists/starter.json"_s);
    const auto checklists = library ? parseLibrary(*library) : tl::unexpected(library.error());
    if (!checklists)
        return tl::unexpected(checklists.error());
    const auto imported = commands.importChecklists(*checklists, true);
    return imported ? Result<void>{} : Result<void>(tl::unexpected(imported.error()));
}

Result<UserId> demoManager(const DemoData& data)
{
    const auto people = demoPeople(data.staff);
    if (!people)
        return tl::unexpected(people.error());
    const auto manager
        = std::ranges::find(people->persons, u"manager"_s, [](const Person& p) { return p.role; });
    if (manager == people->persons.cend())
        return fail(Error::Code::Corrupt, u"the demo county has no manager"_s);
    return manager->user;
}

Result<void> fillDemoRecords(Desk& desk, const DemoData& data, std::optional<Instant> at)
{
    const auto manager = demoManager(data);
    if (!manager)
        return tl::unexpected(manager.error());
    RecordCommands commands(desk, *manager, at);
    const auto people = demoPeople(data.staff);
    if (!people)
        return tl::unexpected(people.error());
    if (const auto set = commands.setPeople(people->persons); !set)
        return set;
    const auto staffing = demoStaffing(data.staff, *people);
    if (!staffing)
        return tl::unexpected(staffing.error());
    if (const auto set = commands.staff(*staffing); !set)
        return set;
    QList<Village> villages;
    for (Village village : desk.records()->county.villages()) {
        village.facts = factsOf(data.places, village.code.toString());
        if (data.places.value("towns"_L1).toObject().contains(village.code.town()))
            villages.append(village);
    }
    return commands.setVillages(villages);
}

} // namespace keting
