// SPDX-License-Identifier: GPL-3.0-or-later
// keting-center: the county's central server and what its operator does with it.
#include "app/center/answering.h"
#include "app/center/httpserver.h"
#include "app/center/localclient.h"
#include "app/center/logline.h"
#include "app/center/operator.h"
#include "app/center/pokes.h"
#include "app/center/requestmeter.h"
#include "models/store/datadirectory.h"
#include "models/wire/limitedjson.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <sys/stat.h>

namespace {

using namespace Qt::StringLiterals;
using namespace keting;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr qint64 kMostPasswordBytes = 4096;

struct Options {
    std::optional<std::string> data; // An empty one is a mistake, too.
    std::optional<std::string> database; // Likewise.
    std::string listen = "127.0.0.1:8470";
    std::string name;
    std::string role;
    std::string passwordFile;
    std::string village;
    std::string commissioner;
    std::string from;
    std::string to;
    std::string town;
    std::string agent;
    std::string file;
    std::string device;
    std::string since;
    qint64 number = 0;
    std::string tlsCertificate;
    std::string tlsKey;
    bool behindProxy = false;
    bool quiet = false;
    bool demo = false;
    bool demoRequests = false;
};

Instant systemNow()
{
    return fromMs(QDateTime::currentMSecsSinceEpoch());
}

void printLine(FILE* out, const QJsonObject& json)
{
    std::fprintf(out, "%s\n", compactJson(json).constData());
    std::fflush(out);
}

void printError(const QString& code, const QString& message)
{
    printLine(stderr, {{"error"_L1, QJsonObject{{"code"_L1, code}, {"message"_L1, message}}}});
}

Result<CenterPlace> placeOf(const Options& options)
{
    if (options.database)
        return PostgresAddress::parse(QString::fromStdString(*options.database))
            .map([](const PostgresAddress& address) {
                return CenterPlace{{}, address};
            });
    if (options.data && options.data->empty())
        return fail(Error::Code::Invalid, u"--data names no directory; nothing was done"_s);
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/keting-center"_s;
    return CenterPlace{options.data ? QString::fromStdString(*options.data) : usual, {}};
}

Result<QString> firstLineOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound,
                    u"the password file cannot be read; nothing was changed"_s);
    return QString::fromUtf8(file.readLine(kMostPasswordBytes)).remove(u'\n').remove(u'\r');
}

//! By the centre that runs on this data, else on the data itself.
Result<QJsonArray> operateIn(const CenterPlace& place, const QJsonObject& command)
{
    const auto told = askRunningCenter(localSocketOf(place.directory), command);
    if (!told)
        return tl::unexpected(told.error());
    if (*told)
        return **told;
    if (const auto there = centerIsIn(place.directory); !there)
        return tl::unexpected(there.error());
    const auto held = DataDirectory::open(place.directory, DataDirectory::Want::Create);
    if (!held)
        return tl::unexpected(held.error());
    const auto session = openCenter(place);
    return session ? Operator(**session).run(command, systemNow())
                   : tl::unexpected(session.error());
}

//! Centres that run on the database see at once what was done, and are told whom to wake.
Result<QJsonArray> operateOnDatabase(const CenterPlace& place, const QJsonObject& command)
{
    const auto session = openCenter(place);
    if (!session)
        return tl::unexpected(session.error());
    Operator centersOperator(**session);
    auto lines = centersOperator.run(command, systemNow());
    // If that fails they find out within a second.
    (void)tellMoved(**session, centersOperator.takeMoved());
    return lines;
}

//! The lines it printed.
Result<QJsonArray> operated(const Options& options, const QJsonObject& command)
{
    const auto place = placeOf(options);
    if (!place)
        return tl::unexpected(place.error());
    auto lines = place->database ? operateOnDatabase(*place, command) : operateIn(*place, command);
    if (lines) {
        for (const auto& line : std::as_const(*lines))
            printLine(stdout, line.toObject());
    }
    return lines;
}

Result<void> operate(const Options& options, const QJsonObject& command)
{
    return operated(options, command).map([](const QJsonArray&) {});
}

