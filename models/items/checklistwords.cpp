// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checklistwords.h"

#include <QCoreApplication>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct ChecklistWords {
    Q_DECLARE_TR_FUNCTIONS(ChecklistWords)
};

} // namespace

QString checklistFieldName(ChecklistField field)
{
    switch (field) {
    case ChecklistField::Title: return ChecklistWords::tr("Title");
    case ChecklistField::Item: return ChecklistWords::tr("Service item");
    case ChecklistField::Category: return ChecklistWords::tr("Category");
    case ChecklistField::Audience: return ChecklistWords::tr("For whom");
    case ChecklistField::Handling: return ChecklistWords::tr("Handling");
    case ChecklistField::Aliases: return ChecklistWords::tr("Aliases");
    case ChecklistField::Keywords: return ChecklistWords::tr("Keywords");
    case ChecklistField::Condition: return ChecklistWords::tr("Condition");
    case ChecklistField::Material: return ChecklistWords::tr("Materials");
    case ChecklistField::Place: return ChecklistWords::tr("Place");
    case ChecklistField::Hours: return ChecklistWords::tr("Hours");
    case ChecklistField::Contact: return ChecklistWords::tr("Contact");
    case ChecklistField::LegalLimit: return ChecklistWords::tr("Legal limit");
    case ChecklistField::PromisedLimit: return ChecklistWords::tr("Promised limit");
    case ChecklistField::Step: return ChecklistWords::tr("Step");
    case ChecklistField::Fee: return ChecklistWords::tr("Fee");
    case ChecklistField::Result: return ChecklistWords::tr("Result");
    case ChecklistField::Guided: return ChecklistWords::tr("Guided online");
    case ChecklistField::Proxy: return ChecklistWords::tr("Proxy handling");
    case ChecklistField::Note: return ChecklistWords::tr("Note");
    case ChecklistField::ValidFrom: return ChecklistWords::tr("Valid from");
    case ChecklistField::ValidTo: return ChecklistWords::tr("Valid to");
    case ChecklistField::Special: return ChecklistWords::tr("Visit at home");
    }
    Q_UNREACHABLE();
}

QString handlingText(Checklist::Handling handling)
{
    return handling == Checklist::Handling::Immediate ? ChecklistWords::tr("at once")
                                                      : ChecklistWords::tr("promised");
}

QString daysText(std::optional<int> days)
{
    if (!days.has_value())
        return {};
    return *days == 0 ? ChecklistWords::tr("on the spot")
                      : ChecklistWords::tr("%n working day(s)", nullptr, *days);
}

QString specialText(std::optional<Checklist::Special> special)
{
    if (!special.has_value())
        return {};
    return *special == Checklist::Special::Elderly ? ChecklistWords::tr("elderly residents")
                                                   : ChecklistWords::tr("disabled residents");
}

QString materialText(const ChecklistMaterial& material)
{
    QStringList parts;
    if (material.original > 0)
        parts.append(ChecklistWords::tr("%n original(s)", nullptr, material.original));
    if (material.copies > 0)
        parts.append(ChecklistWords::tr("%n copies", nullptr, material.copies));
    parts.append(material.required ? ChecklistWords::tr("required")
                                   : ChecklistWords::tr("if it applies"));
    for (const QString& detail : {material.when, material.source}) {
        if (!detail.isEmpty())
            parts.append(detail);
    }
    return parts.join(u" · "_s);
}

QString stepText(const ChecklistStep& step)
{
    QStringList parts{step.text};
    if (!step.by.isEmpty())
        parts.append(step.by);
    if (step.days.has_value())
        parts.append(daysText(step.days));
    return parts.join(u" · "_s);
}

QStringList materialLines(const QList<ChecklistMaterial>& materials)
{
    QStringList lines;
    lines.reserve(materials.size());
    for (const ChecklistMaterial& material : materials)
        lines.append(
            u"%1. %2 · %3"_s.arg(lines.size() + 1).arg(material.name, materialText(material)));
    return lines;
}

QStringList stepLines(const QList<ChecklistStep>& steps)
{
    QStringList lines;
    lines.reserve(steps.size());
    for (const ChecklistStep& step : steps)
        lines.append(u"%1. %2"_s.arg(lines.size() + 1).arg(stepText(step)));
    return lines;
}

} // namespace keting
