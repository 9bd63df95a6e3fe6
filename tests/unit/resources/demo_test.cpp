// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"
#include "models/reply/checklistjson.h"
#include "models/reply/composer.h"
#include "models/reply/placeholders.h"
#include "tests/unit/resources/resourcefile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using test::resourceBytes;
using test::resourceObject;

namespace {

constexpr int kXiangshanVillages = 12;

QSet<QString> villageCodes(const QString& town)
{
    QSet<QString> codes;
    const auto towns = resourceObject(u"villages/daying.json"_s).value(u"towns"_s).toArray();
    for (const auto& entry : towns) {
        if (entry[u"code"].toString() != town)
            continue;
        const QJsonArray villageList = entry[u"villages"].toArray();
        for (const auto& village : villageList)
            codes.insert(village[u"code"].toString());
    }
    return codes;
}

QHash<QString, QString> staffRoles()
{
    QHash<QString, QString> roles;
    const QJsonArray persons = resourceObject(u"demo/staff.json"_s).value(u"people"_s).toArray();
    for (const auto& person : persons)
        roles.insert(person[u"id"].toString(), person[u"role"].toString());
    return roles;
}

QHash<QString, QString> placesOf(const QString& village)
{
    const QJsonObject places = resourceObject(u"demo/places.json"_s);
    QHash<QString, QString> values;
    const auto lay = [&](const QJsonObject& layer) {
        for (auto it = layer.begin(); it != layer.end(); ++it)
            values.insert(it.key(), it.value().toString());
    };
    lay(places.value(u"county"_s).toObject());
    lay(places.value(u"towns"_s)[village.left(9)].toObject());
    lay(places.value(u"villages"_s)[village].toObject());
    return values;
}

QList<Checklist> starters()
{
    return parseLibrary(resourceBytes(u"checklists/starter.json"_s)).value_or(QList<Checklist>());
}

} // namespace

TEST(DemoStaff, PeopleHaveUniqueSignInNamesKnownRolesAndMaskedPhones)
{
    const QSet<QString> known{u"commissioner"_s, u"town"_s, u"agent"_s, u"manager"_s, u"auditor"_s};
    const auto people = resourceObject(u"demo/staff.json"_s).value(u"people"_s).toArray();
    EXPECT_GE(people.size(), 24);
    EXPECT_EQ(staffRoles().size(), people.size());
    for (const auto& person : people) {
        EXPECT_TRUE(UserId::parse(person[u"id"].toString()));
        EXPECT_TRUE(known.contains(person[u"role"].toString()));
        EXPECT_EQ(person[u"phone"].toString().count(u'*'), 4);
        EXPECT_GE(person[u"name"].toString().size(), 2);
    }
}

TEST(DemoStaff, StaffingNamesRealVillagesOncePerRoleAndPeopleOfThatRole)
{
    QSet<QString> seats;
    const auto roles = staffRoles();
    const auto villages = villageCodes(u"510923107"_s) | villageCodes(u"510923102"_s);
    const QJsonArray seatList = resourceObject(u"demo/staff.json"_s).value(u"staffing"_s).toArray();
    for (const auto& seat : seatList) {
        const QString village = seat[u"village"].toString();
        const QString role = seat[u"role"].toString();
        EXPECT_TRUE(villages.contains(village)) << qUtf8Printable(village);
        EXPECT_EQ(roles.value(seat[u"user"].toString()), role);
        EXPECT_FALSE(seats.contains(village + role)) << qUtf8Printable(village + role);
        seats.insert(village + role);
        if (seat[u"standIn"].isString()) {
            EXPECT_EQ(roles.value(seat[u"standIn"].toString()), role);
            EXPECT_NE(seat[u"standIn"], seat[u"user"]);
        }
    }
}

TEST(DemoStaff, XiangshanIsCompleteAndHuimaShowsGaps)
{
    QHash<QString, int> seats;
    const QJsonArray seatList = resourceObject(u"demo/staff.json"_s).value(u"staffing"_s).toArray();
    for (const auto& seat : seatList)
        ++seats[seat[u"village"].toString()];
    const auto xiangshan = villageCodes(u"510923107"_s);
    EXPECT_EQ(xiangshan.size(), kXiangshanVillages);
    for (const QString& village : xiangshan)
        EXPECT_EQ(seats.value(village), 3) << qUtf8Printable(village);
    QSet<int> filled;
    const auto huima = villageCodes(u"510923102"_s);
    for (const QString& village : huima)
        filled.insert(seats.value(village));
    EXPECT_EQ(filled, (QSet<int>{0, 1, 2, 3}));
}

