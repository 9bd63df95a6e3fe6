// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/desk/deskreader.h"
#include "models/desk/intakefiling.h"
#include "models/desk/pinyin.h"
#include "models/desk/recordcommands.h"
#include "models/intake/chatparser.h"
#include "models/intake/screening.h"
#include "models/intake/villagefile.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>
#include <iostream>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

struct IntakeOptions {
    std::string file;
    std::string village;
    std::string baseDate;
};

Done takeIn(const CommandContext& context, const IntakeOptions& options)
{
    const auto village = VillageCode::parse(fromArgument(options.village));
    if (!village)
        return tl::unexpected(village.error());
    const auto chat
        = parseChatFile(fromArgument(options.file), parseOptionsFor(context, options.baseDate));
    if (!chat)
        return fail(chat.error().code, chat.error().detail + u"; nothing was filed"_s);
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    if (!(*desk)->records()->county.village(village->toString()))
        return fail(Error::Code::NotFound,
                    u"no village "_s + village->toString() + u" on this desk; nothing was filed"_s);
    const auto actor = context.actorFor(**desk, village->toString());
    if (!actor)
        return tl::unexpected(actor.error());
    IntakeFiling filing((*desk)->writer());
    const auto plan = filing.plan(*village, chat->messages, *actor);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto report = filing.file(*village, chat->messages, *plan, Source::File, *actor);
    if (!report)
        return tl::unexpected(report.error());
    print({{"messages"_L1, report->messages},
           {"new"_L1, report->filed},
           {"duplicate"_L1, report->duplicates},
           {"requests"_L1, report->requests},
           {"dismissed"_L1, report->dismissed},
           {"uncertain"_L1, report->uncertain},
           {"doubtful"_L1, report->doubtful},
           {"unfiled"_L1, report->unfiled}});
    const auto serves = DeskReader((*desk)->tables(), (*desk)->records()).serves(*village);
    if (serves && !*serves)
        printNote(
            u"%1 is not a village of %2: the centre will not accept this unless it is "
            "assigned to them before the next sync"_s.arg(village->toString(), actor->toString()));
    return serves.map([](bool) {});
}

QJsonObject suggestionJson(const SuggestionIndex& index, const QString& line)
{
    QJsonArray templates;
    QString category;
    for (const Suggestion& suggestion : index.suggest(line)) {
        if (category.isEmpty())
            category = suggestion.category;
        templates.append(QJsonObject{{"id"_L1, suggestion.id},
                                     {"title"_L1, suggestion.title},
                                     {"why"_L1, suggestion.why.join(u"、"_s)}});
    }
    const QString reason = dismissReason(screenMessage(MessageKind::Text, line).verdict);
    return {
        {"templates"_L1, templates},
        {"category"_L1, category.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(category)},
        {"dismiss"_L1, reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(reason)}};
}

Done suggest(const CommandContext& context)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const SuggestionIndex index = suggestionIndexOf(*(*desk)->records(), localDate(context.now));
    std::string line;
    while (std::getline(std::cin, line))
        print(suggestionJson(index, fromArgument(line).trimmed()));
    return {};
}

Village villageOf(const VillageRow& row, const Pinyin& pinyin, const Village* known)
{
    Village village{row.code, row.name, row.officialName, row.town, row.group, row.pinyin, {}};
    if (known)
        village.facts = known->facts;
    if (village.pinyin.isEmpty())
        village.pinyin = pinyin.syllables(village.name);
    if (village.group.isEmpty())
        village.group = known ? known->group : village.name + u"云端政务客厅"_s;
    return village;
}

QList<Staffing> staffingOf(const VillageRow& row)
{
    QList<Staffing> staffing;
    const auto add = [&](StaffRole role, const QString& name) {
        if (const auto user = UserId::parse(name))
            staffing.append(Staffing{row.code, role, *user, {name}, {}, {}, {}, Instant{}});
    };
    add(StaffRole::Commissioner, row.commissioner);
    add(StaffRole::TownWorker, row.townWorker);
    add(StaffRole::Agent, row.agent);
    return staffing;
}

Done importVillages(const CommandContext& context, const QString& path)
{
    const auto file = readVillageFile(path);
    if (!file)
        return tl::unexpected(file.error());
    if (!file->errors.isEmpty()) {
        QStringList lines;
        for (const VillageRowError& error :
             file->errors.first(std::min<qsizetype>(5, file->errors.size())))
            lines.append(rowErrorText(error));
        return fail(Error::Code::Invalid,
                    u"%1 rows cannot be read, nothing was changed: "_s.arg(file->errors.size())
                        + lines.join(u"; "_s));
    }
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    const Pinyin pinyin;
    QList<Village> villages;
    QList<Staffing> staffing;
    for (const VillageRow& row : file->rows) {
        villages.append(
            villageOf(row, pinyin, (*desk)->records()->county.village(row.code.toString())));
        staffing += staffingOf(row);
    }
    const auto actor = context.actorFor(**desk);
    if (!actor)
        return tl::unexpected(actor.error());
    RecordCommands commands(**desk, *actor);
    if (const auto set = commands.setVillages(villages, staffing); !set)
        return set;
    print({{"villages"_L1, villages.size()}, {"staffing"_L1, staffing.size()}});
    return {};
}

} // namespace

void addIntakeCommands(CLI::App& app, CLI::App& village, Chosen& chosen)
{
    CLI::App* intake = app.add_subcommand("intake", "File the messages of a conversation");
    auto options = std::make_shared<IntakeOptions>();
    intake->add_option("file", options->file)->required()->check(emptyProblem);
    intake->add_option("--village", options->village, "Twelve digits")
        ->required()
        ->check(villageProblem);
    intake->add_option("--base-date", options->baseDate, "Day that words like yesterday refer to")
        ->check(dateProblem);
    intake->callback([&chosen, options] {
        chosen.run = [&chosen, options] { return takeIn(chosen.context, *options); };
    });

    CLI::App* suggested
        = app.add_subcommand("suggest", "The likeliest checklists for messages on standard input");
    suggested->callback([&chosen] { chosen.run = [&chosen] { return suggest(chosen.context); }; });

    CLI::App* list
        = village.add_subcommand("import", "Take in a list of villages: csv, json or xlsx");
    auto file = std::make_shared<std::string>();
    list->add_option("file", *file)->required()->check(emptyProblem);
    list->callback([&chosen, file] {
        chosen.run
            = [&chosen, file] { return importVillages(chosen.context, fromArgument(*file)); };
    });
}

} // namespace keting::cli
