// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportdata.h"

#include "models/reply/masking.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortIdLength = 18; //!< Of a UUIDv7 the time and twelve bits of chance: one
                                         //!< paste makes many ids in a millisecond.

QString weekday(QDate day)
{
    return u"周"_s + u"一二三四五六日"_s.at(day.dayOfWeek() - 1);
}

QString dayNote(const PeriodDay& day)
{
    if (!day.name.isEmpty())
        return weekday(day.date) + u" "_s + day.name;
    return day.workingDay ? weekday(day.date) : weekday(day.date) + u" 休"_s;
}

Result<QList<ReportLine>> linesOf(DeskReader& reader, const QList<TallyRow>& rows,
                                  Dimension dimension, const RequestFilter& filter)
{
    const auto times = reader.replyTimes(dimension, filter);
    if (!times)
        return tl::unexpected(times.error());
    QList<ReportLine> lines;
    lines.reserve(rows.size());
    for (const TallyRow& row : rows) {
        const QString label = row.label.isEmpty() ? u"未归类"_s : row.label;
        lines.append({row.key, label, {}, row.tally, times->value(row.key)});
    }
    return lines;
}

//! The title is typed or pasted in places: what looks like a number of a person is hidden.
QString matterOf(const InboxRow& row, const Catalogue& catalogue)
{
    if (!row.title.isEmpty())
        return maskText(row.title);
    return row.category.isEmpty() ? u"未归类"_s : catalogue.categoryName(row.category);
}

Result<QList<OverdueRequest>> overdueOf(DeskReader& reader, RequestFilter filter, Instant now)
{
    filter.view = View::Overdue;
    QList<OverdueRequest> overdue;
    const Records& records = *reader.records();
    const auto read
        = reader.each({.filter = filter, .now = now, .me = {}, .after = {}}, [&](const auto& row) {
              const Village* village = records.county.village(row.village);
              if (row.due) {
                  overdue.append({row.id.toString().left(kShortIdLength),
                                  village ? village->name : row.village,
                                  village ? village->townName : QString(),
                                  matterOf(row, records.catalogue), row.clock, *row.due});
              }
              return true;
          });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::stable_sort(overdue, {}, &OverdueRequest::due);
    return overdue;
}

Result<void> addLines(ReportData& data, DeskReader& reader, const RequestFilter& filter)
{
    auto villages = linesOf(reader, data.figures.villages, Dimension::Village, filter);
    auto categories = linesOf(reader, data.figures.categories, Dimension::Category, filter);
    auto days = linesOf(reader, data.figures.days, Dimension::Day, filter);
    if (!villages || !categories || !days)
        return tl::unexpected(!villages         ? villages.error()
                                  : !categories ? categories.error()
                                                : days.error());
    for (ReportLine& line : *villages) {
        if (const Village* village = reader.records()->county.village(line.key))
            line.note = village->townName;
    }
    for (qsizetype i = 0; i < days->size(); ++i)
        (*days)[i].note = dayNote(data.figures.periodDays.at(i));
    data.villages = *std::move(villages);
    data.categories = *std::move(categories);
    data.days = *std::move(days);
    return {};
}

QString narrowedWords(const Records& records, const ReportQuery& query)
{
    QStringList words;
    if (!query.category.isEmpty())
        words.append(records.catalogue.categoryName(query.category));
    if (!query.owner.isEmpty())
        words.append(u"专员 "_s + records.county.nameOf(query.owner));
    return words.join(u" · "_s);
}

} // namespace

QString ReportData::title() const
{
    const bool month
        = from.day() == 1 && to == QDate(from.year(), from.month(), from.daysInMonth());
    const QString kind = month     ? u"月报"_s
        : from == to               ? u"日报"_s
        : from.daysTo(to) + 1 <= 7 ? u"周报"_s
                                   : u"报告"_s;
    return u"云端政务客厅服务情况"_s + kind;
}

QString ReportData::period() const
{
    const QString format = u"yyyy年M月d日"_s;
    return from == to ? from.toString(format)
                      : from.toString(format) + u" 至 "_s + to.toString(format);
}

QString ReportData::about() const
{
    return narrowed.isEmpty() ? scope.name : scope.name + u" · "_s + narrowed;
}

Result<ReportData> gatherReport(DeskReader& reader, const ReportQuery& query)
{
    if (!query.from.isValid() || !query.to.isValid() || query.from > query.to
        || query.from.daysTo(query.to) >= kLongestReportDays)
        return fail(Error::Code::Invalid,
                    u"--from and --to are dates like 2026-10-01, in order and within 366 days"_s);
    const auto scope = reportScope(reader.records()->county, query.scope);
    if (!scope)
        return tl::unexpected(scope.error());
    RequestFilter filter;
    filter.view = View::All;
    filter.from = query.from;
    filter.to = query.to;
    scope->restrict(filter);
    filter.category = query.category;
    filter.owner = query.owner;

    ReportData data{*scope,     narrowedWords(*reader.records(), query),
                    query.from, query.to,
                    query.now,  {},
                    {},         {},
                    {},         {}};
    auto figures = reader.dashboard(filter, query.now);
    if (!figures)
        return tl::unexpected(figures.error());
    data.figures = *std::move(figures);
    if (const auto added = addLines(data, reader, filter); !added)
        return tl::unexpected(added.error());
    auto overdue = overdueOf(reader, filter, query.now);
    if (!overdue)
        return tl::unexpected(overdue.error());
    data.overdue = *std::move(overdue);
    return data;
}

} // namespace keting
