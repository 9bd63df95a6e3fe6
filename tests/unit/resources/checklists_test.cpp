// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/checklistjson.h"
#include "models/reply/composer.h"
#include "models/reply/masking.h"
#include "models/reply/placeholders.h"
#include "models/reply/textlength.h"
#include "tests/unit/resources/resourcefile.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using test::resourceBytes;
using test::resourceObject;
using test::resourcePaths;

namespace {

QList<Checklist> starterLibrary()
{
    const auto library = parseLibrary(resourceBytes(u"checklists/starter.json"_s));
    EXPECT_TRUE(library) << qPrintable(library ? QString() : library.error().detail);
    return library.value_or(QList<Checklist>());
}

//! The matters the library must cover, one entry each: words a resident would type.
QStringList requiredMatters()
{
    return {
        u"户口本掉了"_s,     u"新户口本"_s,       u"娃儿上户口"_s,   u"销户"_s,     u"迁户口"_s,
        u"改名字"_s,         u"办身份证"_s,       u"外省身份证"_s,   u"居住证"_s,   u"无犯罪证明"_s,
        u"换驾照"_s,         u"摩托车上户"_s,     u"办营业执照"_s,   u"改执照"_s,   u"注销执照"_s,
        u"食品经营许可证"_s, u"独生子女补贴"_s,   u"计划生育补贴"_s, u"生育登记"_s, u"出生证明"_s,
        u"入学"_s,           u"助学金"_s,         u"助学贷款"_s,     u"查社保"_s,   u"办社保卡"_s,
        u"社保卡掉了"_s,     u"社保卡密码忘了"_s, u"居民养老"_s,     u"职工养老"_s, u"领养老金"_s,
        u"失业金"_s,         u"灵活就业社保"_s,   u"技能培训"_s,     u"创业贷款"_s, u"拖欠工资"_s,
        u"交医保"_s,         u"新生儿医保"_s,     u"医保报销"_s,     u"异地就医"_s, u"慢病证"_s,
        u"医疗救助"_s,       u"残疾证"_s,         u"残疾补贴"_s,     u"低保"_s,     u"特困"_s,
        u"临时救助"_s,       u"老年证"_s,         u"高龄津贴"_s,     u"优待证"_s,   u"老兵补贴"_s,
        u"退伍费"_s,         u"领结婚证"_s,       u"离婚"_s,         u"地力补贴"_s, u"种粮补贴"_s,
        u"农机补贴"_s,       u"产业补贴"_s,       u"土地流转"_s,     u"宅基地"_s,   u"危房"_s,
        u"房产证"_s,         u"公租房"_s,         u"打疫苗"_s,       u"健康证"_s,   u"调解"_s,
        u"自来水安装"_s,     u"装电表"_s,         u"装天然气"_s};
}

bool hasAlias(const QList<Checklist>& library, const QString& matter)
{
    return std::any_of(library.begin(), library.end(), [&](const Checklist& checklist) {
        return checklist.aliases.contains(matter);
    });
}

QHash<QString, QString> valuesForEveryPlaceholder(const QString& text)
{
    QHash<QString, QString> values;
    for (const Placeholder& placeholder : findPlaceholders(text))
        values.insert(placeholder.name, u"某处"_s);
    return values;
}

} // namespace

TEST(StarterLibrary, HoldsAtLeastSixtyMattersThatAllParse)
{
    EXPECT_GE(starterLibrary().size(), 60);
}

TEST(StarterLibrary, CoversEveryRequiredMatterByANameResidentsUse)
{
    const auto library = starterLibrary();
    for (const QString& matter : requiredMatters())
        EXPECT_TRUE(hasAlias(library, matter)) << qPrintable(matter);
}

//! The matters as the county named them, one by one, and the checklist that tells each.
TEST(StarterLibrary, EachMatterTheCountyNamedHasItsOwnChecklist)
{
    const QList<std::pair<QString, QStringList>> matters{
        {u"household register: lost, new, birth, death, moving, name"_s,
         {u"hukou-lost"_s, u"hukou-new"_s, u"hukou-split"_s, u"hukou-birth"_s, u"hukou-death"_s,
          u"hukou-move"_s, u"name-change"_s}},
        {u"ID card, also from another province"_s, {u"id-card"_s, u"id-card-away"_s}},
        {u"residence permit, no-crime certificate"_s, {u"residence-permit"_s, u"no-crime"_s}},
        {u"driving licence, motorcycle"_s, {u"drive-licence"_s, u"motorcycle"_s}},
        {u"business licence: open, change, close"_s,
         {u"biz-licence-open"_s, u"biz-licence-change"_s, u"biz-licence-close"_s}},
        {u"food permit"_s, {u"food-permit"_s}},
        {u"only child, family planning, birth registration"_s,
         {u"only-child"_s, u"family-planning"_s, u"birth-register"_s}},
        {u"school enrolment, student aid"_s, {u"school-enrol"_s, u"student-aid"_s}},
        {u"social security: enquiry, card, lost card, lost PIN"_s,
         {u"social-query"_s, u"social-card"_s, u"social-card-lost"_s, u"social-card-pin"_s}},
        {u"pensions"_s,
         {u"pension-resident"_s, u"pension-resident-claim"_s, u"pension-employee"_s}},
        {u"work"_s,
         {u"unemployment"_s, u"flexible-work"_s, u"skill-training"_s, u"startup-loan"_s,
          u"unpaid-wages"_s}},
        {u"medical insurance"_s,
         {u"medical-pay"_s, u"medical-newborn"_s, u"medical-reimburse"_s, u"medical-away"_s,
          u"medical-chronic"_s, u"medical-aid"_s}},
        {u"disability"_s, {u"disability-cert"_s, u"disability-allow"_s}},
        {u"support"_s, {u"minimum-living"_s, u"destitute"_s, u"temporary-aid"_s}},
        {u"the old"_s, {u"elder-card"_s, u"elder-allowance"_s}},
        {u"veterans"_s, {u"veteran-card"_s, u"veteran-pension"_s, u"veteran-subsidy"_s}},
        {u"marriage, divorce"_s, {u"marriage"_s, u"divorce"_s}},
        {u"land"_s,
         {u"farmland-subsidy"_s, u"grain-subsidy"_s, u"machinery-subsidy"_s, u"industry-subsidy"_s,
          u"land-contract"_s, u"homestead"_s}},
        {u"housing"_s, {u"dangerous-house"_s, u"property-cert"_s, u"public-rental"_s}},
        {u"health"_s, {u"vaccination"_s, u"health-cert"_s}},
        {u"everyday"_s, {u"mediation"_s, u"water"_s, u"electric"_s, u"gas"_s}},
    };
    QSet<QString> shipped;
    for (const Checklist& checklist : starterLibrary())
        shipped.insert(checklist.id.toString());
    for (const auto& [matter, ids] : matters) {
        for (const QString& id : ids)
            EXPECT_TRUE(shipped.contains(id)) << matter.toStdString() << ": " << id.toStdString();
    }
}

