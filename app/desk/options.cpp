// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/options.h"

#include <QFile>
#include <QStandardPaths>

#include <CLI/CLI.hpp>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrongUsage = 2;

QString firstLineOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed()
                                          : QString();
}

} // namespace

tl::expected<Options, UsageExit> parseOptions(int argc, char** argv)
{
    std::string data;
    std::string now;
    std::string theme;
    std::string language;
    std::string tour;
    std::string center;
    std::string user;
    std::string passwordFile;
    Options options;
    CLI::App app("Keting: the workstation of the cloud parlour", "keting");
    app.set_version_flag("--version", KETING_VERSION);
    app.add_option("--data", data, "Data directory")->type_name("DIR");
    app.add_flag("--demo", options.demo, "With the demo county, if the directory is new");
    app.add_option("--now", now, "Start the clock here, ISO 8601")->type_name("ISO");
    app.add_option("--theme", theme)->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--lang", language)->check(CLI::IsMember({"zh_CN", "en"}));
    app.add_option("--tour", tour, "Save one picture per page here and exit")->type_name("DIR");
    CLI::Option* address
        = app.add_option("--center", center, "Sign in at this centre")->type_name("URL");
    app.add_option("--user", user, "Who signs in")->type_name("USER")->needs(address);
    app.add_option("--password-file", passwordFile, "Its first line is the password")
        ->type_name("FILE")
        ->needs(address);
    try { // The parser reports wrong usage by throwing.
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return tl::unexpected(UsageExit{app.exit(error) == 0 ? 0 : kWrongUsage});
    }
    if (!now.empty()) {
        const auto instant = parseIso(QString::fromStdString(now));
        if (!instant) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(instant.error().detail));
            return tl::unexpected(UsageExit{kWrongUsage});
        }
        options.now = *instant;
    }
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    options.directory = data.empty() ? base + (options.demo ? u"/keting-demo"_s : u"/keting"_s)
                                     : QString::fromStdString(data);
    options.settingsFile = options.directory + u"/workstation.ini"_s;
    if (!theme.empty())
        options.theme = theme == "dark" ? Look::Theme::Dark : Look::Theme::Light;
    options.language = QString::fromStdString(language);
    options.tour = QString::fromStdString(tour);
    options.center = QString::fromStdString(center);
    options.user = QString::fromStdString(user);
    options.password = firstLineOf(passwordFile);
    return options;
}

} // namespace keting
