// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/report/reportcsv.h"

#include "models/report/reporttables.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportColumn::Kind;

struct CsvText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return text; }
    QString operator()(qint64 count) const { return QString::number(count); }
    QString operator()(const Share& share) const
    {
        const auto value = share.value();
        return value ? QString::number(*value, 'f', 4) : QString();
    }
    QString operator()(Seconds seconds) const { return QString::number(seconds.count()); }
    QString operator()(QDate date) const { return date.toString(Qt::ISODate); }
    QString operator()(Instant instant) const { return toIso(instant); }
};

//! Columns of different tables that hold the same share one place.
QString csvHeading(const ReportColumn& column)
{
    switch (column.kind) {
    case Kind::Code: return u"代码"_s;
    case Kind::Label: return u"名称"_s;
    case Kind::ServiceTime: return column.heading + u"（秒）"_s;
    default: return column.heading;
    }
}

qsizetype placeOf(QStringList& header, const QString& heading)
{
    const qsizetype place = header.indexOf(heading);
    if (place >= 0)
        return place;
    header.append(heading);
    return header.size() - 1;
}

} // namespace

QByteArray reportCsv(const ReportData& data)
{
    QStringList header{u"部分"_s, u"代码"_s, u"名称"_s};
    QList<QStringList> lines{{u"报告"_s, data.scope.code,
                              data.title() + u"　"_s + data.about() + u"　"_s + data.period()}};
    for (const ReportTable& table : reportTables(data)) {
        QList<qsizetype> places;
        for (const ReportColumn& column : table.columns)
            places.append(placeOf(header, csvHeading(column)));
        for (const QList<ReportCell>& row : table.rows) {
            QStringList line(header.size());
            line[0] = table.name;
            for (qsizetype i = 0; i < row.size(); ++i)
                line[places.at(i)] = std::visit(CsvText(), row.at(i));
            lines.append(line);
        }
    }
    return csvDocument(header, lines);
}

} // namespace keting
