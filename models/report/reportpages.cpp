// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportpages.h"

#include "models/report/reporttables.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportColumn::Kind;

constexpr qsizetype kOverdueOnPaper = 200;
constexpr int kCardsInRow = 4;

constexpr auto kStyle = R"(
body { color: #1d2733; }
h1 { font-size: 19pt; font-weight: 700; color: #12324f; margin: 0; }
h2 { font-size: 11.5pt; font-weight: 700; color: #12324f; margin-top: 15px; margin-bottom: 5px; }
p { margin: 0; }
.period { font-size: 10.5pt; color: #3c4a58; margin-top: 3px; }
.made { font-size: 8pt; color: #6b7783; margin-top: 2px; margin-bottom: 9px; }
.name { font-size: 8.5pt; color: #51606e; }
.value { font-size: 18pt; font-weight: 700; color: #12324f; }
.alarm { color: #b3261e; }
.more { font-size: 8pt; color: #6b7783; }
th { font-size: 8pt; font-weight: 700; color: #12324f; background-color: #e3ecf5; }
td { font-size: 8pt; }
)"_L1;

struct PaperText {
    QString operator()(std::monostate) const { return u"–"_s; }
    QString operator()(const QString& text) const { return text.toHtmlEscaped(); }
    QString operator()(qint64 count) const { return QString::number(count); }
    QString operator()(const Share& share) const
    {
        const auto value = share.value();
        return value ? QString::number(*value * 100, 'f', 1) + u"%"_s : u"–"_s;
    }
    QString operator()(Seconds seconds) const
    {
        return u"%1:%2"_s.arg(seconds.count() / 60).arg(seconds.count() % 60, 2, 10, QChar(u'0'));
    }
    QString operator()(QDate date) const { return date.toString(u"MM-dd"_s); }
    QString operator()(Instant instant) const
    {
        return toLocal(instant).toString(u"yyyy-MM-dd HH:mm"_s);
    }
};

struct Card {
    QString name;
    ReportCell value;
    QString more;
    bool alarm = false;
};

QString of(qint64 part, qint64 whole, QStringView unit)
{
    return u"%1 / %2 %3"_s.arg(part).arg(whole).arg(unit);
}

ReportCell timeOrNothing(std::optional<qint64> seconds)
{
    return seconds ? ReportCell(Seconds(*seconds)) : ReportCell();
}

QList<Card> cardsOf(const ReportData& data)
{
    const DashboardData& f = data.figures;
    const Tally& t = f.total;
    const Share onTime = onTimeShare(t);
    const Share leftOnTime = leftOnTimeShare(t);
    return {
        {u"咨询量"_s, t.received,
         u"来自 %1 / %2 个村（社区）"_s.arg(data.villages.size()).arg(data.scope.villages)},
        {u"准时首复率"_s, onTime, of(onTime.part, onTime.whole, u"件")},
        {u"首复中位（分:秒）"_s, timeOrNothing(f.medianFirstReplySeconds), u"服务时间"_s},
        {u"首复九成（分:秒）"_s, timeOrNothing(f.p90FirstReplySeconds), u"服务时间"_s},
        {u"留言准时率"_s, leftOnTime, of(leftOnTime.part, leftOnTime.whole, u"件")},
        {u"承诺兑现率"_s, Share{f.promisesKept, f.promisesDue},
         of(f.promisesKept, f.promisesDue, u"件"), f.promisesKept < f.promisesDue},
        {u"办结"_s, t.closed, of(t.closed, t.received, u"件")},
        {u"满意率"_s, satisfiedShare(t), of(t.satisfied, t.rated, u"件评价")},
    };
}

QString cardHtml(const Card& card)
{
    return u"<td width=\"25%\" bgcolor=\"#f1f5f9\"><p class=\"name\">"_s + card.name
        + u"</p><p class=\"value"_s + (card.alarm ? u" alarm"_s : QString()) + u"\">"_s
        + std::visit(PaperText(), card.value) + u"</p><p class=\"more\">"_s + card.more
        + u"</p></td>"_s;
}

QString cardsHtml(const ReportData& data)
{
    QString html = u"<table width=\"100%\" cellspacing=\"5\" cellpadding=\"8\">"_s;
    const QList<Card> cards = cardsOf(data);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const bool first = i % kCardsInRow == 0;
        const bool last = i % kCardsInRow == kCardsInRow - 1;
        html += (first ? u"<tr>"_s : QString()) + cardHtml(cards.at(i))
            + (last ? u"</tr>"_s : QString());
    }
    return html + u"</table>"_s;
}

bool isNumber(Kind kind)
{
    return kind == Kind::Count || kind == Kind::Share || kind == Kind::ServiceTime;
}

QString rowHtml(const ReportTable& table, const QList<ReportCell>& row, bool striped)
{
    QString html = striped ? u"<tr bgcolor=\"#f7f9fb\">"_s : u"<tr>"_s;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const ReportColumn& column = table.columns.at(i);
        if (!column.onPaper)
            continue;
        const auto* count = std::get_if<qint64>(&row.at(i));
        const bool alarm = column.alarming && count && *count > 0;
        html += u"<td align=\"%1\"%2>%3</td>"_s.arg(isNumber(column.kind) ? u"right"_s : u"left"_s,
                                                    alarm ? u" class=\"alarm\""_s : QString(),
                                                    std::visit(PaperText(), row.at(i)));
    }
    return html + u"</tr>"_s;
}

QString tableHtml(const ReportTable& table, const QString& heading, qsizetype most = -1)
{
    QString html = u"<h2>"_s + heading + u"</h2>"_s;
    if (table.rows.isEmpty())
        return html + u"<p class=\"more\">本期没有。</p>"_s;
    html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\"><thead><tr>"_s;
    for (const ReportColumn& column : table.columns) {
        if (column.onPaper)
            html += u"<th align=\"%1\">%2</th>"_s.arg(
                isNumber(column.kind) ? u"right"_s : u"left"_s, column.heading);
    }
    html += u"</tr></thead>"_s;
    const qsizetype shown = most < 0 ? table.rows.size() : std::min(most, table.rows.size());
    for (qsizetype i = 0; i < shown; ++i)
        html += rowHtml(table, table.rows.at(i), i % 2 == 1);
    html += u"</table>"_s;
    if (shown < table.rows.size())
        html += u"<p class=\"more\">另有 %1 件，见同期的电子表格。</p>"_s.arg(table.rows.size()
                                                                              - shown);
    return html;
}

QString meaningsHtml(const ReportData& data)
{
    QString html = u"<h2>口径</h2><p class=\"more\">"_s;
    const ReportTable overview = overviewTable(data);
    for (const QList<ReportCell>& row : overview.rows)
        html += u"<b>%1</b>：%2。"_s.arg(std::visit(PaperText(), row.first()),
                                         std::visit(PaperText(), row.last()));
    return html + u"</p>"_s;
}

} // namespace

QString reportHtml(const ReportData& data)
{
    QString html = u"<html><head><style>"_s + kStyle + u"</style></head><body><h1>"_s + data.title()
        + u"</h1><p class=\"period\">"_s + data.about().toHtmlEscaped() + u"　·　"_s + data.period()
        + u"</p><p class=\"made\">数据截至 "_s + PaperText()(data.made) + u"</p>"_s
        + cardsHtml(data);
    const bool oneVillage = data.scope.level == ReportScope::Level::Village;
    if (!oneVillage)
        html += tableHtml(villageTable(data), u"各村（社区）"_s);
    html += tableHtml(categoryTable(data), u"各类别"_s);
    html += tableHtml(dayTable(data), u"每日"_s);
    html += tableHtml(overdueTable(data), u"仍在超时的诉求（%1 件）"_s.arg(data.overdue.size()),
                      kOverdueOnPaper);
    return html + meaningsHtml(data) + u"</body></html>"_s;
}

} // namespace keting
