// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/checklistjson.h"

#include "models/reply/fieldreader.h"

#include <QJsonDocument>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxChecklistBytes = qsizetype(256) * 1024;
constexpr qsizetype kMaxLibraryBytes = qsizetype(8) * 1024 * 1024;
constexpr qsizetype kMaxLibraryCount = 2000;
constexpr qsizetype kMaxName = 80;
constexpr qsizetype kMaxLine = 200;
constexpr int kMaxDays = 365;
constexpr int kMaxSheets = 20;

QStringList handlingNames()
{
    return {u"即办件"_s, u"承诺件"_s};
}

QStringList materialKindNames()
{
    return {u"证件"_s, u"表格"_s, u"证明"_s, u"照片"_s, u"其他"_s};
}

QStringList specialNames()
{
    return {u"elderly"_s, u"disabled"_s};
}

ChecklistMaterial readMaterial(FieldReader& in)
{
    ChecklistMaterial material{
        .name = in.text(u"name"_s, 1, kMaxName),
        .kind = ChecklistMaterial::Kind(in.choice(u"kind"_s, materialKindNames())),
        .original = in.integer(u"original"_s, 0, kMaxSheets),
        .copies = in.integer(u"copies"_s, 0, kMaxSheets),
        .required = in.boolean(u"required"_s),
        .when = in.text(u"when"_s, 0, kMaxLine),
        .source = in.text(u"source"_s, 0, kMaxName),
    };
    in.finish();
    return material;
}

ChecklistStep readStep(FieldReader& in)
{
    ChecklistStep step{
        .text = in.text(u"text"_s, 1, kMaxLine),
        .by = in.text(u"by"_s, 0, kMaxName),
        .days = in.integerOrNull(u"days"_s, 0, kMaxDays),
    };
    in.finish();
    return step;
}

QList<ChecklistMaterial> readMaterials(FieldReader& in)
{
    QList<FieldReader> entries = in.objects(u"materials"_s, 0, 40);
    QList<ChecklistMaterial> materials;
    materials.reserve(entries.size());
    for (FieldReader& entry : entries)
        materials.append(readMaterial(entry));
    return materials;
}

QList<ChecklistStep> readSteps(FieldReader& in)
{
    QList<FieldReader> entries = in.objects(u"steps"_s, 1, 20);
    QList<ChecklistStep> steps;
    steps.reserve(entries.size());
    for (FieldReader& entry : entries)
        steps.append(readStep(entry));
    return steps;
}

std::optional<Checklist::Special> readSpecial(FieldReader& in)
{
    const auto name = in.textOrNull(u"special"_s, kMaxName);
    if (!name)
        return {};
    return Checklist::Special(in.choice(u"special"_s, specialNames()));
}

void checkAcrossFields(const Checklist& checklist, FieldReader& in)
{
    if (checklist.legalDays && checklist.promisedDays > checklist.legalDays)
        in.reject(u"promised_days"_s, u"longer than legal_days"_s);
    if (checklist.validFrom && checklist.validTo && *checklist.validTo < *checklist.validFrom)
        in.reject(u"valid_to"_s, u"before valid_from"_s);
    for (const ChecklistMaterial& material : checklist.materials) {
        if (!material.required && material.when.isEmpty())
            in.reject(u"materials"_s, u"an optional material must say when it is needed"_s);
    }
}

Checklist readChecklist(FieldReader& in)
{
    Checklist checklist{
        .id = in.slug(u"id"_s),
        .title = in.text(u"title"_s, 1, kMaxTitleCharacters),
        .category = in.slug(u"category"_s),
        .item = in.text(u"item"_s, 1, kMaxName),
        .audience = in.text(u"audience"_s, 1, kMaxName),
        .handling = Checklist::Handling(in.choice(u"kind"_s, handlingNames())),
        .aliases = in.texts(u"aliases"_s, 40, 30),
        .keywords = in.texts(u"keywords"_s, 40, 30),
        .conditions = in.texts(u"conditions"_s, 20, kMaxLine),
        .materials = readMaterials(in),
        .place = in.text(u"place"_s, 1, kMaxLine),
        .hours = in.text(u"hours"_s, 1, kMaxLine),
        .legalDays = in.integerOrNull(u"legal_days"_s, 0, kMaxDays),
        .promisedDays = in.integerOrNull(u"promised_days"_s, 0, kMaxDays),
        .steps = readSteps(in),
        .fee = in.text(u"fee"_s, 1, kMaxLine),
        .contact = in.text(u"contact"_s, 1, kMaxLine),
        .result = in.text(u"result"_s, 1, kMaxLine),
        .guided = in.text(u"guided"_s, 0, kMaxLine),
        .proxy = in.text(u"proxy"_s, 0, kMaxLine),
        .notes = in.texts(u"notes"_s, 20, kMaxLine),
        .validFrom = in.dateOrNull(u"valid_from"_s),
        .validTo = in.dateOrNull(u"valid_to"_s),
        .special = readSpecial(in),
        .example = in.boolean(u"example"_s),
    };
    in.finish();
    checkAcrossFields(checklist, in);
    return checklist;
}