TEST(StarterLibrary, EveryChecklistIsAnExampleInAKnownCategoryAndFitsItsTitle)
{
    QSet<QString> categories;
    const auto list
        = resourceObject(u"checklists/categories.json"_s).value(u"categories"_s).toArray();
    for (const auto& category : list)
        categories.insert(category[u"id"].toString());
    EXPECT_LE(categories.size(), 12);
    QSet<QString> used;
    for (const Checklist& checklist : starterLibrary()) {
        EXPECT_TRUE(checklist.example) << qPrintable(checklist.title);
        EXPECT_LE(characterCount(checklist.title), 24) << qPrintable(checklist.title);
        used.insert(checklist.category.toString());
    }
    EXPECT_EQ(used, categories);
}

TEST(StarterLibrary, EveryChecklistHasSeveralAliasesBothWaysAndSteps)
{
    for (const Checklist& checklist : starterLibrary()) {
        const std::string title = checklist.title.toStdString();
        EXPECT_GE(checklist.aliases.size(), 3) << title;
        EXPECT_FALSE(checklist.keywords.isEmpty()) << title;
        EXPECT_FALSE(checklist.materials.isEmpty()) << title;
        EXPECT_GE(checklist.steps.size(), 2) << title;
        EXPECT_FALSE(checklist.guided.isEmpty()) << title;
        EXPECT_FALSE(checklist.proxy.isEmpty()) << title;
        EXPECT_EQ(QSet<QString>(checklist.aliases.begin(), checklist.aliases.end()).size(),
                  checklist.aliases.size())
            << title;
    }
}

TEST(StarterLibrary, PlacesHoursAndContactsAreLeftToTheCounty)
{
    for (const Checklist& checklist : starterLibrary()) {
        const std::string title = checklist.title.toStdString();
        EXPECT_FALSE(findPlaceholders(checklist.place).isEmpty()) << title;
        EXPECT_EQ(checklist.hours, u"{{办理时间}}"_s) << title;
        EXPECT_EQ(checklist.contact, u"{{咨询电话}}"_s) << title;
    }
}

TEST(StarterLibrary, AReplyIsBlockedUntilFilledAndThenNothingIsMissing)
{
    for (const Checklist& checklist : starterLibrary()) {
        const auto open = composeReply(checklist, {});
        EXPECT_GE(open.missing.size(), 3) << qUtf8Printable(checklist.title);
        const auto filled
            = composeReply(checklist, {.values = valuesForEveryPlaceholder(open.text)});
        EXPECT_TRUE(filled.missing.isEmpty()) << qUtf8Printable(checklist.title);
        EXPECT_FALSE(filled.text.contains(u"{{"_s)) << qUtf8Printable(filled.text);
        EXPECT_TRUE(filled.text.contains(u"回复 1　线上指导"_s));
        EXPECT_TRUE(filled.text.contains(u"回复 2　帮办代办"_s));
    }
}

TEST(StarterLibrary, TheShortReplyFitsOneRobotMessage)
{
    for (const Checklist& checklist : starterLibrary()) {
        const auto reply = composeReply(checklist, {.shape = ReplyShape::Short});
        EXPECT_LE(utf8Length(reply.text), kRobotTextBytes) << qUtf8Printable(checklist.title);
        for (const QString& piece : splitReply(composeReply(checklist, {}).text, kRobotTextBytes))
            EXPECT_LE(utf8Length(piece), kRobotTextBytes) << qUtf8Printable(checklist.title);
    }
}

TEST(Resources, NoShippedTextHoldsAPersonalOrTelephoneNumber)
{
    const QRegularExpression landline(u"(?<![0-9])0[0-9]{2,3}-?[0-9]{7,8}(?![0-9])"_s);
    const QStringList paths = resourcePaths(u".json"_s);
    EXPECT_GE(paths.size(), 5);
    for (const QString& path : paths) {
        const QString text = QString::fromUtf8(resourceBytes(path));
        EXPECT_EQ(maskText(text), text) << qUtf8Printable(path);
        EXPECT_FALSE(landline.match(text).hasMatch()) << qUtf8Printable(path);
    }
}

} // namespace keting
