// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/demo/demorecords.h"
#include "models/demo/demorequests.h"
#include "models/desk/actors.h"
#include "models/desk/deskbackup.h"
#include "models/desk/deskrestore.h"
#include "models/desk/disclosing.h"
#include "models/desk/newdesk.h"
#include "models/desk/verification.h"

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

Done initialise(const CommandContext& context, bool demo)
{
    const auto directory = DataDirectory::open(context.directory, DataDirectory::Want::Create);
    if (!directory)
        return tl::unexpected(directory.error());
    Desk::Options options;
    options.now = [now = context.now] { return now; };
    if (demo)
        options.seed = kDemoSeed;
    QJsonObject made;
    auto filled = makeDesk(*directory, options, [demo, &made](Desk& desk) -> Result<void> {
        if (const auto done
            = demo ? fillDemoCounty(desk, kDemoSeed) : fillNewDesk(desk, deskUser());
            !done)
            return done;
        const auto requests = desk.tables().requests.size();
        if (!requests)
            return tl::unexpected(requests.error());
        made = {{"villages"_L1, desk.records()->county.villages().size()},
                {"checklists"_L1, desk.records()->checklists.size()},
                {"requests"_L1, *requests}};
        return {};
    });
    if (!filled)
        return filled;
    made.insert("data"_L1, context.directory);
    print(made);
    return {};
}

Done verifyDesk(const CommandContext& context, bool rebuildFirst)
{
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    if (rebuildFirst) {
        if (const auto rebuilt = rebuild(**desk); !rebuilt)
            return rebuilt;
    }
    const auto report = verify(**desk);
    if (!report)
        return tl::unexpected(report.error());
    print({{"events"_L1, report->events},
           {"requests"_L1, report->requests},
           {"differences"_L1, report->differences},
           {"state_hash"_L1, report->stateHash}});
    if (report->differences > 0) {
        return fail(
            Error::Code::Corrupt,
            u"the tables differ from the log, which can be read from end to end: `verify --rebuild` writes the tables anew"_s);
    }
    return {};
}

Done backUpDesk(const CommandContext& context, const QString& file)
{
    const auto desk = context.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    if (const auto told = discloseBackup(**desk); !told)
        return told;
    if (const auto copied = backUpDesk((*desk)->database(), file); !copied)
        return copied;
    print({{"backup"_L1, file}});
    return {};
}

Done restoreDesk(const CommandContext& context, const QString& file)
{
    auto directory = DataDirectory::open(context.directory, DataDirectory::Want::Create);
    if (!directory)
        return tl::unexpected(directory.error());
    const auto kept = restoreDeskFrom(file, *directory);
    if (!kept && kept.error().code == Error::Code::Corrupt)
        return fail(Error::Code::Corrupt,
                    file + u" does not verify and was not restored; the desk was left as it is"_s);
    if (!kept)
        return tl::unexpected(kept.error());
    print({{"restored"_L1, file},
           {"former"_L1, kept->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*kept)}});
    return {};
}

void addFileCommand(CLI::App& app, Chosen& chosen, const char* name, const char* description,
                    Done (*command)(const CommandContext&, const QString&))
{
    CLI::App* added = app.add_subcommand(name, description);
    auto file = std::make_shared<std::string>();
    added->add_option("file", *file, "The backup file")->required()->check(emptyProblem);
    added->callback([&chosen, file, command] {
        chosen.run
            = [&chosen, file, command] { return command(chosen.context, fromArgument(*file)); };
    });
}

} // namespace

void addMaintenanceCommands(CLI::App& app, Chosen& chosen)
{
    CLI::App* init = app.add_subcommand("init", "Create the database of a desk");
    auto demo = std::make_shared<bool>(false);
    init->add_flag("--demo", *demo, "With the demo county and six weeks of invented requests");
    init->callback([&chosen, demo] {
        chosen.run = [&chosen, demo] { return initialise(chosen.context, *demo); };
    });

    CLI::App* verify
        = app.add_subcommand("verify", "Refold the log and compare the tables with it");
    auto again = std::make_shared<bool>(false);
    verify->add_flag("--rebuild", *again, "Write the tables anew from the log first");
    verify->callback([&chosen, again] {
        chosen.run = [&chosen, again] { return verifyDesk(chosen.context, *again); };
    });

    addFileCommand(app, chosen, "backup", "Write a consistent copy of the database", backUpDesk);
    addFileCommand(app, chosen, "restore", "Make a backup the database of this directory",
                   restoreDesk);
}

} // namespace keting::cli
