// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "resources/resources.h"

#include <QGuiApplication>
#include <QStandardPaths>

#include <CLI/CLI.hpp>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;

constexpr int kWrongUsage = 2;
constexpr int kFailed = 1;

struct GlobalOptions {
    std::string data;
    std::string now;
    std::string as;
};

//! The options have been checked while they were parsed.
void fillContext(keting::cli::CommandContext& context, const GlobalOptions& options)
{
    context.directory = options.data.empty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/keting"_s
        : keting::cli::fromArgument(options.data);
    context.now = keting::fromMs(QDateTime::currentMSecsSinceEpoch());
    if (!options.now.empty())
        context.now = *keting::parseIso(keting::cli::fromArgument(options.now));
    if (!options.as.empty())
        context.as = *keting::UserId::parse(keting::cli::fromArgument(options.as));
}

//! The first word that is no command where one is expected; empty: none is there.
QString unknownCommand(const CLI::App& app)
{
    const CLI::App* last = &app;
    while (!last->get_subcommands().empty())
        last = last->get_subcommands().front();
    const std::vector<std::string> left = app.remaining(true);
    return last->get_require_subcommand_min() == 0 || left.empty()
        ? QString()
        : keting::cli::fromArgument(left.front());
}

//! The parser names what is left over from the last to the first.
QString leftOver(const CLI::App& app)
{
    QStringList words;
    for (const std::string& word : app.remaining(true))
        words << keting::cli::fromArgument(word).left(80);
    return u"unexpected: "_s + words.join(u' ');
}

QString usageProblem(const CLI::App& app, const CLI::ParseError& error)
{
    const QString unknown = unknownCommand(app);
    if (!unknown.isEmpty())
        return u"\"%1\" is no command"_s.arg(unknown.left(80));
    const bool tooMuch = error.get_exit_code() == int(CLI::ExitCodes::ExtrasError);
    return tooMuch ? leftOver(app) : QString::fromUtf8(error.what());
}

int endParsing(const CLI::App& app, const CLI::ParseError& error)
{
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) // --help, --version
        return app.exit(error);
    keting::cli::printUsageError(usageProblem(app, error));
    return kWrongUsage;
}

//! Standard error holds one line of JSON: what Qt thinks of the machine has no place there.
void keepQuiet(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtFatalMsg) // The program ends with it.
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

//! Drawing pages needs no screen, whatever the session offers.
std::unique_ptr<QCoreApplication> applicationFor(const keting::cli::Chosen& chosen, int& argc,
                                                 char** argv)
{
    QCoreApplication::setApplicationName(u"keting"_s);
    if (!chosen.drawsPages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runCommand(int argc, char** argv)
{
    keting::cli::Chosen chosen{{{}, {}, {}, false}, {}};
    GlobalOptions options;
    CLI::App app("Keting on the command line: the same desk without a window", "keting-cli");
    app.set_version_flag("--version", KETING_VERSION);
    app.add_option("--data", options.data, "Data directory of the desk")
        ->type_name("DIR")
        ->check(keting::cli::emptyProblem);
    app.add_option("--now", options.now, "Clock of this call, ISO 8601")
        ->type_name("ISO")
        ->check(keting::cli::isoTimeProblem);
    app.add_option("--as", options.as, "Who acts")
        ->type_name("USER")
        ->check(keting::cli::userProblem);
    std::string format = "json";
    app.add_option("--format", format, "json or table")->check(CLI::IsMember({"json", "table"}));
    app.require_subcommand(1);
    app.fallthrough();
    keting::cli::addOfflineCommands(app, chosen);
    keting::cli::addMaintenanceCommands(app, chosen);
    keting::cli::addQueryCommands(app, chosen);
    keting::cli::addCalendarCommands(app, chosen);
    keting::cli::addReportCommand(app, chosen);
    keting::cli::addTemplateCommands(app, chosen);
    keting::cli::addSyncCommand(app, chosen);
    try { // The parser reports wrong usage by throwing.
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return endParsing(app, error);
    }
    qInstallMessageHandler(keepQuiet);
    const auto application = applicationFor(chosen, argc, argv);
    keting::initResources();
    chosen.context.table = format == "table";
    fillContext(chosen.context, options);
    auto done = chosen.run();
    if (done && !keting::cli::isPrinted())
        done = keting::fail(keting::Error::Code::Storage,
                            u"the answer could not be written out; what was asked for is done, and "
                            "asking again shows it"_s);
    if (!done)
        keting::cli::printError(done.error());
    return done ? 0 : kFailed;
}

} // namespace

int main(int argc, char** argv)
{
    return runCommand(argc, argv);
}
