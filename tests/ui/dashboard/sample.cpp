// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/sample.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

QList<TallyRow> sampleVillages()
{
    struct Row {
        QStringView code;
        QStringView name;
        qint64 received;
        qint64 left;
    };
    static const Row kRows[] = {
        {u"510923107001", u"富乐社区", 31, 7}, {u"510923107212", u"永南坝村", 19, 5},
        {u"510923107203", u"象山村", 17, 4},   {u"510923107204", u"三溪村", 15, 4},
        {u"510923107205", u"凤阳村", 14, 3},   {u"510923107206", u"观桃村", 12, 3},
        {u"510923107207", u"文龙村", 11, 2},   {u"510923107208", u"青龙滩村", 10, 2},
        {u"510923107209", u"冯家楼村", 8, 2},  {u"510923107210", u"马蹄垭村", 6, 1},
        {u"510923107211", u"永乐村", 6, 1},    {u"510923107213", u"犁浅垭村", 3, 0},
    };
    QList<TallyRow> rows;
    for (const Row& row : kRows)
        rows.append({row.code.toString(),
                     row.name.toString(),
                     {.received = row.received,
                      .left = row.left,
                      .answered = row.received - row.left,
                      .onTime = row.received - row.left}});
    return rows;
}

void addDays(DashboardData& data)
{
    const QDate first(2026, 7, 1);
    for (int i = 0; i < 100; ++i) {
        const QDate day = first.addDays(i);
        const bool holiday = day >= QDate(2026, 10, 1) && day <= QDate(2026, 10, 7);
        const bool off = holiday || day.dayOfWeek() > 5;
        const qint64 count = off ? (i % 5 == 0 ? 1 : 0) : (i * 7919 % 6) % 5;
        data.days.append({day.toString(Qt::ISODate), day.toString(u"M/d"), {.received = count}});
        data.periodDays.append({day, !off, holiday ? u"国庆"_s : QString()});
    }
}

} // namespace

DashboardData sampleDashboard()
{
    DashboardData data;
    data.total = {.received = 152,
                  .left = 34,
                  .answered = 115,
                  .onTime = 112,
                  .overdue = 6,
                  .leftAnswered = 34,
                  .leftOnTime = 33,
                  .closed = 152,
                  .rated = 88,
                  .satisfied = 87};
    data.villages = sampleVillages();
    addDays(data);
    data.categories = {{u"medical"_s, u"医保社保"_s, {.received = 41}},
                       {u"market"_s, u"市场监管"_s, {.received = 34}},
                       {u"civil"_s, u"民政救助"_s, {.received = 29}},
                       {u"household"_s, u"户籍生育"_s, {.received = 18}},
                       {u"property"_s, u"不动产"_s, {.received = 13}},
                       {u"farming"_s, u"农业补贴"_s, {.received = 11}},
                       {u"traffic"_s, u"车驾管"_s, {.received = 6}}};
    data.firstReplyMinutes = {18, 31, 34, 24, 15, 9, 6, 4, 3, 2, 0, 0, 2, 1, 0, 3};
    data.medianFirstReplySeconds = 168;
    data.p90FirstReplySeconds = 414;
    data.ratings = {0, 1, 4, 21, 62};
    data.promisesDue = 28;
    data.promisesKept = 27;
    return data;
}

} // namespace keting