TEST(DemoMatters, AskAboutShippedChecklistsInManyDifferentWords)
{
    QSet<QString> ids;
    for (const Checklist& checklist : starters())
        ids.insert(checklist.id.toString());
    QSet<QString> asked;
    QSet<QString> questions;
    const QJsonArray matterList
        = resourceObject(u"demo/matters.json"_s).value(u"matters"_s).toArray();
    for (const auto& matter : matterList) {
        const QString id = matter[u"checklist"].toString();
        EXPECT_TRUE(ids.contains(id)) << qUtf8Printable(id);
        EXPECT_FALSE(asked.contains(id)) << qUtf8Printable(id);
        asked.insert(id);
        const QJsonArray list = matter[u"questions"].toArray();
        EXPECT_GE(list.size(), 4) << qUtf8Printable(id);
        EXPECT_LE(list.size(), 8) << qUtf8Printable(id);
        for (const auto& question : list) {
            EXPECT_FALSE(questions.contains(question.toString()))
                << qUtf8Printable(question.toString());
            questions.insert(question.toString());
        }
    }
    EXPECT_GE(asked.size(), 45);
}

TEST(DemoPlaces, FillEveryStarterInXiangshanAndOnlyPlaceholdersThatExist)
{
    const auto values = placesOf(u"510923107212"_s);
    QSet<QString> used;
    for (const Checklist& checklist : starters()) {
        for (const Placeholder& hole : findPlaceholders(composeReply(checklist, {}).text))
            used.insert(hole.name);
        EXPECT_EQ(composeReply(checklist, {.values = values}).missing, QStringList())
            << qUtf8Printable(checklist.title);
    }
    EXPECT_EQ(QSet<QString>(values.keyBegin(), values.keyEnd()), used);
}

TEST(DemoPlaces, AVillageWithoutAPlaceIsBlockedAtExactlyThat)
{
    const auto library = starters();
    const auto townMatter = std::find_if(library.begin(), library.end(), [](const Checklist& c) {
        return c.id.toString() == u"biz-licence-change"_s;
    });
    ASSERT_NE(townMatter, library.end());
    EXPECT_EQ(composeReply(*townMatter, {.values = placesOf(u"510923102220"_s)}).missing,
              QStringList({u"办理地点"_s}));
}

TEST(DemoPlaces, NoMaskedNumberCanReachAVillager)
{
    // All that replies are made of; whoever reads "0825-78****12" cannot call it.
    for (const QString& path : {u"demo/places.json"_s, u"checklists/starter.json"_s})
        EXPECT_FALSE(resourceBytes(path).contains('*')) << qUtf8Printable(path);
    QJsonObject talk = resourceObject(u"demo/talk.json"_s);
    talk.remove(u"contacts"_s); // What villagers say about themselves.
    EXPECT_FALSE(QJsonDocument(talk).toJson().contains('*'));
}

TEST(DemoTalk, EveryPoolHasSomethingToSayAndBadRatingsHaveComments)
{
    const QJsonObject talk = resourceObject(u"demo/talk.json"_s);
    for (const QString& pool :
         {u"greetings"_s, u"thanks"_s, u"meToo"_s, u"hurry"_s, u"contacts"_s, u"ads"_s, u"idle"_s,
          u"replies"_s, u"ackNotes"_s, u"progressNotes"_s, u"promises"_s, u"waiting"_s,
          u"handOver"_s, u"closing"_s, u"readyNotes"_s, u"callBacks"_s, u"visitNotes"_s})
        EXPECT_GE(talk.value(pool).toArray().size(), 3) << qUtf8Printable(pool);
    for (const QString& level : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        EXPECT_FALSE(talk.value(u"ratings"_s)[level].toArray().isEmpty());
}

TEST(DemoResidents, NicknamePatternsUseOnlyKnownParts)
{
    const QJsonObject residents = resourceObject(u"demo/residents.json"_s);
    const QJsonArray patterns = residents.value(u"nicknames"_s).toArray();
    for (const auto& pattern : patterns) {
        QString rest = pattern.toString();
        for (const QString& part : {u"{village}"_s, u"{surname}"_s, u"{given}"_s, u"{group}"_s})
            rest.remove(part);
        EXPECT_FALSE(rest.contains(u'{')) << qUtf8Printable(pattern.toString());
    }
    EXPECT_GE(residents.value(u"surnames"_s).toArray().size(), 80);
    EXPECT_GE(residents.value(u"maleGiven"_s).toArray().size(), 30);
    EXPECT_GE(residents.value(u"femaleGiven"_s).toArray().size(), 30);
}

} // namespace keting
