// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "app/cli/rowprinter.h"
#include "models/desk/recordcommands.h"
#include "models/reply/checklistjson.h"
#include "models/store/outputfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLibraryMax = 16 << 20;

QString stateOf(const ChecklistEntry& entry)
{
    if (entry.retired)
        return u"retired"_s;
    if (entry.needsMerge())
        return u"needs-merge"_s;
    return entry.draft ? u"draft"_s : u"published"_s;
}

QJsonObject entryJson(const ChecklistEntry& entry, const Records& records)
{
    std::optional<Checklist> shown;
    const auto current = records.checklists.constFind(entry.id);
    if (current != records.checklists.cend()) {
        shown = *current;
    } else if (entry.draft) { // Never published: the draft is all there is.
        if (const auto draft = parseChecklist(entry.draft->content))
            shown = *draft;
    }
    return {
        {"id"_L1, entry.id},
        {"title"_L1, shown ? shown->title : QString()},
        {"category"_L1, shown ? shown->category.toString() : QString()},
        {"state"_L1, stateOf(entry)},
        {"version"_L1, entry.head},
        {"approved"_L1, entry.approved},
    };
}

Done listTemplates(const CommandContext& context)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    RowPrinter printer(
        context.table,
        {u"id"_s, u"title"_s, u"category"_s, u"state"_s, u"version"_s, u"approved"_s});
    for (const ChecklistEntry& entry : (*desk)->records()->library.entries())
        printer.add(entryJson(entry, *(*desk)->records()));
    printer.finish();
    return {};
}

QJsonValue contentJson(const QByteArray& content)
{
    return QJsonDocument::fromJson(content).object();
}

Done showTemplate(const CommandContext& context, const QString& id)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    const ChecklistEntry* entry = (*desk)->records()->library.entry(id);
    if (!entry)
        return fail(Error::Code::NotFound, u"no checklist \""_s + id + u'"');
    QJsonObject json = entryJson(*entry, *(*desk)->records());
    if (const ChecklistVersion* current = entry->current())
        json.insert("content"_L1, contentJson(current->content));
    if (entry->draft)
        json.insert("draft"_L1, contentJson(entry->draft->content));
    QJsonArray versions;
    for (const ChecklistVersion& version : entry->versions) {
        versions.append(QJsonObject{{"version"_L1, version.number},
                                    {"by"_L1, version.by.toString()},
                                    {"at"_L1, toIso(version.at)},
                                    {"content"_L1, contentJson(version.content)}});
    }
    json.insert("versions"_L1, versions);
    print(json);
    return {};
}

Done importTemplates(const CommandContext& context, const QString& path)
{
    const auto file = readFile(path, kLibraryMax, u"a checklist file"_s);
    if (!file)
        return tl::unexpected(file.error());
    const auto checklists = parseLibrary(*file);
    if (!checklists)
        return tl::unexpected(checklists.error());
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto actor = context.actorFor(**desk);
    if (!actor)
        return tl::unexpected(actor.error());
    RecordCommands commands(**desk, *actor);
    const auto changed = commands.importChecklists(*checklists, false);
    if (!changed)
        return tl::unexpected(changed.error());
    print({{"checklists"_L1, checklists->size()}, {"drafts"_L1, *changed}});
    return {};
}

Done exportTemplates(const CommandContext& context, const QString& path)
{
    const auto desk = context.openReader();
    if (!desk)
        return tl::unexpected(desk.error());
    QList<Checklist> checklists;
    for (const ChecklistEntry& entry : (*desk)->records()->library.entries()) {
        const auto current = (*desk)->records()->checklists.constFind(entry.id);
        if (current != (*desk)->records()->checklists.cend())
            checklists.append(*current);
    }
    auto written = writeOutputFile(path, serialiseLibrary(checklists, u"Keting"_s));
    if (!written)
        return written;
    print({{"checklists"_L1, checklists.size()}, {"file"_L1, path}});
    return {};
}

Done publishTemplate(const CommandContext& context, const QString& id)
{
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    const auto actor = context.actorFor(**desk);
    if (!actor)
        return tl::unexpected(actor.error());
    RecordCommands commands(**desk, *actor);
    const auto number = commands.publish(id);
    if (!number)
        return tl::unexpected(number.error());
    print({{"id"_L1, id}, {"version"_L1, *number}});
    return {};
}

void addNamed(CLI::App& group, Chosen& chosen, const char* name, const char* description,
              const char* argument, Done (*command)(const CommandContext&, const QString&))
{
    CLI::App* added = group.add_subcommand(name, description);
    auto value = std::make_shared<std::string>();
    added->add_option(argument, *value)->required()->check(emptyProblem);
    added->callback([&chosen, value, command] {
        chosen.run
            = [&chosen, value, command] { return command(chosen.context, fromArgument(*value)); };
    });
}

} // namespace

void addTemplateCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* group = app.add_subcommand("template", "Checklists and their versions");
    group->require_subcommand(1);
    group->add_subcommand("list", "All checklists")->callback([&chosen] {
        chosen.run = [&chosen] { return listTemplates(chosen.context); };
    });
    addNamed(*group, chosen, "show", "One checklist with all its versions", "id", showTemplate);
    addNamed(*group, chosen, "import", "Take a library file in as drafts", "file", importTemplates);
    addNamed(*group, chosen, "export", "Write the published checklists to a library file", "file",
             exportTemplates);
    addNamed(*group, chosen, "publish", "Make the draft the next version", "id", publishTemplate);
}

} // namespace keting::cli
