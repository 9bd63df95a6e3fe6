// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/clock/calendarjson.h"
#include "models/clock/servicecalendar.h"
#include "models/intake/chatparser.h"

#include <QJsonDocument>

#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

//! The last calendars seen, so that a million lines with the same one parse it once.
class CalendarCache {
public:
    Result<ServiceCalendar> calendar(const QJsonObject& json)
    {
        if (m_calendar && json == m_json)
            return *m_calendar;
        auto rules = parseCalendar(json);
        if (!rules)
            return tl::unexpected(rules.error());
        m_json = json;
        m_calendar = ServiceCalendar(*std::move(rules));
        return *m_calendar;
    }

private:
    QJsonObject m_json;
    std::optional<ServiceCalendar> m_calendar;
};

Result<QJsonObject> dueOf(const QByteArray& line, CalendarCache& cache)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Invalid, u"not a JSON object: "_s + error.errorString());
    if (!document.isObject())
        return fail(Error::Code::Invalid, u"not a JSON object"_s);
    const QJsonObject question = document.object();
    const QJsonValue rules = question.value("calendar"_L1);
    if (!rules.isObject())
        return fail(Error::Code::Invalid, u"calendar is not a JSON object"_s);
    const auto calendar = cache.calendar(rules.toObject());
    if (!calendar)
        return tl::unexpected(calendar.error());
    const auto received = parseIso(question.value("received"_L1).toString());
    if (!received)
        return tl::unexpected(received.error());
    const QJsonValue seconds = question.value("service_seconds"_L1);
    if (!seconds.isDouble() || seconds.toDouble() < 0
        || seconds.toDouble() != std::floor(seconds.toDouble())
        || seconds.toDouble() > double(ServiceCalendar::kLongestTarget.count()))
        return fail(Error::Code::Invalid,
                    u"service_seconds is not a whole number of seconds from 0 up"_s);
    const auto due = calendar->due(*received, Seconds(seconds.toInteger()));
    return QJsonObject{{"due"_L1, isoOrNull(due)},
                       {"left_message"_L1, calendar->isLeftMessage(*received)}};
}

Done printDues()
{
    CalendarCache cache;
    std::string line;
    for (qint64 number = 1; std::getline(std::cin, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto due = dueOf(QByteArray::fromStdString(line), cache);
        if (!due)
            return fail(due.error().code,
                        u"line "_s + QString::number(number) + u": "_s + due.error().detail);
        print(*due);
    }
    return {};
}

Done printChat(const QString& file, const ParseOptions& options)
{
    const auto chat = parseChatFile(file, options);
    if (!chat)
        return tl::unexpected(chat.error());
    for (const ParsedMessage& message : chat->messages) {
        QJsonObject json{{"time"_L1, isoOrNull(message.time)},
                         {"sender"_L1, message.sender},
                         {"text"_L1, message.text},
                         {"kind"_L1, messageKindName(message.kind)}};
        if (message.uncertain) {
            json.insert("uncertain"_L1, true);
            json.insert("why"_L1, message.why);
        }
        print(json);
    }
    return {};
}

} // namespace

ParseOptions parseOptionsFor(const CommandContext& context, const std::string& baseDate)
{
    ParseOptions options;
    options.baseDate = baseDate.empty() ? localDate(context.now) : dateOf(baseDate);
    return options;
}

void addOfflineCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* due = app.add_subcommand(
        "due", "Due instants for questions on standard input, one JSON object per line");
    due->callback([&chosen] { chosen.run = printDues; });

    CLI::App* chat = app.add_subcommand("chat", "Read a copied or exported conversation");
    chat->require_subcommand(1);
    CLI::App* parse
        = chat->add_subcommand("parse", "Print the messages of a file as they are understood");
    auto file = std::make_shared<std::string>();
    auto baseDate = std::make_shared<std::string>();
    parse->add_option("file", *file, "The file; its layout is recognised by content")
        ->required()
        ->check(emptyProblem);
    parse->add_option("--base-date", *baseDate, "Day that words like yesterday refer to")
        ->check(dateProblem);
    parse->callback([&chosen, file, baseDate] {
        chosen.run = [&chosen, file, baseDate]() -> Done {
            return printChat(fromArgument(*file), parseOptionsFor(chosen.context, *baseDate));
        };
    });
}

} // namespace keting::cli
