// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/holidayyear.h"

#include "models/clock/calendarjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxYearFileBytes = 1'000'000;
constexpr qsizetype kMaxHolidayName = 100;
constexpr int kReach = 31; //!< Days.

tl::unexpected<Error> badYear(const QString& place, const QString& what)
{
    return fail(Error::Code::Invalid, u"holiday file: "_s + place + u": "_s + what);
}

Result<HolidayDay> parseDay(const QJsonValue& value, int year, const QString& place)
{
    const QJsonObject day = value.toObject();
    if (!value.isObject())
        return badYear(place, u"not an object"_s);
    const auto date = parseCalendarDate(day[u"date"].toString());
    if (!date)
        return badYear(place + u".date"_s, date.error().detail);
    // A notice reaches into the neighbouring years, but only for the days off around New Year.
    if (date->addDays(kReach).year() < year || date->addDays(-kReach).year() > year)
        return badYear(place + u".date"_s,
                       date->toString(Qt::ISODate) + u" is no day of the year %1"_s.arg(year));
    const QString name = day[u"name"].toString();
    if (name.isEmpty() || name.size() > kMaxHolidayName)
        return badYear(place + u".name"_s, u"not a text of 1 to 100 characters"_s);
    if (!day[u"isOffDay"].isBool())
        return badYear(place + u".isOffDay"_s, u"not true or false"_s);
    if (day.contains(u"weekday") && day[u"weekday"].toInt() != date->dayOfWeek())
        return badYear(place + u".weekday"_s, u"does not fit the date"_s);
    return HolidayDay{*date, name, day[u"isOffDay"].toBool()};
}

Result<std::vector<HolidayDay>> parseDays(const QJsonValue& value, int year, const QString& place)
{
    if (!value.isArray())
        return badYear(place, u"not a list of days"_s);
    std::vector<HolidayDay> days;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto day = parseDay(list[i], year, place + u'[' + QString::number(i) + u']');
        if (!day)
            return tl::unexpected(day.error());
        days.push_back(*std::move(day));
    }
    std::ranges::sort(days, {}, &HolidayDay::date);
    const auto twice = std::ranges::adjacent_find(days, {}, &HolidayDay::date);
    if (twice != days.end())
        return badYear(place, twice->date.toString(Qt::ISODate) + u" is listed twice"_s);
    return days;
}

bool totalAgrees(const QJsonObject& json, const QString& key, const std::vector<HolidayDay>& days,
                 bool off)
{
    return !json.contains(key)
        || json[key].toDouble(-1) == double(std::ranges::count(days, off, &HolidayDay::isOff));
}

Result<HolidayYear> parseYear(const QJsonValue& value, const QString& place)
{
    const QJsonObject json = value.toObject();
    const double number = json[u"year"].toDouble(-1);
    if (number < 1970 || number > 9999 || number != std::floor(number))
        return badYear(place + u"year"_s, u"not a year from 1970 to 9999"_s);
    HolidayYear year;
    year.year = int(number);
    const QJsonValue papers = json[u"papers"];
    if (!papers.isUndefined() && !papers.isArray())
        return badYear(place + u"papers"_s, u"not a list"_s);
    const QJsonArray addresses = papers.toArray();
    for (const auto& address : addresses) {
        if (!address.isString())
            return badYear(place + u"papers"_s, u"not a list of addresses"_s);
        year.papers.append(address.toString());
    }
    auto days = parseDays(json[u"days"], year.year, place + u"days"_s);
    if (!days)
        return tl::unexpected(days.error());
    year.days = *std::move(days);
    const QJsonValue published = json[u"published"];
    if (!published.isUndefined() && !published.isBool())
        return badYear(place + u"published"_s, u"not true or false"_s);
    year.published = published.toBool(!year.days.empty());
    if (!year.published && !year.days.empty())
        return badYear(place + u"published"_s, u"not published, and yet it lists days"_s);
    if (!totalAgrees(json, u"offDays"_s, year.days, true)
        || !totalAgrees(json, u"makeUpWorkdays"_s, year.days, false))
        return badYear(place + u"days"_s, u"the totals do not agree with the days"_s);
    return year;
}

