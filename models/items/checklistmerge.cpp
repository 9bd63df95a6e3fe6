// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistmerge.h"

#include "models/items/checklistwords.h"

#include <array>
#include <functional>

namespace keting {

namespace {

//! One field: how it reads and how it is taken over.
struct FieldAccess {
    QString name;
    std::function<QString(const Checklist&)> text;
    std::function<void(Checklist&, const Checklist&)> take;
};

template <auto... Members>
void takeAll(Checklist& to, const Checklist& from)
{
    ((to.*Members = from.*Members), ...);
}

template <auto Member>
FieldAccess textField(ChecklistField field)
{
    return {checklistFieldName(field), [](const Checklist& c) { return c.*Member; },
            &takeAll<Member>};
}

template <auto Member>
FieldAccess listField(ChecklistField field)
{
    return {checklistFieldName(field),
            [](const Checklist& c) { return (c.*Member).join(QLatin1Char('\n')); },
            &takeAll<Member>};
}

QString dateText(std::optional<QDate> date)
{
    return date.has_value() ? date->toString(Qt::ISODate) : QString();
}

QList<FieldAccess> basicFields()
{
    using F = ChecklistField;
    return {textField<&Checklist::title>(F::Title),
            textField<&Checklist::item>(F::Item),
            {checklistFieldName(F::Category),
             [](const Checklist& c) { return c.category.toString(); },
             &takeAll<&Checklist::category>},
            textField<&Checklist::audience>(F::Audience),
            {checklistFieldName(F::Handling),
             [](const Checklist& c) { return handlingText(c.handling); },
             &takeAll<&Checklist::handling>},
            listField<&Checklist::aliases>(F::Aliases),
            listField<&Checklist::keywords>(F::Keywords),
            listField<&Checklist::conditions>(F::Condition),
            {checklistFieldName(F::Material),
             [](const Checklist& c) { return materialLines(c.materials).join(QLatin1Char('\n')); },
             &takeAll<&Checklist::materials>}};
}

QList<FieldAccess> furtherFields()
{
    using F = ChecklistField;
    return {
        textField<&Checklist::place>(F::Place),
        textField<&Checklist::hours>(F::Hours),
        textField<&Checklist::contact>(F::Contact),
        {checklistFieldName(F::LegalLimit),
         [](const Checklist& c) { return daysText(c.legalDays); }, &takeAll<&Checklist::legalDays>},
        {checklistFieldName(F::PromisedLimit),
         [](const Checklist& c) { return daysText(c.promisedDays); },
         &takeAll<&Checklist::promisedDays>},
        {checklistFieldName(F::Step),
         [](const Checklist& c) { return stepLines(c.steps).join(QLatin1Char('\n')); },
         &takeAll<&Checklist::steps>},
        textField<&Checklist::fee>(F::Fee),
        textField<&Checklist::result>(F::Result),
        textField<&Checklist::guided>(F::Guided),
        textField<&Checklist::proxy>(F::Proxy),
        listField<&Checklist::notes>(F::Note),
        {checklistFieldName(F::ValidFrom), [](const Checklist& c) { return dateText(c.validFrom); },
         &takeAll<&Checklist::validFrom>},
        {checklistFieldName(F::ValidTo), [](const Checklist& c) { return dateText(c.validTo); },
         &takeAll<&Checklist::validTo>},
        {checklistFieldName(F::Special), [](const Checklist& c) { return specialText(c.special); },
         &takeAll<&Checklist::special>}};
}

QList<FieldAccess> allFields()
{
    return basicFields() + furtherFields();
}

} // namespace

QList<MergeField> mergeFields(const std::optional<Checklist>& base, const Checklist& ours,
                              const Checklist& theirs)
{
    QList<MergeField> fields;
    const QList<FieldAccess> all = allFields();
    for (int i = 0; i < all.size(); ++i) {
        const FieldAccess& access = all.at(i);
        // Compared as content, not as words: taking theirs must change ours.
        Checklist taken = ours;
        access.take(taken, theirs);
        if (taken == ours)
            continue;
        MergeField field{i, access.name, access.text(ours), access.text(theirs)};
        field.conflict = true;
        if (base.has_value()) {
            Checklist before = ours;
            access.take(before, *base);
            const bool weChanged = before != ours;
            Checklist theirBefore = theirs;
            access.take(theirBefore, *base);
            const bool theyChanged = theirBefore != theirs;
            field.conflict = weChanged && theyChanged;
            field.side
                = theyChanged && !weChanged ? MergeField::Side::Theirs : MergeField::Side::Ours;
        }
        fields.append(field);
    }
    return fields;
}

Checklist merged(const Checklist& ours, const Checklist& theirs, const QList<MergeField>& fields)
{
    const QList<FieldAccess> all = allFields();
    Checklist result = ours;
    for (const MergeField& field : fields) {
        if (field.side == MergeField::Side::Theirs)
            all.at(field.field).take(result, theirs);
    }
    return result;
}

} // namespace keting