//! A list that may be longer than one answer.
Result<void> listAll(const Options& options, QJsonObject command)
{
    while (true) {
        const auto lines = operated(options, command);
        if (!lines)
            return tl::unexpected(lines.error());
        if (lines->isEmpty())
            return {};
        command["after"_L1] = lines->last().toObject().value("n"_L1);
    }
}

BeginWith beginning(const Options& options)
{
    if (options.demoRequests)
        return BeginWith::DemoLife;
    return options.demo ? BeginWith::DemoCounty : BeginWith::Records;
}

Result<void> init(const Options& options)
{
    const auto place = placeOf(options);
    if (!place)
        return tl::unexpected(place.error());
    if (place->database)
        return makeCenter(*place, beginning(options), systemNow());
    const auto held = DataDirectory::open(place->directory, DataDirectory::Want::Create);
    if (!held)
        return tl::unexpected(held.error());
    return makeCenter(*place, beginning(options), systemNow());
}

Result<void> putUser(const Options& options, QLatin1StringView how)
{
    const auto password = firstLineOf(QString::fromStdString(options.passwordFile));
    if (!password)
        return tl::unexpected(password.error());
    return operate(options,
                   {{"do"_L1, how},
                    {"name"_L1, QString::fromStdString(options.name)},
                    {"role"_L1, QString::fromStdString(options.role)},
                    {"password"_L1, *password}});
}

Result<void> standIn(const Options& options)
{
    return operate(options,
                   {{"do"_L1, u"stand-in"_s},
                    {"village"_L1, QString::fromStdString(options.village)},
                    {"user"_L1, QString::fromStdString(options.name)},
                    {"from"_L1, QString::fromStdString(options.from)},
                    {"to"_L1, QString::fromStdString(options.to)}});
}

Result<void> assign(const Options& options)
{
    return operate(options,
                   {{"do"_L1, u"assign"_s},
                    {"village"_L1, QString::fromStdString(options.village)},
                    {"commissioner"_L1, QString::fromStdString(options.commissioner)},
                    {"town"_L1, QString::fromStdString(options.town)},
                    {"agent"_L1, QString::fromStdString(options.agent)}});
}

Result<void> backUp(const Options& options)
{
    // A running centre has a working directory of its own.
    const QString file = QFileInfo(QString::fromStdString(options.file)).absoluteFilePath();
    return operate(options, {{"do"_L1, u"backup"_s}, {"file"_L1, file}});
}

Result<void> adopt(const Options& options)
{
    return operate(options,
                   {{"do"_L1, u"adopt"_s},
                    {"n"_L1, options.number},
                    {"by"_L1, QString::fromStdString(options.name)}});
}

Result<void> listQuarantine(const Options& options)
{
    return listAll(options, {{"do"_L1, u"quarantine"_s}});
}

Result<void> readAudit(const Options& options)
{
    return listAll(options,
                   {{"do"_L1, u"audit"_s},
                    {"since"_L1, QString::fromStdString(options.since)},
                    {"user"_L1, QString::fromStdString(options.name)}});
}

Result<void> listDevices(const Options& options)
{
    return operate(
        options, {{"do"_L1, u"device-list"_s}, {"user"_L1, QString::fromStdString(options.name)}});
}

Result<void> disableDevice(const Options& options)
{
    return operate(
        options,
        {{"do"_L1, u"device-disable"_s}, {"id"_L1, QString::fromStdString(options.device)}});
}

