// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clock/calendarjson.h"

#include "models/clock/shanghaidays.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCalendarBytes = 1'000'000;
constexpr qsizetype kMaxNameLength = 100;
constexpr int kMaxVersion = 1'000'000'000;
constexpr std::array<QLatin1StringView, 7> kWeekdays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1,
                                                     "fri"_L1, "sat"_L1, "sun"_L1};

tl::unexpected<Error> misfit(const QString& place, const QString& what)
{
    return fail(Error::Code::Invalid, u"calendar: "_s + place + u": "_s + what);
}

QString shown(const QString& text)
{
    return u'"' + text.left(20) + u'"';
}

Result<HourSpan> parseSpan(const QJsonValue& value, const QString& place)
{
    const QJsonArray pair = value.toArray();
    if (!value.isArray() || pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
        return misfit(place, u"not a pair [\"HH:MM\",\"HH:MM\"]"_s);
    const auto open = parseClockTime(pair[0].toString());
    if (!open)
        return misfit(place, open.error().detail);
    const auto close = parseClockTime(pair[1].toString());
    if (!close)
        return misfit(place, close.error().detail);
    return HourSpan{*open, *close};
}

Result<DayHours> parseHours(const QJsonValue& value, const QString& place)
{
    if (!value.isArray())
        return misfit(place, u"not a list of intervals"_s);
    std::vector<HourSpan> spans;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto span = parseSpan(list[i], place + u'[' + QString::number(i) + u']');
        if (!span)
            return tl::unexpected(span.error());
        spans.push_back(*span);
    }
    auto hours = DayHours::create(std::move(spans));
    if (!hours)
        return misfit(place, hours.error().detail);
    return hours;
}

Result<QDate> parseDateAt(const QJsonValue& value, const QString& place)
{
    if (!value.isString())
        return misfit(place, u"not a date in quotes"_s);
    auto date = parseCalendarDate(value.toString());
    if (!date)
        return misfit(place, date.error().detail);
    return date;
}

Result<int> parseNumber(const QJsonValue& value, int least, int most, const QString& place)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < least || number > most || number != double(int(number)))
        return misfit(place, u"not a whole number from %1 to %2"_s.arg(least).arg(most));
    return int(number);
}

using Step = std::optional<Error>;

Step readTimezone(const QJsonValue& value, CalendarRules&)
{
    if (value != QJsonValue(u"Asia/Shanghai"_s))
        return misfit(u"timezone"_s, u"only \"Asia/Shanghai\" is supported"_s).value();
    return std::nullopt;
}

Step readWeekly(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isObject())
        return misfit(u"weekly"_s, u"not an object of weekdays"_s).value();
    const QJsonObject week = value.toObject();
    for (auto day = week.begin(); day != week.end(); ++day) {
        const auto name = std::ranges::find(kWeekdays, day.key());
        if (name == kWeekdays.end())
            return misfit(u"weekly"_s,
                          u"unknown weekday "_s + shown(day.key()) + u", use mon to sun"_s)
                .value();
        auto hours = parseHours(day.value(), u"weekly."_s + day.key());
        if (!hours)
            return hours.error();
        rules.weekly[std::size_t(name - kWeekdays.begin())] = *std::move(hours);
    }
    return std::nullopt;
}

Step readClosed(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isArray())
        return misfit(u"closed"_s, u"not a list of dates"_s).value();
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto date = parseDateAt(list[i], u"closed["_s + QString::number(i) + u']');
        if (!date)
            return date.error();
        rules.closed.insert(*date);
    }
    return std::nullopt;
}

Step readImported(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isObject())
        return misfit(u"imported"_s, u"not an object of dates"_s).value();
    const QJsonObject days = value.toObject();
    for (auto day = days.begin(); day != days.end(); ++day) {
        const auto date = parseCalendarDate(day.key());
        if (!date)
            return misfit(u"imported"_s, date.error().detail).value();
        const auto year = parseNumber(day.value(), 1970, 9999, u"imported."_s + day.key());
        if (!year)
            return year.error();
        rules.imported[*date] = *year;
    }
    return std::nullopt;
}

Step readOpen(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isObject())
        return misfit(u"open"_s, u"not an object of dates"_s).value();
    const QJsonObject days = value.toObject();
    for (auto day = days.begin(); day != days.end(); ++day) {
        const auto date = parseCalendarDate(day.key());
        if (!date)
            return misfit(u"open"_s, date.error().detail).value();
        auto hours = parseHours(day.value(), u"open."_s + day.key());
        if (!hours)
            return hours.error();
        rules.open[*date] = *std::move(hours);
    }
    return std::nullopt;
}

