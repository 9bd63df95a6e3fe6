// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/argumentchecks.h"
#include "app/cli/commands.h"
#include "models/desk/newdesk.h"
#include "models/sync/syncrunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <CLI/CLI.hpp>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostPasswordBytes = 65'536;
constexpr qint64 kMostAuthorityBytes = 1'048'576;
//! How long `--once` waits for a centre that does not answer.
constexpr qint64 kGiveUpAfterMs = 10'000;

struct SyncOptions {
    std::string server;
    std::string user;
    std::string passwordFile;
    std::string authorityFile;
    bool follow = false;
};

Result<QString> firstLineOf(const QString& path)
{
    const auto bytes = readFile(path, kMostPasswordBytes, u"the password file"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QByteArray line = bytes->split('\n').constFirst();
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(Error::Code::Invalid, u"the first line of the password file is empty"_s);
    return QString::fromUtf8(line);
}

//! One exchange of this desk, until it is level or for as long as the program runs.
class SyncSession : public QObject {
public:
    SyncSession(Desk& desk, SyncCredentials credentials, const QUrl& center, bool follow)
        : m_ledger(desk)
        , m_engine(m_ledger, std::move(credentials),
                   {QStringLiteral(KETING_VERSION), follow, QRandomGenerator::global()->generate()})
        , m_runner(m_engine, center,
                   [](const std::function<void()>& job, const std::function<void()>& then) {
                       job();
                       then();
                   })
        , m_follow(follow)
    {
        connect(&m_runner, &SyncRunner::turned, this, &SyncSession::look);
        connect(&m_runner, &SyncRunner::failed, this,
                [this](const Error& error) { end(Done(tl::unexpected(error))); });
    }

    //! So many requests go when this desk becomes the user's.
    void tellGone(qint64 requests) { m_going = requests; }
    //! PEM of the authorities to believe instead of the system's.
    Done trustOnly(const QByteArray& authorities) { return m_runner.trustOnly(authorities); }

    Done run()
    {
        m_quiet.start();
        m_runner.poke();
        if (!m_ended)
            QCoreApplication::exec();
        return m_outcome;
    }

private:
    void look(const SyncStatus& status, bool isLevel)
    {
        using Condition = SyncStatus::Condition;
        if (m_ended)
            return;
        if (m_going > 0 && m_ledger.binding())
            printNote(u"the demonstration's %1 requests were removed from this desk"_s.arg(
                std::exchange(m_going, 0)));
        if (status.condition != Condition::Offline)
            m_quiet.restart();
        if (status.condition == Condition::SignInNeeded)
            return end(fail(Error::Code::Invalid,
                            u"the centre refused the sign-in: "_s + status.detail + kept()));
        if (status.condition == Condition::Stopped)
            return end(fail(Error::Code::Conflict, status.detail + kept()));
        if (status.condition == Condition::Offline && !m_follow
            && m_quiet.hasExpired(kGiveUpAfterMs))
            return end(fail(Error::Code::Busy, status.detail + kept()));
        if (!isLevel || status.unsearched > 0)
            return;
        const bool moved = status.pushed != m_told.pushed || status.pulled != m_told.pulled
            || status.quarantined != m_told.quarantined;
        if (moved || !m_follow)
            tell(status);
        if (!m_follow)
            end({});
    }

    void tell(const SyncStatus& status)
    {
        const auto standing = m_ledger.standing();
        print({{"pushed"_L1, status.pushed - m_told.pushed},
               {"pulled"_L1, status.pulled - m_told.pulled},
               {"quarantined"_L1, status.quarantined - m_told.quarantined},
               {"pending"_L1, standing ? standing->unsent : 0}});
        if (status.quarantined != m_told.quarantined)
            printNote(u"entries of this desk were not accepted; keting-cli refused says why and "
                      "what to do"_s);
        m_told = status;
        if (!isPrinted())
            end(fail(Error::Code::Storage, u"the answer could not be written out"_s));
    }

    QString kept()
    {
        const auto standing = m_ledger.standing();
        return standing && standing->unsent > 0
            ? u"; %1 events wait here and are sent when it can be reached"_s.arg(standing->unsent)
            : u"; nothing is lost"_s;
    }

    void end(Done outcome)
    {
        if (m_ended)
            return;
        m_ended = true;
        m_outcome = std::move(outcome);
        m_runner.halt();
        QCoreApplication::exit();
    }

    SyncLedger m_ledger;
    SyncEngine m_engine;
    SyncRunner m_runner;
    bool m_follow;
    qint64 m_going = 0;
    bool m_ended = false;
    SyncStatus m_told;
    QElapsedTimer m_quiet;
    Done m_outcome;
};

Done syncDesk(const CommandContext& context, const SyncOptions& options)
{
    const auto center = HttpTransport::address(fromArgument(options.server));
    const auto user = UserId::parse(fromArgument(options.user));
    const auto password = firstLineOf(fromArgument(options.passwordFile));
    if (!center)
        return tl::unexpected(center.error());
    if (!user)
        return tl::unexpected(user.error());
    if (!password)
        return tl::unexpected(password.error());
    QElapsedTimer running;
    running.start();
    Desk::Options opening;
    opening.directory = context.directory;
    opening.now = [start = context.now, running] { return start + Millis(running.elapsed()); };
    const auto desk = Desk::open(opening);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto going = requestsThatGo((*desk)->tables());
    if (!going)
        return tl::unexpected(going.error());
    SyncSession session(**desk, {*user, *password, {}}, *center, options.follow);
    session.tellGone(*going);
    if (!options.authorityFile.empty()) {
        const auto trusted = readFile(fromArgument(options.authorityFile), kMostAuthorityBytes,
                                      u"the file of authorities"_s)
                                 .and_then([&session](const QByteArray& authorities) {
                                     return session.trustOnly(authorities);
                                 });
        if (!trusted)
            return trusted;
    }
    return session.run();
}

} // namespace

void addSyncCommand(CLI::App& app, Chosen& chosen)
{
    CLI::App* sync
        = app.add_subcommand("sync", "Send this desk's work to the centre and fetch others'");
    auto options = std::make_shared<SyncOptions>();
    sync->add_option("--server", options->server, "Address of the centre, https://NAME[:PORT]")
        ->type_name("URL")
        ->required();
    sync->add_option("--user", options->user, "Who signs in")
        ->type_name("USER")
        ->check(userProblem)
        ->required();
    sync->add_option("--password-file", options->passwordFile, "Its first line is the password")
        ->type_name("FILE")
        ->required();
    sync->add_option("--ca-file", options->authorityFile,
                     "Authorities to believe instead of the system's, PEM")
        ->type_name("FILE");
    auto once = std::make_shared<bool>(false);
    CLI::Option* once_
        = sync->add_flag("--once", *once, "End when both hold the same (the default)");
    sync->add_flag("--follow", options->follow, "Go on until stopped")->excludes(once_);
    sync->callback([&chosen, options, once] {
        chosen.run = [&chosen, options] { return syncDesk(chosen.context, *options); };
    });
}

} // namespace keting::cli
