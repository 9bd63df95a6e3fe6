// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk/csvexport.h"

#include "models/domain/stagewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct CsvExport {
    Q_DECLARE_TR_FUNCTIONS(CsvExport)
};

// Also the full-width forms: spreadsheets in Chinese locales read them as the ASCII ones.
bool startsFormula(QStringView text)
{
    const QStringView rest = text.trimmed();
    static constexpr QStringView kStarters = u"=+-@＝＋－＠";
    const bool control = !text.isEmpty() && (text.front() == u'\t' || text.front() == u'\r');
    return control || (!rest.isEmpty() && kStarters.contains(rest.front()));
}

QString rate(const Share& share)
{
    const auto value = share.value();
    return value ? QString::number(*value, 'f', 4) : QString();
}

QStringList tallyCells(const Tally& t)
{
    return {QString::number(t.received),     QString::number(t.answered),
            QString::number(t.onTime),       rate(onTimeShare(t)),
            QString::number(t.overdue),      QString::number(t.left),
            QString::number(t.leftAnswered), QString::number(t.leftOnTime),
            QString::number(t.closed),       QString::number(t.rated),
            QString::number(t.satisfied)};
}

void addTallies(QList<QStringList>& rows, const QString& group, const QList<TallyRow>& tallies)
{
    for (const TallyRow& row : tallies)
        rows.append(QStringList{group, row.key, row.label} + tallyCells(row.tally));
}

void addCounts(QList<QStringList>& rows, const QString& group, const QList<qint64>& counts,
               int first)
{
    for (qsizetype i = 0; i < counts.size(); ++i)
        rows.append({group, QString::number(first + i), QString(), QString::number(counts[i])});
}

void addFigure(QList<QStringList>& rows, const QString& name, std::optional<qint64> value)
{
    rows.append({CsvExport::tr("Total"), QString(), name,
                 value.has_value() ? QString::number(*value) : QString()});
}

QString maskedName(const QString& name)
{
    const QString shown = name.trimmed();
    if (shown.isEmpty())
        return {};
    const qsizetype first = shown.front().isHighSurrogate() && shown.size() > 1 ? 2 : 1;
    return shown.left(first) + u"**"_s;
}

//! As spreadsheets read a time in every locale.
QString moment(Instant at)
{
    return toLocal(at).toString(u"yyyy-MM-dd HH:mm:ss");
}

QString yesNo(std::optional<bool> value)
{
    if (!value.has_value())
        return {};
    return *value ? CsvExport::tr("yes") : CsvExport::tr("no");
}

} // namespace

QString csvCell(const QString& text)
{
    QString cell = startsFormula(text) ? u"'"_s + text : text;
    const bool quoted = std::any_of(cell.cbegin(), cell.cend(),
                                    [](QChar c) {
                                        return c == u'"' || c == u',' || c == u';' || c == u'\n'
                                            || c == u'\r' || c == u'\t';
                                    })
        || cell != cell.trimmed();
    if (!quoted)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u"\""_s + cell + u"\""_s;
}

QByteArray csvDocument(const QStringList& header, const QList<QStringList>& rows)
{
    QString text(QChar::ByteOrderMark);
    const auto append = [&](const QStringList& cells) {
        for (qsizetype i = 0; i < std::max(header.size(), cells.size()); ++i) {
            if (i > 0)
                text += u',';
            text += csvCell(cells.value(i));
        }
        text += u"\r\n";
    };
    append(header);
    for (const QStringList& row : rows)
        append(row);
    return text.toUtf8();
}

QByteArray dashboardCsv(const DashboardData& data)
{
    QList<QStringList> rows;
    rows.append(QStringList{CsvExport::tr("Total"), QString(), CsvExport::tr("All requests")}
                + tallyCells(data.total));
    addFigure(rows, CsvExport::tr("Median first reply, seconds"), data.medianFirstReplySeconds);
    addFigure(rows, CsvExport::tr("90 % of first replies within, seconds"),
              data.p90FirstReplySeconds);
    addFigure(rows, CsvExport::tr("Promises due"), data.promisesDue);
    addFigure(rows, CsvExport::tr("Promises kept"), data.promisesKept);
    addTallies(rows, CsvExport::tr("Village"), data.villages);
    addTallies(rows, CsvExport::tr("Category"), data.categories);
    addTallies(rows, CsvExport::tr("Day"), data.days);
    addCounts(rows, CsvExport::tr("First reply from minute"), data.firstReplyMinutes, 0);
    addCounts(rows, CsvExport::tr("Rating"), data.ratings, 1);
    return csvDocument({CsvExport::tr("Group"), CsvExport::tr("Key"), CsvExport::tr("Name"),
                        CsvExport::tr("Received"), CsvExport::tr("Answered"),
                        CsvExport::tr("On time"), CsvExport::tr("On-time rate"),
                        CsvExport::tr("First reply late"), CsvExport::tr("Left messages"),
                        CsvExport::tr("Left messages answered"),
                        CsvExport::tr("Left messages on time"), CsvExport::tr("Closed"),
                        CsvExport::tr("Rated"), CsvExport::tr("Satisfied")},
                       rows);
}

QByteArray requestsCsv(const QList<InboxRow>& rows, const CsvNames& names)
{
    QList<QStringList> lines;
    lines.reserve(rows.size());
    for (const InboxRow& row : rows) {
        lines.append(
            {row.id.toString(), row.village, names.villages.value(row.village),
             maskedName(row.asker), row.title, names.categories.value(row.category, row.category),
             stageWord(row.stage), names.people.value(row.owner, row.owner), moment(row.received),
             row.due.has_value() ? moment(*row.due) : QString(), yesNo(row.isLeft()),
             row.firstReplySeconds.has_value() ? QString::number(*row.firstReplySeconds)
                                               : QString(),
             yesNo(row.onTime), row.rating.has_value() ? QString::number(*row.rating) : QString()});
    }
    return csvDocument({CsvExport::tr("Request"), CsvExport::tr("Village code"),
                        CsvExport::tr("Village"), CsvExport::tr("Asker"), CsvExport::tr("Matter"),
                        CsvExport::tr("Category"), CsvExport::tr("Stage"), CsvExport::tr("Owner"),
                        CsvExport::tr("Received"), CsvExport::tr("Due"),
                        CsvExport::tr("Left message"), CsvExport::tr("First reply, seconds"),
                        CsvExport::tr("On time"), CsvExport::tr("Rating")},
                       lines);
}

} // namespace keting
