// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/calendarfeed.h"

#include "models/items/calendaryear.h"

#include <QCoreApplication>
#include <QLocale>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

QString hoursWords(const DayHours& hours)
{
    return hours.isClosed() ? CalendarWords::tr("closed") : hoursText(hours);
}

CalendarChanges::Line dayLine(const DayChange& change)
{
    const QString day = QLocale().toString(change.date, u"yyyy-MM-dd ddd"_s);
    const QString remark = change.kept
        ? CalendarWords::tr("set by hand: stays as it is. %1").arg(change.name)
        : change.name;
    return {day, hoursWords(change.before), hoursWords(change.after), remark.trimmed()};
}

} // namespace

CalendarChanges calendarChanges(const std::vector<DayChange>& days, const QString& file)
{
    CalendarChanges changes;
    changes.file = file;
    changes.days.reserve(static_cast<qsizetype>(days.size()));
    for (const DayChange& change : days)
        changes.days.append(dayLine(change));
    return changes;
}

} // namespace keting