Result<HttpServer::Options> listeningOn(const Options& options, const CenterPlace& place)
{
    const QString text = QString::fromStdString(options.listen);
    const auto colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = QStringView(text).mid(colon + 1).toUInt(&isNumber);
    if (colon <= 0 || !isNumber || port > 65'535)
        return fail(Error::Code::Invalid, u"--listen takes ADDRESS:PORT, such as 127.0.0.1:8470"_s);
    QString address = text.left(colon);
    address.remove(u'[').remove(u']');
    std::optional<TlsFiles> tls;
    if (!options.tlsCertificate.empty())
        tls = TlsFiles{QString::fromStdString(options.tlsCertificate),
                       QString::fromStdString(options.tlsKey)};
    return HttpServer::Options{
        address, quint16(port),       place.database ? QString() : localSocketOf(place.directory),
        tls,     options.behindProxy, options.quiet};
}

Result<void> serveAt(const CenterPlace& place, const HttpServer::Options& where)
{
    std::signal(SIGPIPE, SIG_IGN); // A log that nobody reads any more ends no centre.
    Pokes pokes;
    RequestMeter meter(Routes::paths());
    Answering answering(pokes, meter, systemNow);
    HttpServer server(
        &Routes::prepare,
        [&answering](const HttpRequest& request) { return answering.answer(request); }, pokes,
        meter, Answering::sessionsAt(place));
    Result<void> opened;
    server.runThere([&] { opened = answering.open(place); });
    if (!opened)
        return opened;
    const auto port = server.listen(where);
    if (port) {
        printLine(stdout,
                  {{"listening"_L1, QString(where.address + u':' + QString::number(*port))}});
        server.run();
    }
    server.runThere([&] { answering.close(); });
    return port.map([](quint16) {});
}

Result<void> serve(const Options& options)
{
    const auto place = placeOf(options);
    if (!place)
        return tl::unexpected(place.error());
    const auto where = listeningOn(options, *place);
    if (!where)
        return tl::unexpected(where.error());
    if (place->database)
        return serveAt(*place, *where);
    if (const auto there = centerIsIn(place->directory); !there)
        return there;
    const auto held = DataDirectory::open(place->directory, DataDirectory::Want::Create);
    return held ? serveAt(*place, *where) : tl::unexpected(held.error());
}

void addServeOptions(CLI::App& command, Options& options)
{
    command.add_option("--listen", options.listen, "Address and port; port 0: a free one");
    CLI::Option* certificate
        = command
              .add_option("--tls-cert", options.tlsCertificate,
                          "Certificate and its chain, PEM; read again on SIGHUP")
              ->type_name("FILE");
    CLI::Option* key = command.add_option("--tls-key", options.tlsKey, "Its key, PEM, no password")
                           ->type_name("FILE")
                           ->needs(certificate);
    certificate->needs(key);
    command.add_flag("--behind-proxy", options.behindProxy,
                     "A proxy of yours does TLS; from 127.0.0.1 its X-Forwarded-For is believed");
    command.add_flag("--quiet", options.quiet, "No line about each request");
}

//! The commands as they are added, and which of them was chosen.
struct Commands {
    Options& options;
    std::function<Result<void>()>& chosen;

    template <typename Run>
    CLI::App* add(CLI::App& to, const char* name, const char* help, Run run) const
    {
        CLI::App* command = to.add_subcommand(name, help);
        command->callback([options = &options, chosen = &chosen, run] {
            *chosen = [options, run] { return run(*options); };
        });
        return command;
    }
    static CLI::App* group(CLI::App& app, const char* name, const char* help)
    {
        CLI::App* command = app.add_subcommand(name, help);
        command->require_subcommand(1);
        return command;
    }
};

//! A command of the operator that needs at most a name.
auto ask(const char* what)
{
    return [what](const Options& asked) {
        return operate(
            asked,
            {{"do"_L1, QLatin1StringView(what)}, {"name"_L1, QString::fromStdString(asked.name)}});
    };
}

//! The option of the role, which not all of them need.
CLI::Option* addAccountOptions(CLI::App& command, Options& options)
{
    command.add_option("name", options.name, "Sign-in name")->required();
    command.add_option("--password-file", options.passwordFile, "Its first line is the password")
        ->required();
    return command
        .add_option("--role", options.role, "commissioner, town, agent, manager, auditor, admin")
        ->check(CLI::IsMember({"commissioner", "town", "agent", "manager", "auditor", "admin"}));
}

void addUserCommands(CLI::App& app, const Commands& commands)
{
    Options& options = commands.options;
    CLI::App* user = Commands::group(app, "user", "Accounts");
    addAccountOptions(
        *commands.add(*user, "add", "Add an account",
                      [](const Options& asked) { return putUser(asked, "user-add"_L1); }),
        options)
        ->required();
    addAccountOptions(
        *commands.add(*user, "set",
                      "Give an account another password, another role, or both; a "
                      "shut one is open again",
                      [](const Options& asked) { return putUser(asked, "user-set"_L1); }),
        options);
    commands
        .add(*user, "disable", "Shut an account; its sign-ins end at once", ask("user-disable"))
        ->add_option("name", options.name, "Sign-in name")
        ->required();
    commands.add(*user, "list", "All accounts", ask("user-list"));
    CLI::App* device = Commands::group(app, "device", "Devices that have signed in");
    commands.add(*device, "list", "All devices", listDevices)
        ->add_option("--user", options.name, "Only this account's");
    commands.add(*device, "disable", "Shut a device out at once and for good", disableDevice)
        ->add_option("id", options.device, "As device list has it")
        ->required();
    CLI::App* standing
        = commands.add(app, "stand-in", "Who does a commissioner's work on some days", standIn);
    standing->add_option("village", options.village, "Twelve-digit code")->required();
    standing->add_option("--user", options.name, "Another commissioner")->required();
    standing->add_option("--from", options.from, "First day, as 2026-12-01")->required();
    standing->add_option("--to", options.to, "Last day")->required();
    CLI::App* assigning = commands.add(app, "assign", "Who serves a village", assign);
    assigning->add_option("village", options.village, "Twelve-digit code")->required();
    assigning->add_option("--commissioner", options.commissioner);
    assigning->add_option("--town", options.town);
    assigning->add_option("--agent", options.agent);
}

void addLogCommands(CLI::App& app, const Commands& commands)
{
    Options& options = commands.options;
    commands.add(app, "quarantine", "Events that were refused, without their words",
                 listQuarantine);
    CLI::App* adopting
        = commands.add(app, "adopt", "Make a refused event part of its scope after all", adopt);
    adopting->add_option("number", options.number, "As quarantine has it")->required();
    adopting->add_option("--by", options.name, "The manager who answers for it")->required();
    CLI::App* reading = commands.add(app, "audit", "Who did what", readAudit);
    reading->add_option("--since", options.since, "From this day on, such as 2026-11-28");
    reading->add_option("--user", options.name, "Only what this account did, or was done to it");
    commands.add(app, "check", "Check every chain of the log", ask("check"));
}

void addCommands(CLI::App& app, const Commands& commands)
{
    Options& options = commands.options;
    addServeOptions(*commands.add(app, "serve", "Run the centre", serve), options);
    CLI::App* making = commands.add(app, "init", "Make the centre's database", init);
    CLI::Option* demo
        = making->add_flag("--demo", options.demo, "With the demo county and its people");
    making->add_flag("--demo-requests", options.demoRequests, "And six weeks of invented requests")
        ->needs(demo);
    addUserCommands(app, commands);
    commands.add(app, "backup", "A consistent copy in a new file", backUp)
        ->add_option("file", options.file, "File to write")
        ->required();
    CLI::App* epoch = Commands::group(app, "epoch", "After a restore");
    commands.add(*epoch, "renew", "Have every desk compare what it has", ask("epoch-renew"));
    addLogCommands(app, commands);
}

int runProgram(int argc, char** argv)
{
    Options options;
    std::function<Result<void>()> chosen;
    CLI::App app("The county's central server", "keting-center");
    app.set_version_flag("--version", KETING_VERSION);
    auto* data = app.add_option("--data", options.data, "Data directory of the centre");
    data->type_name("DIR");
    app.add_option("--database", options.database,
                   "postgresql://USER@HOST/DATABASE; several centres may share it. A password is "
                   "better kept in PGPASSFILE, where no list of processes shows it")
        ->type_name("URL")
        ->excludes(data);
    app.require_subcommand(1);
    app.fallthrough();
    addCommands(app, {options, chosen});
    try { // The parser reports wrong usage by throwing.
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == int(CLI::ExitCodes::Success)) // --help, --version
            return app.exit(error);
        printError(u"usage"_s, QString::fromUtf8(error.what()));
        return kWrongUsage;
    }
    const QCoreApplication application(argc, argv);
    initResources();
    qInstallMessageHandler(&logQtMessage);
    const Result<void> done = chosen();
    if (!done)
        printError(codeName(done.error().code), done.error().detail);
    return done ? 0 : kFailed;
}

} // namespace

int main(int argc, char** argv)
{
    umask(S_IRWXG | S_IRWXO); // Villagers' words and password hashes: for this user alone.
    return runProgram(argc, argv);
}
