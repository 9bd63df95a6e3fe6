// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/calendarfeed.h"

#include "models/items/calendaryear.h"
#include "models/items/privacy.h"
#include "models/items/requestverbs.h"

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

QString dueWords(const std::optional<Instant>& due, Instant now)
{
    return due ? shortTime(*due, now) : CalendarWords::tr("none");
}

CalendarChanges::Line requestLine(const DueChange& change, const Records& records, Instant now)
{
    const Village* village = records.county.village(change.village);
    const QStringList what{village ? village->name : change.village, maskNickname(change.asker),
                           maskText(change.title)};
    return {what.join(u" · "_s), dueWords(change.before, now), dueWords(change.after, now), {}};
}

} // namespace

CalendarChanges calendarChanges(const CalendarPreview& preview, const Records& records,
                                const QString& file, Instant now)
{
    CalendarChanges changes;
    changes.file = file;
    changes.open = preview.open;
    changes.days.reserve(static_cast<qsizetype>(preview.file.days.size()));
    for (const DayChange& change : preview.file.days)
        changes.days.append(dayLine(change));
    for (const int weekday : preview.file.weekdays)
        changes.days.append({QLocale().dayName(weekday),
                             {},
                             {},
                             CalendarWords::tr("the hours of every such day change")});
    changes.requests.reserve(preview.requests.size());
    for (const DueChange& change : preview.requests)
        changes.requests.append(requestLine(change, records, now));
    return changes;
}

} // namespace keting
