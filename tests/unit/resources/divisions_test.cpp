// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ids.h"
#include "models/domain/slug.h"
#include "tests/unit/resources/resourcefile.h"

#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using test::resourceObject;

TEST(Villages, TenTownsHoldOneHundredAndNinetySevenVillagesOfThisCounty)
{
    const QJsonArray towns = resourceObject(u"villages/daying.json"_s).value(u"towns"_s).toArray();
    EXPECT_EQ(towns.size(), 10);
    QSet<QString> codes;
    for (const auto& town : towns) {
        const QString townCode = town[u"code"].toString();
        const QJsonArray villageList = town[u"villages"].toArray();
        for (const auto& village : villageList) {
            const auto code = VillageCode::parse(village[u"code"].toString());
            ASSERT_TRUE(code) << qPrintable(village[u"code"].toString());
            EXPECT_EQ(code->town(), townCode);
            EXPECT_FALSE(village[u"name"].toString().isEmpty());
            codes.insert(code->toString());
        }
    }
    EXPECT_EQ(codes.size(), 197);
    EXPECT_TRUE(codes.contains(u"510923107212"_s));
}

TEST(Departments, HaveReadableIdsAndHandleKnownCategories)
{
    QSet<QString> categories;
    const auto categoryList
        = resourceObject(u"checklists/categories.json"_s).value(u"categories"_s).toArray();
    for (const auto& category : categoryList)
        categories.insert(category[u"id"].toString());
    QSet<QString> ids;
    QSet<QString> handled;
    const auto departments
        = resourceObject(u"departments.json"_s).value(u"departments"_s).toArray();
    for (const auto& department : departments) {
        const QString id = department[u"id"].toString();
        EXPECT_TRUE(Slug::parse(id)) << qPrintable(id);
        EXPECT_FALSE(ids.contains(id)) << qPrintable(id);
        ids.insert(id);
        EXPECT_FALSE(department[u"name"].toString().isEmpty());
        const QJsonArray categoryArray = department[u"categories"].toArray();
        for (const auto& category : categoryArray)
            handled.insert(category.toString());
    }
    EXPECT_EQ(handled, categories);
}

TEST(Holidays, ThreeYearsArePublishedAndTheFourthSaysItIsNot)
{
    const QJsonArray years
        = resourceObject(u"calendars/holidays_2024_2027.json"_s).value(u"years"_s).toArray();
    ASSERT_EQ(years.size(), 4);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(years[i][u"year"].toInt(), 2024 + i);
        EXPECT_EQ(years[i][u"published"].toBool(), i < 3);
        EXPECT_EQ(years[i][u"days"].toArray().isEmpty(), i == 3);
    }
}

} // namespace keting
