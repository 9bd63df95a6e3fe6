// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reporttables.h"

namespace keting {

using namespace Qt::StringLiterals;

// A report is a paper of the county: it is Chinese whatever language the program speaks.

namespace {

using Kind = ReportColumn::Kind;

ReportCell timeCell(std::optional<qint64> seconds)
{
    return seconds ? ReportCell(Seconds(*seconds)) : ReportCell();
}

QList<ReportColumn> tallyColumns(const QList<ReportColumn>& first)
{
    return first
        + QList<ReportColumn>{{u"咨询量"_s, Kind::Count},
                              {u"已首复"_s, Kind::Count},
                              {u"准时首复"_s, Kind::Count},
                              {u"首复超时"_s, Kind::Count, true, true},
                              {u"准时首复率"_s, Kind::Share},
                              {u"首复中位"_s, Kind::ServiceTime},
                              {u"首复九成"_s, Kind::ServiceTime},
                              {u"留言"_s, Kind::Count},
                              {u"留言已复"_s, Kind::Count, false},
                              {u"留言准时"_s, Kind::Count},
                              {u"办结"_s, Kind::Count},
                              {u"评价"_s, Kind::Count, false},
                              {u"满意"_s, Kind::Count, false},
                              {u"满意率"_s, Kind::Share}};
}

QList<ReportCell> tallyCells(const QList<ReportCell>& first, const Tally& t,
                             const ReplyTimes& times)
{
    return first + QList<ReportCell>{t.received,          t.answered,       t.onTime,
                                     t.overdue,           onTimeShare(t),   timeCell(times.median),
                                     timeCell(times.p90), t.left,           t.leftAnswered,
                                     t.leftOnTime,        t.closed,         t.rated,
                                     t.satisfied,         satisfiedShare(t)};
}

QList<ReportCell> figure(const QString& name, const ReportCell& count, const ReportCell& share,
                         const ReportCell& time, const QString& meaning)
{
    return {name, count, share, time, meaning};
}

} // namespace

QString clockWord(ClockKind clock)
{
    switch (clock) {
    case ClockKind::None: return {};
    case ClockKind::FirstReply: return u"首次答复"_s;
    case ClockKind::NextReply: return u"继续答复"_s;
    case ClockKind::Promise: return u"承诺"_s;
    case ClockKind::Progress: return u"进度"_s;
    case ClockKind::Finish: return u"办结"_s;
    }
    Q_UNREACHABLE();
}

ReportTable overviewTable(const ReportData& data)
{
    const Tally& t = data.figures.total;
    const ReportCell none;
    return {
        u"概况"_s,
        {{u"指标"_s, Kind::Label},
         {u"件数"_s, Kind::Count},
         {u"占比"_s, Kind::Share},
         {u"用时"_s, Kind::ServiceTime},
         {u"口径"_s, Kind::Text}},
        {figure(u"咨询量"_s, t.received, none, none, u"本期收到的诉求，不含剔除和合并"_s),
         figure(u"已首复"_s, t.answered, none, none, u"不含留言"_s),
         figure(u"准时首复"_s, t.onTime, onTimeShare(t), none,
                u"占已首复；到期仍未答复的另见首复超时，不含留言"_s),
         figure(u"首复超时"_s, t.overdue, none, none, u"答复晚于到期或到期仍未答复，含留言"_s),
         figure(u"首复中位"_s, none, none, timeCell(data.figures.medianFirstReplySeconds),
                u"一半首复不超过的服务时间，不含留言"_s),
         figure(u"首复九成"_s, none, none, timeCell(data.figures.p90FirstReplySeconds),
                u"九成首复不超过的服务时间，不含留言"_s),
         figure(u"留言"_s, t.left, Share{t.left, t.received}, none,
                u"服务时间以外的诉求，占咨询量"_s),
         figure(u"留言已复"_s, t.leftAnswered, Share{t.leftAnswered, t.left}, none, u"占留言"_s),
         figure(u"留言准时"_s, t.leftOnTime, leftOnTimeShare(t), none,
                u"开门后按时答复的，占留言已复"_s),
         figure(u"承诺到期"_s, data.figures.promisesDue, none, none, u"到期时间在本期以内的承诺"_s),
         figure(u"承诺兑现"_s, data.figures.promisesKept,
                Share{data.figures.promisesKept, data.figures.promisesDue}, none,
                u"按时兑现，占到期承诺"_s),
         figure(u"办结"_s, t.closed, Share{t.closed, t.received}, none, u"占咨询量"_s),
         figure(u"评价"_s, t.rated, none, none, u"本期诉求收到的好差评"_s),
         figure(u"满意"_s, t.satisfied, satisfiedShare(t), none, u"基本满意及以上，占评价"_s),
         figure(u"有咨询的村"_s, qint64(data.villages.size()),
                Share{data.villages.size(), data.scope.villages}, none,
                u"占范围内的村（社区）"_s)}};
}

ReportTable villageTable(const ReportData& data)
{
    ReportTable table{u"各村"_s,
                      tallyColumns({{u"区划代码"_s, Kind::Code, false},
                                    {u"村（社区）"_s, Kind::Label},
                                    {u"乡镇"_s, Kind::Text}}),
                      {}};
    for (const ReportLine& line : data.villages)
        table.rows.append(tallyCells({line.key, line.label, line.note}, line.tally, line.times));
    return table;
}

ReportTable categoryTable(const ReportData& data)
{
    ReportTable table{u"类别"_s,
                      tallyColumns({{u"类别代码"_s, Kind::Code, false}, {u"类别"_s, Kind::Label}}),
                      {}};
    for (const ReportLine& line : data.categories)
        table.rows.append(tallyCells({line.key, line.label}, line.tally, line.times));
    return table;
}

ReportTable dayTable(const ReportData& data)
{
    ReportTable table{
        u"每日"_s, tallyColumns({{u"日期"_s, Kind::Label}, {u"星期"_s, Kind::Text}}), {}};
    for (const ReportLine& line : data.days)
        table.rows.append(tallyCells({QDate::fromString(line.key, Qt::ISODate), line.note},
                                     line.tally, line.times));
    return table;
}

ReportTable overdueTable(const ReportData& data)
{
    ReportTable table{u"超时"_s,
                      {{u"诉求编号"_s, Kind::Code},
                       {u"村（社区）"_s, Kind::Label},
                       {u"乡镇"_s, Kind::Text},
                       {u"事项"_s, Kind::Text},
                       {u"超时环节"_s, Kind::Text},
                       {u"到期"_s, Kind::Moment}},
                      {}};
    for (const OverdueRequest& request : data.overdue)
        table.rows.append({request.shortId, request.village, request.town, request.matter,
                           clockWord(request.clock), request.due});
    return table;
}

QList<ReportTable> reportTables(const ReportData& data)
{
    return {overviewTable(data), villageTable(data), categoryTable(data), dayTable(data),
            overdueTable(data)};
}

} // namespace keting