Result<QJsonObject> readObject(const QByteArray& json, qsizetype maxBytes)
{
    if (json.size() > maxBytes)
        return fail(Error::Code::TooLarge, u"more than %1 bytes"_s.arg(maxBytes));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Invalid,
                    u"this is no JSON in UTF-8 (byte %1: %2): nothing was imported; export the "
                    "file again, or save it as UTF-8"_s.arg(error.offset)
                        .arg(error.errorString()));
    if (!document.isObject())
        return fail(Error::Code::Invalid, u"expected a JSON object"_s);
    return document.object();
}

QJsonValue numberOrNull(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue dateValue(std::optional<QDate> date)
{
    return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray materialArray(const QList<ChecklistMaterial>& materials)
{
    QJsonArray array;
    for (const ChecklistMaterial& material : materials) {
        array.append(QJsonObject{
            {u"name"_s, material.name},
            {u"kind"_s, materialKindNames().at(qsizetype(material.kind))},
            {u"original"_s, material.original},
            {u"copies"_s, material.copies},
            {u"required"_s, material.required},
            {u"when"_s, material.when},
            {u"source"_s, material.source},
        });
    }
    return array;
}

QJsonArray stepArray(const QList<ChecklistStep>& steps)
{
    QJsonArray array;
    for (const ChecklistStep& step : steps) {
        array.append(QJsonObject{
            {u"text"_s, step.text}, {u"by"_s, step.by}, {u"days"_s, numberOrNull(step.days)}});
    }
    return array;
}

QJsonObject toJson(const Checklist& checklist)
{
    return {
        {u"id"_s, checklist.id.toString()},
        {u"title"_s, checklist.title},
        {u"category"_s, checklist.category.toString()},
        {u"item"_s, checklist.item},
        {u"audience"_s, checklist.audience},
        {u"kind"_s, handlingNames().at(qsizetype(checklist.handling))},
        {u"aliases"_s, QJsonArray::fromStringList(checklist.aliases)},
        {u"keywords"_s, QJsonArray::fromStringList(checklist.keywords)},
        {u"conditions"_s, QJsonArray::fromStringList(checklist.conditions)},
        {u"materials"_s, materialArray(checklist.materials)},
        {u"place"_s, checklist.place},
        {u"hours"_s, checklist.hours},
        {u"legal_days"_s, numberOrNull(checklist.legalDays)},
        {u"promised_days"_s, numberOrNull(checklist.promisedDays)},
        {u"steps"_s, stepArray(checklist.steps)},
        {u"fee"_s, checklist.fee},
        {u"contact"_s, checklist.contact},
        {u"result"_s, checklist.result},
        {u"guided"_s, checklist.guided},
        {u"proxy"_s, checklist.proxy},
        {u"notes"_s, QJsonArray::fromStringList(checklist.notes)},
        {u"valid_from"_s, dateValue(checklist.validFrom)},
        {u"valid_to"_s, dateValue(checklist.validTo)},
        {u"special"_s,
         checklist.special ? QJsonValue(specialNames().at(qsizetype(*checklist.special)))
                           : QJsonValue()},
        {u"example"_s, checklist.example},
    };
}

} // namespace

Result<Checklist> parseChecklist(const QByteArray& json)
{
    return readObject(json, kMaxChecklistBytes)
        .and_then([](const QJsonObject& object) -> Result<Checklist> {
            std::optional<Error> error;
            FieldReader in(object, {}, error);
            Checklist checklist = readChecklist(in);
            if (error)
                return tl::unexpected<Error>(*error);
            return checklist;
        });
}

QByteArray serialiseChecklist(const Checklist& checklist)
{
    return QJsonDocument(toJson(checklist)).toJson(QJsonDocument::Compact);
}

Result<QList<Checklist>> parseLibrary(const QByteArray& json)
{
    const auto object = readObject(json, kMaxLibraryBytes);
    if (!object)
        return tl::unexpected<Error>(object.error());
    std::optional<Error> error;
    FieldReader in(*object, {}, error);
    if (in.integer(u"format"_s, 1, kMaxDays) != 1)
        return fail(Error::Code::TooNew, u"format: written by a newer version"_s);
    (void)in.text(u"about"_s, 0, 1000);
    QList<FieldReader> entries = in.objects(u"checklists"_s, 0, kMaxLibraryCount);
    QList<Checklist> checklists;
    checklists.reserve(entries.size());
    QSet<Slug> ids;
    for (FieldReader& entry : entries) {
        checklists.append(readChecklist(entry));
        const Slug& id = checklists.constLast().id;
        if (ids.contains(id))
            entry.reject(u"id"_s, u"used twice: "_s + id.toString());
        ids.insert(id);
    }
    in.finish();
    if (error)
        return tl::unexpected<Error>(*error);
    return checklists;
}

QByteArray serialiseLibrary(const QList<Checklist>& checklists, const QString& about)
{
    QJsonArray array;
    for (const Checklist& checklist : checklists)
        array.append(toJson(checklist));
    const QJsonObject library{{u"format"_s, 1}, {u"about"_s, about}, {u"checklists"_s, array}};
    return QJsonDocument(library).toJson(QJsonDocument::Compact);
}

} // namespace keting