DayHours makeUpHours(const CalendarRules& rules)
{
    // Monday first: weekly begins with it.
    const auto day = std::ranges::find_if(rules.weekly,
                                          [](const DayHours& hours) { return !hours.isClosed(); });
    return day == rules.weekly.end() ? DayHours() : *day;
}

bool setByHand(const CalendarRules& rules, QDate date)
{
    return !rules.imported.contains(date)
        && (rules.open.contains(date) || rules.closed.contains(date));
}

void forget(CalendarRules& rules, QDate date)
{
    rules.closed.erase(date);
    rules.open.erase(date);
    rules.names.erase(date);
    rules.imported.erase(date);
}

} // namespace

Result<std::vector<HolidayYear>> parseHolidayYears(const QByteArray& json)
{
    if (json.size() > kMaxYearFileBytes)
        return fail(Error::Code::TooLarge, u"holiday file: larger than 1 MB"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return badYear(u"byte "_s + QString::number(problem.offset),
                       problem.errorString()
                           + u"; nothing was changed, the file must be JSON in UTF-8"_s);
    if (!document.isObject())
        return badYear(u"top level"_s, u"not a JSON object"_s);
    const QJsonValue list = document.object().value(u"years");
    const bool several = !list.isUndefined();
    if (several && !list.isArray())
        return badYear(u"years"_s, u"not a list of years"_s);
    const QJsonArray entries = several ? list.toArray() : QJsonArray{document.object()};
    std::vector<HolidayYear> years;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = several ? u"years["_s + QString::number(i) + u"]."_s : QString();
        auto year = parseYear(entries[i], place);
        if (!year)
            return tl::unexpected(year.error());
        if (std::ranges::find(years, year->year, &HolidayYear::year) != years.end())
            return badYear(place + u"year"_s, u"%1 is listed twice"_s.arg(year->year));
        years.push_back(*std::move(year));
    }
    return years;
}

std::vector<DayChange> previewYear(const CalendarRules& rules, const HolidayYear& year)
{
    if (!year.published)
        return {};
    const CalendarRules next = applyYear(rules, year);
    std::set<QDate> touched;
    for (const HolidayDay& day : year.days)
        touched.insert(day.date);
    for (const auto& [date, notice] : rules.imported) {
        if (notice == year.year)
            touched.insert(date);
    }
    const auto nameIn = [](const CalendarRules& from, QDate date) {
        const auto name = from.names.find(date);
        return name == from.names.end() ? QString() : name->second;
    };
    std::vector<DayChange> changes;
    for (const QDate date : touched) {
        const DayHours& before = rules.hoursOn(date);
        const DayHours& after = next.hoursOn(date);
        const bool kept = setByHand(rules, date);
        const QString name = nameIn(next, date);
        if (kept || before != after || name != nameIn(rules, date))
            changes.push_back({date, before, after, name, kept});
    }
    return changes;
}

CalendarRules applyYear(CalendarRules rules, const HolidayYear& year)
{
    if (!year.published)
        return rules;
    const auto earlier = rules.imported;
    for (const auto& [date, notice] : earlier) {
        if (notice == year.year)
            forget(rules, date);
    }
    const DayHours workingHours = makeUpHours(rules);
    for (const HolidayDay& day : year.days) {
        if (setByHand(rules, day.date)) {
            rules.names.try_emplace(day.date, day.name);
            continue;
        }
        forget(rules, day.date);
        if (day.isOff)
            rules.closed.insert(day.date);
        else
            rules.open[day.date] = workingHours;
        rules.names[day.date] = day.name;
        rules.imported[day.date] = year.year;
    }
    rules.publishedYears.insert(year.year);
    return rules;
}

} // namespace keting
