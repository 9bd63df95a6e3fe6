// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/clock/calendarjson.h"
#include "models/desk/recordcommands.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kCalendarMax = 1 << 20;
constexpr std::array<QLatin1StringView, 7> kWeekdays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1,
                                                     "fri"_L1, "sat"_L1, "sun"_L1};

Result<QByteArray> calendarBytes(const QString& path)
{
    return readFile(path, kCalendarMax, u"a calendar file"_s);
}

QJsonArray hoursJson(const DayHours& hours)
{
    QJsonArray spans;
    for (const HourSpan& span : hours.spans())
        spans.append(QJsonArray{clockTimeText(span.open), clockTimeText(span.close)});
    return spans;
}

QJsonObject dayJson(const DayChange& change)
{
    return {{"day"_L1, change.date.toString(Qt::ISODate)},
            {"name"_L1, change.name},
            {"before"_L1, hoursJson(change.before)},
            {"after"_L1, hoursJson(change.after)},
            {"kept"_L1, change.kept}};
}

QJsonObject movedJson(const DueChange& change)
{
    return {{"id"_L1, change.id.toString()},
            {"village"_L1, change.village},
            {"asker"_L1, change.asker},
            {"title"_L1, change.title},
            {"clock"_L1,
             change.clock == ClockKind::None ? QJsonValue(QJsonValue::Null)
                                             : QJsonValue(clockName(change.clock))},
            {"old_due"_L1, isoOrNull(change.before)},
            {"new_due"_L1, isoOrNull(change.after)}};
}

QJsonObject summaryJson(const CalendarFile& file)
{
    QJsonArray years;
    for (const int year : file.years)
        years.append(year);
    QJsonArray weekdays;
    for (const int day : file.weekdays)
        weekdays.append(kWeekdays.at(size_t(day) - 1));
    return {{"years"_L1, years}, {"days"_L1, qint64(file.days.size())}, {"weekdays"_L1, weekdays}};
}

Done showCalendar(const CommandContext& context)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    print(calendarToJson((*desk)->records()->calendar.calendarAt(context.now).rules()));
    return {};
}

Done checkCalendar(const CommandContext& context, const QString& path)
{
    const auto file = calendarBytes(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto preview = (*desk)->reader().previewCalendar(*file, context.now);
    if (!preview)
        return tl::unexpected(preview.error());
    for (const DayChange& change : preview->file.days)
        print(dayJson(change));
    for (const DueChange& change : preview->requests)
        print(movedJson(change));
    QJsonObject summary = summaryJson(preview->file);
    summary.insert("requests"_L1, preview->requests.size());
    summary.insert("open"_L1, preview->open);
    print(summary);
    return {};
}

Done importCalendar(const CommandContext& context, const QString& path)
{
    const auto bytes = calendarBytes(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto actor = context.actorFor(**desk);
    if (!actor)
        return tl::unexpected(actor.error());
    RecordCommands commands(**desk, *actor);
    const auto taken = commands.importCalendar(*bytes);
    if (!taken)
        return tl::unexpected(taken.error());
    QJsonObject summary = summaryJson(*taken);
    summary.insert("version"_L1, (*desk)->records()->calendar.calendarAt(context.now).version());
    print(summary);
    return {};
}

void addFileVerb(CLI::App& group, Chosen& chosen, const char* name, const char* description,
                 Done (*command)(const CommandContext&, const QString&))
{
    CLI::App* added = group.add_subcommand(name, description);
    auto file = std::make_shared<std::string>();
    added->add_option("file", *file, "Holiday years, or a whole calendar; JSON")
        ->required()
        ->check(emptyProblem);
    added->callback([&chosen, file, command] {
        chosen.run
            = [&chosen, file, command] { return command(chosen.context, fromArgument(*file)); };
    });
}

} // namespace

void addCalendarCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* group = app.add_subcommand("calendar", "The service calendar");
    group->require_subcommand(1);
    group->add_subcommand("show", "The calendar in force")->callback([&chosen] {
        chosen.run = [&chosen] { return showCalendar(chosen.context); };
    });
    addFileVerb(*group, chosen, "check",
                "What a file would change: days, and requests whose next deadline moves",
                checkCalendar);
    addFileVerb(*group, chosen, "import", "Take a file in; it counts from now on", importCalendar);
}

} // namespace keting::cli
