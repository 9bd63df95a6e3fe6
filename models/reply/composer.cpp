// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reply/composer.h"

#include "models/reply/placeholders.h"
#include "models/reply/textlength.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! Lines of a reply; numbers the sections 一、二、三… as they come.
class ReplyLines {
public:
    void add(const QString& line) { m_lines.append(line); }
    void section(const QString& line)
    {
        static const QString kNumerals = u"一二三四五六七八九"_s;
        m_lines.append(kNumerals.at(m_sections++) + u"、"_s + line);
    }
    void detail(const QString& line) { m_lines.append(u"　　"_s + line); }
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
    qsizetype m_sections = 0;
};

QString sheets(const ChecklistMaterial& material)
{
    QStringList parts;
    if (material.original > 0)
        parts.append(u"原件 %1"_s.arg(material.original));
    if (material.copies > 0)
        parts.append(u"复印件 %1"_s.arg(material.copies));
    return parts.isEmpty() ? QString() : u"："_s + parts.join(u'、');
}

QString remark(const ChecklistMaterial& material)
{
    QStringList parts;
    if (!material.when.isEmpty())
        parts.append(material.when);
    if (!material.source.isEmpty() && material.source != u"自备"_s)
        parts.append(material.source);
    return parts.isEmpty() ? QString() : u"（"_s + parts.join(u"；"_s) + u"）"_s;
}

QString materialLine(const ChecklistMaterial& material)
{
    return material.name + sheets(material) + remark(material);
}

QString timeLimit(const Checklist& checklist)
{
    if (checklist.promisedDays)
        return *checklist.promisedDays == 0 ? u"当场办结"_s
                                            : u"%1 个工作日内办结"_s.arg(*checklist.promisedDays);
    if (checklist.legalDays)
        return u"法定 %1 个工作日内"_s.arg(*checklist.legalDays);
    return checklist.handling == Checklist::Handling::Immediate ? u"材料齐全当场办理"_s
                                                                : u"以窗口告知为准"_s;
}

//! Circled numbers as in the printed one-time notice; beyond 20 there is no such character.
QString stepMark(qsizetype index)
{
    constexpr char16_t kCircledOne = u'①';
    constexpr qsizetype kCircledCount = 20;
    return index < kCircledCount ? QString(QChar(char16_t(kCircledOne + index)))
                                 : u"(%1)"_s.arg(index + 1);
}

QString stepLine(const QList<ChecklistStep>& steps)
{
    QStringList parts;
    parts.reserve(steps.size());
    for (qsizetype i = 0; i < steps.size(); ++i)
        parts.append(stepMark(i) + u' ' + steps.at(i).text);
    return parts.join(u' ');
}

void addHead(const Checklist& checklist, const ReplyContext& context, ReplyLines& lines)
{
    const QString addressee = context.addressee.simplified();
    lines.add(u"【"_s + checklist.title + u"】"_s);
    lines.add(addressee + u"您好，办理所需一次告知如下："_s);
}

void addMaterials(const QList<ChecklistMaterial>& materials, ReplyLines& lines)
{
    if (materials.isEmpty()) {
        lines.section(u"材料：无需提交材料"_s);
        return;
    }
    lines.section(u"材料"_s);
    for (qsizetype i = 0; i < materials.size(); ++i)
        lines.add(u"%1. "_s.arg(i + 1) + materialLine(materials.at(i)));
}

void addTwoWays(const Checklist& checklist, ReplyLines& lines)
{
    lines.add(u"您可以选："_s);
    lines.add(u"回复 1　线上指导，"_s
              + (checklist.guided.isEmpty() ? u"我们一步步带您办"_s : checklist.guided));
    lines.add(u"回复 2　帮办代办，"_s
              + (checklist.proxy.isEmpty() ? u"由本村代办员帮您办"_s : checklist.proxy));
}

QString fullText(const Checklist& checklist, const ReplyContext& context)
{
    ReplyLines lines;
    addHead(checklist, context, lines);
    if (!checklist.conditions.isEmpty())
        lines.add(u"办理条件："_s + checklist.conditions.join(u"；"_s));
    addMaterials(checklist.materials, lines);
    lines.section(u"地点："_s + checklist.place);
    lines.detail(checklist.hours);
    lines.section(u"时限："_s + timeLimit(checklist));
    lines.section(u"收费："_s + checklist.fee);
    lines.section(u"步骤："_s + stepLine(checklist.steps));
    lines.section(u"结果："_s + checklist.result);
    lines.section(u"咨询："_s + checklist.contact);
    for (const QString& note : checklist.notes)
        lines.add(u"提醒："_s + note);
    addTwoWays(checklist, lines);
    lines.add(u"有不清楚的直接在群里问，我们一直在。"_s);
    return lines.text();
}

QString shortText(const Checklist& checklist, const ReplyContext& context)
{
    ReplyLines lines;
    addHead(checklist, context, lines);
    QStringList names;
    for (const ChecklistMaterial& material : checklist.materials) {
        if (material.required)
            names.append(material.name);
    }
    const bool more = names.size() < checklist.materials.size();
    lines.section(u"材料："_s + (names.isEmpty() ? u"无必交材料"_s : names.join(u'、'))
                  + (more ? u"（另有视情形材料，到时告知）"_s : QString()));
    lines.section(u"地点："_s + checklist.place + u"，"_s + checklist.hours);
    lines.section(u"时限："_s + timeLimit(checklist));
    lines.section(u"咨询："_s + checklist.contact);
    lines.add(u"您可以选：回复 1 线上指导；回复 2 帮办代办。"_s);
    return lines.text();
}

} // namespace

ComposedReply composeReply(const Checklist& checklist, const ReplyContext& context)
{
    const QString text = context.shape == ReplyShape::Full ? fullText(checklist, context)
                                                           : shortText(checklist, context);
    FilledText filled = fillPlaceholders(text, context.values);
    return {std::move(filled.text), std::move(filled.missing)};
}

QStringList splitReply(QStringView text, qsizetype maxBytes)
{
    const qsizetype limit = std::max<qsizetype>(maxBytes, 4);
    QStringList pieces;
    while (!text.isEmpty()) {
        qsizetype end = prefixWithin(text, limit);
        qsizetype next = end;
        if (end < text.size()) {
            // A line break right behind the piece costs nothing: it is dropped with the cut.
            const qsizetype lineBreak = text.first(end + 1).lastIndexOf(u'\n');
            if (lineBreak > 0) {
                end = lineBreak;
                next = lineBreak + 1;
            }
        }
        pieces.append(text.first(end).toString());
        text = text.sliced(next);
    }
    return pieces;
}

} // namespace keting
