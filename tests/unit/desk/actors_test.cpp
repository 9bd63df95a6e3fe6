// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/actors.h"
#include "models/desk/recordcommands.h"
#include "tests/unit/desk/newdesk.h"

#include <gtest/gtest.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

//! An event of the county's records, whatever its kind says.
Event anyEvent()
{
    return Event{.id = *EventId::parse(u"01926f00-0000-7000-8000-000000000001"),
                 .scope = countyScope(),
                 .actor = deskUser(),
                 .device = *DeviceId::parse(u"01926f00-0000-7000-8000-000000000002")};
}

County with(const QList<CountyPayload>& payloads)
{
    County county;
    for (const CountyPayload& payload : payloads)
        county.apply(anyEvent(), payload);
    return county;
}

UserId user(const QString& name)
{
    return *UserId::parse(name);
}

CountyPayload person(const QString& name, const QString& role)
{
    return payload::PersonSet{Person{user(name), name, role, {}}};
}

} // namespace

TEST(Actors, ANewDeskTakesAnyName)
{
    EXPECT_TRUE(mayAct(with({}), user(u"li"_s)));
    EXPECT_TRUE(mayAct(with({person(u"desk"_s, u"commissioner"_s)}), user(u"li"_s)));
}

TEST(Actors, OnceSomebodyIsEnteredANameThatNobodyBearsIsRefused)
{
    const County entered = with({person(u"li"_s, u"commissioner"_s)});
    EXPECT_TRUE(mayAct(entered, user(u"li"_s)));
    EXPECT_TRUE(mayAct(entered, deskUser())) << "whoever sits there";
    for (const auto& refused :
         {mayAct(entered, user(u"lii"_s)), mayRead(entered, user(u"lii"_s))}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Error::Code::NotFound);
        EXPECT_TRUE(refused.error().detail.contains(u"lii"_s));
    }
}

TEST(Actors, StaffAndStandInsOfAnyVillageAreKnown)
{
    Staffing staffing{.village = NewDesk::village(), .user = user(u"王"_s)};
    staffing.standIn = user(u"chen"_s);
    const County staffed = with({payload::Staffed{staffing}});
    EXPECT_TRUE(mayAct(staffed, user(u"王"_s)));
    EXPECT_TRUE(mayAct(staffed, user(u"chen"_s)));
    EXPECT_FALSE(mayAct(staffed, user(u"li"_s)));
}

TEST(Actors, AnAuditorReadsAndDoesNothing)
{
    const County county = with({person(u"sun"_s, u"auditor"_s)});
    EXPECT_TRUE(mayRead(county, user(u"sun"_s)));
    const auto refused = mayAct(county, user(u"sun"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Invalid);
}

TEST(Actors, WhatANewDeskDoesBearsAWordThatPeopleRead)
{
    NewDesk place;
    EXPECT_EQ(place.desk().records()->county.nameOf(deskUser().toString()), u"值班专员"_s);
}
