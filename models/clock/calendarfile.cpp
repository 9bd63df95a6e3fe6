// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarfile.h"

#include "models/clock/calendarjson.h"

#include <QJsonDocument>

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

bool isSpecial(const CalendarRules& rules, QDate date)
{
    return rules.closed.contains(date) || rules.open.contains(date);
}

QString nameOn(const CalendarRules& rules, QDate date)
{
    const auto name = rules.names.find(date);
    return name == rules.names.end() ? QString() : name->second;
}

Result<CalendarFile> fromYears(const QByteArray& json, const CalendarRules& inForce)
{
    const auto years = parseHolidayYears(json);
    if (!years)
        return tl::unexpected(years.error());
    CalendarFile file{inForce, {}, {}, {}};
    QStringList unpublished;
    for (const HolidayYear& year : *years) {
        if (!year.published) {
            unpublished.append(QString::number(year.year));
            continue;
        }
        const auto some = previewYear(file.rules, year);
        file.days.insert(file.days.end(), some.begin(), some.end());
        file.rules = applyYear(std::move(file.rules), year);
        file.years.push_back(year.year);
    }
    if (file.years.empty())
        return fail(Error::Code::Invalid,
                    u"holiday file: nothing is published for "_s
                        + (unpublished.isEmpty() ? u"any year"_s : unpublished.join(u", "_s)));
    std::ranges::stable_sort(file.days, {}, &DayChange::date);
    return file;
}

//! What the file leaves unsaid about days that stay as they are.
void keepUnsaid(CalendarRules& next, const CalendarRules& inForce, const QJsonObject& said)
{
    if (!said.contains("published"_L1))
        next.publishedYears = inForce.publishedYears;
    for (const auto& [date, name] : inForce.names) {
        if (isSpecial(next, date))
            next.names.try_emplace(date, name);
    }
    for (const auto& [date, year] : inForce.imported) {
        if (isSpecial(next, date) && next.hoursOn(date) == inForce.hoursOn(date))
            next.imported.try_emplace(date, year);
    }
}

std::vector<DayChange> specialDaysChanged(const CalendarRules& before, const CalendarRules& after)
{
    std::set<QDate> dates;
    for (const CalendarRules* rules : {&before, &after}) {
        dates.insert(rules->closed.begin(), rules->closed.end());
        for (const auto& [date, hours] : rules->open)
            dates.insert(date);
    }
    std::vector<DayChange> changes;
    for (const QDate date : dates) {
        const QString name = nameOn(after, date);
        if (before.hoursOn(date) != after.hoursOn(date) || nameOn(before, date) != name)
            changes.push_back({date, before.hoursOn(date), after.hoursOn(date), name, false});
    }
    return changes;
}

Result<CalendarFile> fromCalendar(const QJsonObject& json, const CalendarRules& inForce)
{
    auto rules = parseCalendar(json);
    if (!rules)
        return tl::unexpected(rules.error());
    keepUnsaid(*rules, inForce, json);
    rules->version = inForce.version;
    CalendarFile file{*std::move(rules), {}, {}, {}};
    for (std::size_t day = 0; day < inForce.weekly.size(); ++day) {
        if (inForce.weekly.at(day) != file.rules.weekly.at(day))
            file.weekdays.push_back(int(day) + 1);
    }
    file.days = specialDaysChanged(inForce, file.rules);
    return file;
}

} // namespace

Result<CalendarFile> readCalendarFile(const QByteArray& json, const CalendarRules& inForce)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const bool whole = object.contains("weekly"_L1) || object.contains("closed"_L1)
        || object.contains("open"_L1);
    if (!whole)
        return fromYears(json, inForce); // Which also says what is wrong with what is neither.
    constexpr qsizetype kLargest = 1'000'000;
    if (json.size() > kLargest)
        return fail(Error::Code::TooLarge, u"calendar: larger than 1 MB"_s);
    return fromCalendar(object, inForce);
}

} // namespace keting
