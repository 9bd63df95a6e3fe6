// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "app/cli/requestprinter.h"
#include "app/cli/rowjson.h"
#include "app/cli/rowprinter.h"
#include "models/desk/asidereason.h"

#include <CLI/CLI.hpp>
#include <limits>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

struct ListOptions {
    std::string view = "inbox";
    std::string village;
    qint64 limit = std::numeric_limits<qint64>::max();
    qint64 offset = 0;
};

Done listVillages(const CommandContext& context)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto rows = (*desk)->reader().roster(context.now);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto orNull = [](const QString& user) {
        return user.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(user);
    };
    RowPrinter printer(context.table,
                       {u"code"_s, u"name"_s, u"town"_s, u"commissioner"_s, u"town_worker"_s,
                        u"agent"_s, u"open"_s, u"overdue"_s, u"left"_s});
    for (const RosterRow& row : *rows) {
        printer.add({{"code"_L1, row.code},
                     {"name"_L1, row.name},
                     {"town"_L1, row.townName},
                     {"commissioner"_L1, orNull(row.commissioner.user)},
                     {"town_worker"_L1, orNull(row.townWorker.user)},
                     {"agent"_L1, orNull(row.agent.user)},
                     {"open"_L1, row.open},
                     {"overdue"_L1, row.overdue},
                     {"left"_L1, row.left}});
    }
    printer.finish();
    return {};
}

//! Whose requests are "mine": --as, else the commissioner of the village asked for.
QString actorOf(const CommandContext& context, const Records& records, const QString& village)
{
    if (context.as)
        return context.as->toString();
    const auto commissioner = records.commissionerOf(village);
    return commissioner ? commissioner->toString() : QString();
}

Done listRequests(const CommandContext& context, const ListOptions& options)
{
    const auto view = viewFromName(fromArgument(options.view));
    if (!view)
        return fail(Error::Code::Invalid, u"no such view: "_s + fromArgument(options.view));
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    DeskReader::PageRequest page;
    page.filter.view = *view;
    page.filter.village = fromArgument(options.village);
    page.now = context.now;
    page.me = actorOf(context, *(*desk)->records(), page.filter.village);
    qint64 skipped = 0;
    qint64 printed = 0;
    if (options.limit == 0)
        return {};
    RowPrinter printer = requestPrinter(context.table);
    const ServiceCalendar& calendar = (*desk)->records()->calendar.calendarAt(context.now);
    const auto read = (*desk)->reader().each(page, [&](const InboxRow& row) {
        if (skipped < options.offset) {
            ++skipped;
            return true;
        }
        printer.add(rowJson(row, calendar, context.now));
        return ++printed < options.limit;
    });
    printer.finish();
    return read;
}

Done showRequest(const CommandContext& context, const QString& text)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto id = (*desk)->reader().resolve(text);
    if (!id)
        return tl::unexpected(id.error());
    const auto view = (*desk)->reader().request(*id, context.now);
    if (!view)
        return tl::unexpected(view.error());
    printRequest(context.table, *view, context.now);
    return {};
}

Done search(const CommandContext& context, const QString& words, qint64 limit)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto rows = (*desk)->reader().search(
        words, int(std::min<qint64>(limit, std::numeric_limits<int>::max())));
    if (!rows)
        return tl::unexpected(rows.error());
    RowPrinter printer = requestPrinter(context.table);
    const ServiceCalendar& calendar = (*desk)->records()->calendar.calendarAt(context.now);
    for (const InboxRow& row : *rows)
        printer.add(rowJson(row, calendar, context.now));
    printer.finish();
    const auto left = (*desk)->reader().unsearched();
    if (left && *left > 0)
        printNote(u"the last %1 entries that came from the centre are not searched yet: the next "
                  "keting-cli sync makes up for it"_s.arg(*left));
    return left.map([](qint64) {});
}

QJsonObject refusedJson(const AsideWork& work)
{
    const AsideReason reason = asideReason(work.code);
    return {
        {"id"_L1, work.event.toString()},
        {"time"_L1, toIso(work.at)},
        {"village"_L1, work.village.isEmpty() ? QJsonValue(QJsonValue::Null) : work.village},
        {"request"_L1, work.request ? QJsonValue(work.request->toString()) : QJsonValue::Null},
        {"kind"_L1, work.kind},
        {"about"_L1, work.about},
        {"code"_L1, work.code},
        {"reason"_L1, QString::fromUtf8(reason.why).replace("%1"_L1, work.code)},
        {"do"_L1, QString::fromUtf8(reason.whatToDo)},
    };
}

Done listRefused(const CommandContext& context)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto refused = (*desk)->reader().asideWork(std::numeric_limits<int>::max());
    if (!refused)
        return tl::unexpected(refused.error());
    RowPrinter printer(context.table,
                       {u"time"_s, u"village"_s, u"kind"_s, u"about"_s, u"reason"_s, u"do"_s});
    for (const AsideWork& work : *refused)
        printer.add(refusedJson(work));
    printer.finish();
    return {};
}

std::optional<Dimension> dimensionFromName(const std::string& name)
{
    if (name == "village")
        return Dimension::Village;
    if (name == "town")
        return Dimension::Town;
    if (name == "category")
        return Dimension::Category;
    if (name == "day")
        return Dimension::Day;
    if (name == "commissioner")
        return Dimension::Owner;
    return std::nullopt;
}

