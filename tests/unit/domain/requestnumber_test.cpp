// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/county.h"
#include "models/domain/requestnumber.h"

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

void addVillage(County& county, const QString& code, const QString& name, const QString& pinyin)
{
    IdSource ids{1};
    const Instant now = startOfDay(QDate(2026, 3, 2));
    Village village{.code = *VillageCode::parse(code), .name = name, .pinyin = pinyin};
    const Event event{
        ids.event(now),  countyScope(), code, u"village-set"_s, 1, {}, *UserId::parse(u"zhao"),
        ids.device(now), now,           {}};
    ASSERT_EQ(county.apply(event, payload::VillageSet{village}), Outcome::Applied);
}

} // namespace

TEST(RequestNumber, IsWrittenAndReadTheWayPeopleSayIt)
{
    const RequestNumber number{u"FL"_s, 2026, 412};
    EXPECT_EQ(number.toString(), u"FL-2026-0412"_s);
    EXPECT_EQ(RequestNumber::parse(u" fl-2026-0412 "), number);
    EXPECT_EQ((RequestNumber{u"FL"_s, 2026, 10412}).toString(), u"FL-2026-10412"_s);
    for (const QStringView no : {u"", u"FL-2026", u"FL-26-0412", u"-2026-0412", u"FL-2026-041",
                                 u"FL-2026-0412-1", u"社-2026-0412", u"FL-2026-0412345678"})
        EXPECT_FALSE(RequestNumber::parse(no)) << qPrintable(no.toString());
}

TEST(RequestNumber, EveryVillageHasATagOfItsOwnThatStaysWhenItIsRenamed)
{
    County county;
    addVillage(county, u"510923107202"_s, u"富乐社区"_s, u"fu le she qu"_s);
    addVillage(county, u"510923107203"_s, u"凤林村"_s, u"feng lin cun"_s);
    addVillage(county, u"510923107204"_s, u"村"_s, u"cun"_s);
    addVillage(county, u"510923107205"_s, u"无"_s, QString());
    EXPECT_EQ(county.tagOf(u"510923107202"_s), u"FL"_s);
    EXPECT_EQ(county.tagOf(u"510923107203"_s), u"FL2"_s);
    EXPECT_EQ(county.tagOf(u"510923107204"_s), u"C"_s);
    EXPECT_EQ(county.tagOf(u"510923107205"_s), u"V205"_s);
    addVillage(county, u"510923107202"_s, u"安乐社区"_s, u"an le she qu"_s);
    EXPECT_EQ(county.tagOf(u"510923107202"_s), u"FL"_s);
    EXPECT_EQ(county.villageOfTag(u"FL2"_s), u"510923107203"_s);
    EXPECT_EQ(county.villageOfTag(u"XX"_s), QString());
}

} // namespace keting
