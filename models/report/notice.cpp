// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/notice.h"

#include "models/reply/placeholders.h"
#include "models/report/paper.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr double kNoticePoints = 10.5;

constexpr auto kNoticeStyle = R"(
body { color: #1d2733; }
h1 { font-size: 22pt; font-weight: 700; color: #12324f; margin: 0; }
h2 { font-size: 12pt; font-weight: 700; color: #12324f; margin-top: 13px; margin-bottom: 4px; }
p { margin-top: 0; margin-bottom: 3px; line-height: 135%; }
.matter { font-size: 14pt; font-weight: 700; margin-top: 6px; }
.small { font-size: 9pt; color: #51606e; }
.mark { font-size: 10pt; font-weight: 700; color: #b3261e; }
th { font-size: 9.5pt; font-weight: 700; color: #12324f; background-color: #e3ecf5; }
td { font-size: 10pt; }
.name { color: #51606e; }
)"_L1;

const QString kBlank = u"＿＿＿＿＿＿＿＿"_s;

QString filled(const QString& text, const QHash<QString, QString>& values)
{
    QHash<QString, QString> known = values;
    for (const Placeholder& hole : findPlaceholders(text)) {
        if (known.value(hole.name).trimmed().isEmpty())
            known.insert(hole.name, kBlank);
    }
    return fillPlaceholders(text, known).text.toHtmlEscaped();
}

QString heading(const QString& text)
{
    return u"<h2>"_s + text + u"</h2>"_s;
}

QString daysWords(std::optional<int> days)
{
    if (!days)
        return u"以办理部门规定为准"_s;
    return *days == 0 ? u"当场办结"_s : u"%1 个工作日"_s.arg(*days);
}

//! A row of the table of facts; nothing to say, no row.
QString factRow(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return {};
    return u"<tr><td width=\"18%\" class=\"name\">%1</td><td>%2</td></tr>"_s.arg(name, value);
}

QString factsHtml(const Notice& notice)
{
    const Checklist& c = notice.checklist;
    const auto& values = notice.values;
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">"_s
        + factRow(u"事项名称"_s, filled(c.item, values))
        + factRow(u"服务对象"_s, filled(c.audience, values))
        + factRow(u"办理地点"_s, filled(c.place, values))
        + factRow(u"办理时间"_s, filled(c.hours, values))
        + factRow(u"咨询电话"_s, filled(c.contact, values))
        + factRow(u"法定时限"_s, daysWords(c.legalDays))
        + factRow(u"承诺时限"_s, daysWords(c.promisedDays))
        + factRow(u"收费"_s, filled(c.fee, values))
        + factRow(u"办理结果"_s, filled(c.result, values)) + u"</table>"_s;
}

QString countOf(int number)
{
    return number > 0 ? QString::number(number) : u"—"_s;
}

QString materialRow(const ChecklistMaterial& material, qsizetype number,
                    const QHash<QString, QString>& values)
{
    QStringList details;
    for (const QString& detail : {material.when, material.source}) {
        if (!detail.isEmpty())
            details.append(filled(detail, values));
    }
    return u"<tr><td align=\"center\">%1</td><td>%2</td><td align=\"center\">%3</td>"
           "<td align=\"center\">%4</td><td align=\"center\">%5</td><td>%6</td>"
           "<td align=\"center\">□</td></tr>"_s.arg(
               QString::number(number), filled(material.name, values), countOf(material.original),
               countOf(material.copies), material.required ? u"必交"_s : u"视情形"_s,
               details.join(u"；"_s));
}

QString materialsHtml(const Notice& notice)
{
    QString html = heading(u"一、要带的材料"_s)
        + u"<table width=\"100%\" border=\"0.5\" cellspacing=\"0\" cellpadding=\"4\" "
          "style=\"border-collapse: collapse; border-color: #b7c4d1\"><thead><tr>"
          "<th width=\"6%\">序号</th><th width=\"32%\" align=\"left\">材料</th>"
          "<th width=\"7%\">原件</th><th width=\"8%\">复印件</th><th width=\"10%\">必要性</th>"
          "<th align=\"left\">说明 / 来源</th><th width=\"7%\">已备</th></tr></thead>"_s;
    qsizetype number = 0;
    for (const ChecklistMaterial& material : notice.checklist.materials)
        html += materialRow(material, ++number, notice.values);
    return html + u"</table>"_s;
}

QString numbered(const QStringList& lines)
{
    QString html;
    for (qsizetype i = 0; i < lines.size(); ++i)
        html += u"<p>%1. %2</p>"_s.arg(i + 1).arg(lines.at(i));
    return html;
}

QString stepsHtml(const Notice& notice)
{
    QStringList lines;
    lines.reserve(notice.checklist.steps.size());
    for (const ChecklistStep& step : notice.checklist.steps) {
        QString line = filled(step.text, notice.values);
        if (!step.by.isEmpty())
            line += u"（%1）"_s.arg(filled(step.by, notice.values));
        if (step.days)
            line += u"，"_s + (*step.days == 0 ? u"当日"_s : u"%1 个工作日"_s.arg(*step.days));
        lines.append(line);
    }
    return heading(u"二、办理步骤"_s) + numbered(lines);
}

QString waysHtml(const Notice& notice)
{
    const Checklist& c = notice.checklist;
    return heading(u"三、两种办法任您选"_s)
        + u"<p><b>线上指导</b>　%1</p><p><b>帮办代办</b>　%2</p>"_s.arg(
            filled(c.guided, notice.values), filled(c.proxy, notice.values));
}

QString remarksHtml(const Notice& notice)
{
    const Checklist& c = notice.checklist;
    QStringList lines;
    for (const QStringList& texts : {c.conditions, c.notes}) {
        for (const QString& text : texts)
            lines.append(filled(text, notice.values));
    }
    if (c.validTo)
        lines.append(u"本告知内容有效期至 "_s + c.validTo->toString(u"yyyy年M月d日"_s));
    return lines.isEmpty() ? QString() : heading(u"四、条件与提醒"_s) + numbered(lines);
}

QString signaturesHtml()
{
    return u"<p class=\"small\" style=\"margin-top: "
           u"14px\">以上内容已一次性告知。材料齐全、符合条件的，"
           "不再要求补充其他材料；政策有调整的，以办理部门当日告知为准。</p>"
           "<table width=\"100%\" cellpadding=\"6\" style=\"margin-top: 12px\"><tr>"
           "<td>告知人：＿＿＿＿＿＿＿</td><td>被告知人：＿＿＿＿＿＿＿</td>"
           "<td align=\"right\">＿＿＿＿年＿＿月＿＿日</td></tr></table>"_s;
}

QString versionWords(const Notice& notice)
{
    return notice.version == 0 ? u"草稿"_s : u"第 %1 版"_s.arg(notice.version);
}

} // namespace

QString noticeHtml(const Notice& notice)
{
    QString html = u"<html><head><style>"_s + kNoticeStyle
        + u"</style></head><body><h1 align=\"center\">一次性告知书</h1>"
          "<p class=\"matter\" align=\"center\">"_s
        + notice.checklist.title.toHtmlEscaped() + u"</p>"_s;
    if (!notice.place.isEmpty())
        html
            += u"<p class=\"small\" align=\"center\">"_s + notice.place.toHtmlEscaped() + u"</p>"_s;
    if (notice.checklist.example && !notice.checked)
        html += u"<p class=\"mark\" align=\"center\">示例，须经本地核对</p>"_s;
    return html + factsHtml(notice) + materialsHtml(notice) + stepsHtml(notice) + waysHtml(notice)
        + remarksHtml(notice) + signaturesHtml() + u"</body></html>"_s;
}

Result<QByteArray> noticePdf(const Notice& notice)
{
    const QString made = toLocal(notice.made).toString(u"yyyy-MM-dd"_s);
    return paperPdf(
        {u"一次性告知书 "_s + notice.checklist.title, noticeHtml(notice),
         u"%1 · %2 · 打印于 %3"_s.arg(notice.checklist.title, versionWords(notice), made),
         kNoticePoints});
}

} // namespace keting