QJsonObject tallyJson(const TallyRow& row, const ReplyTimes& times)
{
    const Tally& tally = row.tally;
    const auto seconds = [](const std::optional<qint64>& value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    const auto rate = onTimeShare(tally).value();
    return {
        {"key"_L1, row.key},
        {"label"_L1, row.label},
        {"received"_L1, tally.received},
        {"answered"_L1, tally.answered + tally.leftAnswered},
        {"on_time"_L1, tally.onTime},
        {"on_time_rate"_L1, rate ? QJsonValue(*rate) : QJsonValue(QJsonValue::Null)},
        {"median_first_reply_s"_L1, seconds(times.median)},
        {"p90_first_reply_s"_L1, seconds(times.p90)},
        {"left"_L1, tally.left},
        {"left_on_time"_L1, tally.leftOnTime},
        {"overdue"_L1, tally.overdue},
        {"closed"_L1, tally.closed},
        {"rated"_L1, tally.rated},
        {"satisfied"_L1, tally.satisfied},
    };
}

struct MetricsOptions {
    std::string from;
    std::string to;
    std::string by = "village";
};

Done printMetrics(const CommandContext& context, const MetricsOptions& options)
{
    RequestFilter filter;
    filter.view = View::All;
    filter.from = dateOf(options.from);
    filter.to = dateOf(options.to);
    const auto dimension = dimensionFromName(options.by);
    if (!dimension)
        return fail(Error::Code::Invalid, u"no such grouping: "_s + fromArgument(options.by));
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto rows = (*desk)->reader().tallies(*dimension, filter, context.now);
    const auto times = (*desk)->reader().replyTimes(*dimension, filter);
    if (!rows || !times)
        return tl::unexpected(!rows ? rows.error() : times.error());
    RowPrinter printer(context.table,
                       {u"key"_s, u"label"_s, u"received"_s, u"answered"_s, u"on_time"_s,
                        u"on_time_rate"_s, u"median_first_reply_s"_s, u"p90_first_reply_s"_s,
                        u"left"_s, u"left_on_time"_s, u"overdue"_s, u"closed"_s, u"rated"_s,
                        u"satisfied"_s});
    for (const TallyRow& row : *rows)
        printer.add(tallyJson(row, times->value(row.key)));
    printer.finish();
    return {};
}

void addMetrics(CLI::App& app, Chosen& chosen)
{
    CLI::App* metrics
        = app.add_subcommand("metrics", "Counts and times of a period, one line per key");
    auto options = std::make_shared<MetricsOptions>();
    metrics->add_option("--from", options->from, "First day, included")
        ->required()
        ->check(dateProblem);
    metrics->add_option("--to", options->to, "Last day, included")->required()->check(dateProblem);
    metrics->add_option("--by", options->by, "village, town, category, day or commissioner")
        ->check(CLI::IsMember({"village", "town", "category", "day", "commissioner"}));
    metrics->callback([&chosen, options] {
        if (options->from > options->to)
            throw CLI::ValidationError("--from", "lies after --to");
        chosen.run = [&chosen, options] { return printMetrics(chosen.context, *options); };
    });
}

void addRequestQueries(CLI::App& request, Chosen& chosen)
{
    CLI::App* list = request.add_subcommand("list", "Requests of a view in inbox order");
    auto options = std::make_shared<ListOptions>();
    list->add_option("--view", options->view, "Which requests")
        ->check(CLI::IsMember({"inbox", "unanswered", "left", "overdue", "mine", "progress",
                               "promised", "waiting", "closed", "dismissed", "all"}));
    list->add_option("--village", options->village, "Twelve digits")->check(villageProblem);
    list->add_option("--limit", options->limit, "So many at most; without it all")
        ->check(countProblem);
    list->add_option("--offset", options->offset)->check(countProblem);
    list->callback([&chosen, options] {
        chosen.run = [&chosen, options] { return listRequests(chosen.context, *options); };
    });
    CLI::App* show = request.add_subcommand("show", "One request with messages, clocks and events");
    auto id = std::make_shared<std::string>();
    show->add_option("id", *id)->required()->check(emptyProblem);
    show->callback([&chosen, id] {
        chosen.run = [&chosen, id] { return showRequest(chosen.context, fromArgument(*id)); };
    });
}

} // namespace

void addQueryCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* village = app.add_subcommand("village", "The county's villages");
    village->require_subcommand(1);
    village->add_subcommand("list", "Villages with their people and live counts")
        ->callback([&chosen] { chosen.run = [&chosen] { return listVillages(chosen.context); }; });
    CLI::App* request
        = app.add_subcommand("request", "Requests: queries and every verb of their life");
    request->require_subcommand(1);
    addRequestQueries(*request, chosen);
    addVerbCommands(*request, chosen);
    addIntakeCommands(app, *village, chosen);
    addMetrics(app, chosen);
    app.add_subcommand("refused", "What the centre has not accepted, why, and what to do")
        ->callback([&chosen] { chosen.run = [&chosen] { return listRefused(chosen.context); }; });

    CLI::App* find
        = app.add_subcommand("search", "Requests of every state that hold these words, best first");
    auto words = std::make_shared<std::string>();
    auto limit = std::make_shared<qint64>(std::numeric_limits<qint64>::max());
    find->add_option("text", *words)->required()->check(emptyProblem);
    find->add_option("--limit", *limit, "So many at most; without it all")->check(countProblem);
    find->callback([&chosen, words, limit] {
        chosen.run = [&chosen, words, limit] {
            return search(chosen.context, fromArgument(*words), *limit);
        };
    });
}

} // namespace keting::cli