Step readNames(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isObject())
        return misfit(u"names"_s, u"not an object of dates"_s).value();
    const QJsonObject names = value.toObject();
    for (auto name = names.begin(); name != names.end(); ++name) {
        const auto date = parseCalendarDate(name.key());
        if (!date)
            return misfit(u"names"_s, date.error().detail).value();
        const QString text = name.value().toString();
        if (text.isEmpty() || text.size() > kMaxNameLength)
            return misfit(u"names."_s + name.key(), u"not a text of 1 to 100 characters"_s).value();
        rules.names[*date] = text;
    }
    return std::nullopt;
}

Step readPublished(const QJsonValue& value, CalendarRules& rules)
{
    if (!value.isArray())
        return misfit(u"published"_s, u"not a list of years"_s).value();
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto year
            = parseNumber(list[i], 1970, 9999, u"published["_s + QString::number(i) + u']');
        if (!year)
            return year.error();
        rules.publishedYears.insert(*year);
    }
    return std::nullopt;
}

Step readVersion(const QJsonValue& value, CalendarRules& rules)
{
    const auto version = parseNumber(value, 0, kMaxVersion, u"version"_s);
    if (!version)
        return version.error();
    rules.version = *version;
    return std::nullopt;
}

struct Section {
    QLatin1StringView key;
    Step (*read)(const QJsonValue&, CalendarRules&);
};
constexpr std::array<Section, 8> kSections{{{"timezone"_L1, readTimezone},
                                            {"weekly"_L1, readWeekly},
                                            {"closed"_L1, readClosed},
                                            {"open"_L1, readOpen},
                                            {"names"_L1, readNames},
                                            {"imported"_L1, readImported},
                                            {"published"_L1, readPublished},
                                            {"version"_L1, readVersion}}};

QJsonArray hoursToJson(const DayHours& hours)
{
    QJsonArray list;
    for (const HourSpan& span : hours.spans())
        list.append(QJsonArray{clockTimeText(span.open), clockTimeText(span.close)});
    return list;
}

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

Result<CalendarRules> parseCalendar(const QByteArray& json)
{
    if (json.size() > kMaxCalendarBytes)
        return fail(Error::Code::TooLarge, u"calendar: larger than 1 MB"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return misfit(u"byte "_s + QString::number(problem.offset),
                      problem.errorString()
                          + u"; nothing was changed, the file must be JSON in UTF-8"_s);
    if (!document.isObject())
        return misfit(u"top level"_s, u"not a JSON object"_s);
    return parseCalendar(document.object());
}

Result<CalendarRules> parseCalendar(const QJsonObject& json)
{
    CalendarRules rules;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const auto section = std::ranges::find(kSections, entry.key(), &Section::key);
        if (section == kSections.end())
            return misfit(u"top level"_s, u"unknown key "_s + shown(entry.key()));
        if (auto problem = section->read(entry.value(), rules))
            return tl::unexpected(*std::move(problem));
    }
    return rules;
}

QJsonObject calendarToJson(const CalendarRules& rules)
{
    QJsonObject weekly;
    for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
        if (!rules.weekly[day].isClosed())
            weekly[kWeekdays[day]] = hoursToJson(rules.weekly[day]);
    }
    QJsonObject open;
    for (const auto& [date, hours] : rules.open)
        open[dateText(date)] = hoursToJson(hours);
    QJsonArray closed;
    for (const QDate date : rules.closed)
        closed.append(dateText(date));
    QJsonObject json{{u"timezone"_s, u"Asia/Shanghai"_s},
                     {u"weekly"_s, weekly},
                     {u"closed"_s, closed},
                     {u"open"_s, open}};
    QJsonObject names;
    for (const auto& [date, name] : rules.names)
        names[dateText(date)] = name;
    if (!names.isEmpty())
        json[u"names"_s] = names;
    QJsonObject imported;
    for (const auto& [date, year] : rules.imported)
        imported[dateText(date)] = year;
    if (!imported.isEmpty())
        json[u"imported"_s] = imported;
    QJsonArray published;
    for (const int year : rules.publishedYears)
        published.append(year);
    if (!published.isEmpty())
        json[u"published"_s] = published;
    if (rules.version != 0)
        json[u"version"_s] = rules.version;
    return json;
}

QByteArray calendarToBytes(const CalendarRules& rules)
{
    return QJsonDocument(calendarToJson(rules)).toJson(QJsonDocument::Compact);
}

Result<QDate> parseCalendarDate(QStringView text)
{
    const auto refused = [text] {
        return fail(Error::Code::Invalid,
                    shown(text.toString()) + u" is not a date YYYY-MM-DD from 1970 to 9999"_s);
    };
    if (text.size() != 10)
        return refused();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != u'-' : text[i] < u'0' || text[i] > u'9')
            return refused();
    }
    const QDate date(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.last(2).toInt());
    if (!ShanghaiDays::covers(date))
        return refused();
    return date;
}

} // namespace keting
