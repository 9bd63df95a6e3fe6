// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/checklistjson.h"
#include "tests/unit/reply/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace keting {

using namespace Qt::StringLiterals;
using test::sampleChecklist;

namespace {

QJsonObject sampleObject()
{
    return QJsonDocument::fromJson(serialiseChecklist(sampleChecklist())).object();
}

QString problemOf(const QJsonObject& object)
{
    const auto parsed = parseChecklist(QJsonDocument(object).toJson());
    return parsed ? QString() : parsed.error().detail;
}

QString problemWith(const QString& field, const QJsonValue& value)
{
    QJsonObject object = sampleObject();
    object.insert(field, value);
    return problemOf(object);
}

QString problemWithMaterial(const QString& field, const QJsonValue& value)
{
    QJsonArray materials = sampleObject().value(u"materials"_s).toArray();
    QJsonObject material = materials.at(1).toObject();
    material.insert(field, value);
    materials.replace(1, material);
    return problemWith(u"materials"_s, materials);
}

} // namespace

TEST(ChecklistJson, SurvivesARoundTripAndHasOneCanonicalForm)
{
    const Checklist sample = sampleChecklist();
    const QByteArray bytes = serialiseChecklist(sample);
    const auto parsed = parseChecklist(bytes);
    ASSERT_TRUE(parsed) << qPrintable(parsed.error().detail);
    EXPECT_EQ(*parsed, sample);
    const QByteArray indented = QJsonDocument(sampleObject()).toJson(QJsonDocument::Indented);
    EXPECT_EQ(serialiseChecklist(*parseChecklist(indented)), bytes);
}

TEST(ChecklistJson, EveryFieldIsRequiredAndUnknownOnesAreRefused)
{
    const QJsonObject sample = sampleObject();
    EXPECT_EQ(sample.size(), 25);
    for (const QString& field : sample.keys()) {
        QJsonObject object = sample;
        object.remove(field);
        EXPECT_EQ(problemOf(object), field + u": missing"_s);
    }
    EXPECT_EQ(problemWith(u"colour"_s, u"red"_s), u"colour: unknown field"_s);
}

TEST(ChecklistJson, TheTitleHoldsTwentyFourCharactersCountedAsPeopleDo)
{
    EXPECT_EQ(problemWith(u"title"_s, u"𠮷"_s.repeated(24)), QString());
    EXPECT_EQ(problemWith(u"title"_s, u"村"_s.repeated(25)),
              u"title: expected a text of 1 to 24 characters"_s);
    EXPECT_EQ(problemWith(u"title"_s, u"  "_s), u"title: expected a text of 1 to 24 characters"_s);
}

TEST(ChecklistJson, ErrorsNameTheFieldTheyAreIn)
{
    EXPECT_EQ(problemWithMaterial(u"copies"_s, 1.5),
              u"materials[1].copies: expected a whole number from 0 to 20"_s);
    EXPECT_EQ(problemWithMaterial(u"kind"_s, u"纸"_s),
              u"materials[1].kind: expected one of 证件, 表格, 证明, 照片, 其他"_s);
    EXPECT_EQ(problemWith(u"aliases"_s, QJsonArray{u"好"_s, 7}),
              u"aliases[1]: expected a text of 1 to 30 characters"_s);
    EXPECT_EQ(problemWith(u"steps"_s, QJsonArray{}),
              u"steps: expected a list of 1 to 20 entries"_s);
    EXPECT_EQ(problemWith(u"steps"_s, QJsonArray{1}), u"steps[0]: expected an object"_s);
    EXPECT_EQ(problemWith(u"id"_s, u"Biz"_s).section(u':', 0, 0), u"id"_s);
    EXPECT_EQ(problemWith(u"valid_from"_s, u"2026-02-30"_s).section(u':', 0, 0), u"valid_from"_s);
    EXPECT_EQ(problemWith(u"special"_s, u"child"_s),
              u"special: expected one of elderly, disabled"_s);
    EXPECT_EQ(problemWith(u"example"_s, 1), u"example: expected true or false"_s);
    EXPECT_EQ(problemWith(u"legal_days"_s, -1),
              u"legal_days: expected a whole number from 0 to 365"_s);
}

TEST(ChecklistJson, FieldsThatContradictEachOtherAreRefused)
{
    EXPECT_EQ(problemWith(u"promised_days"_s, 16), u"promised_days: longer than legal_days"_s);
    EXPECT_EQ(problemWith(u"valid_to"_s, u"2025-12-31"_s), u"valid_to: before valid_from"_s);
    EXPECT_EQ(problemWithMaterial(u"required"_s, false),
              u"materials: an optional material must say when it is needed"_s);
}

TEST(ChecklistJson, LineBreaksAndDirectionMarksCannotHideInATitle)
{
    const QString expected = u"title: control or direction characters are not allowed"_s;
    EXPECT_EQ(problemWith(u"title"_s, u"一\n二"_s), expected);
    EXPECT_EQ(problemWith(u"title"_s, u"一\u202E二"_s), expected);
}

TEST(ChecklistJson, BrokenHugeAndForeignInputIsRefusedWithItsReason)
{
    EXPECT_EQ(parseChecklist("{").error().code, Error::Code::Invalid);
    EXPECT_EQ(parseChecklist("").error().code, Error::Code::Invalid);
    EXPECT_EQ(parseChecklist("[]").error().detail, u"expected a JSON object"_s);
    EXPECT_EQ(parseChecklist(QByteArray(qsizetype(300) * 1024, ' ')).error().code,
              Error::Code::TooLarge);
}

TEST(ChecklistJson, ALibraryKeepsItsOrderAndRefusesAnIdUsedTwice)
{
    Checklist second = sampleChecklist();
    second.id = *Slug::parse(u"another");
    const auto library = parseLibrary(serialiseLibrary({sampleChecklist(), second}, u"示例"_s));
    ASSERT_TRUE(library) << qPrintable(library.error().detail);
    EXPECT_EQ(library->size(), 2);
    EXPECT_EQ(library->at(1), second);
    const auto twice = parseLibrary(serialiseLibrary({second, second}, {}));
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().detail, u"checklists[1].id: used twice: another"_s);
}

TEST(ChecklistJson, ALibraryOfALaterFormatIsRefusedAsTooNew)
{
    const auto parsed = parseLibrary(R"({"format":2,"about":"","checklists":[]})");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, Error::Code::TooNew);
}

TEST(Slug, HoldsOnlyReadableIds)
{
    EXPECT_TRUE(Slug::parse(u"a"));
    EXPECT_TRUE(Slug::parse(u"id-card-2"));
    for (const QString& bad :
         {u""_s, u"2a"_s, u"a-"_s, u"A"_s, u"a b"_s, u"证"_s, u"a"_s.repeated(41)})
        EXPECT_FALSE(Slug::parse(bad)) << qPrintable(bad);
}

} // namespace keting
