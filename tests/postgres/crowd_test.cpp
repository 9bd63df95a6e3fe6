// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen writers in three processes on one database, and readers who pull meanwhile.
//   crowd_test heads|bare-serial SECONDS     the whole test; KETING_SOAK multiplies the seconds
//   crowd_test NUMBERING SECONDS URL SEED WRITERS DIR    one of the three processes
#include "models/center/logcheck.h"
#include "models/store/postgressession.h"
#include "tests/postgres/crowd.h"
#include "tests/postgres/freshpostgres.h"
#include "tests/soak.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWritersOfEach[] = {6, 5, 5};

std::unique_ptr<SqlSession> openedAt(const QString& url)
{
    auto session = PostgresAddress::parse(url).and_then(PostgresSession::open);
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().detail));
    return *std::move(session);
}

void keep(const QString& file, const Placements& placements, const QStringList& complaints)
{
    QFile kept(file);
    if (!kept.open(QIODevice::WriteOnly))
        qFatal("nothing can be written to the directory of the test");
    for (auto at = placements.cbegin(); at != placements.cend(); ++at)
        kept.write(QString(at.key() + u' ' + at.value() + u'\n').toUtf8());
    for (const QString& complaint : complaints)
        kept.write(QString(u"! "_s + complaint + u'\n').toUtf8());
}

Placements keptIn(const QString& file, QStringList& complaints)
{
    Placements placements;
    QFile kept(file);
    if (!kept.open(QIODevice::ReadOnly))
        complaints.append(u"a process wrote nothing"_s);
    while (!kept.atEnd()) {
        const QString line = QString::fromUtf8(kept.readLine()).trimmed();
        if (line.startsWith(u'!'))
            complaints.append(line);
        else
            placements.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
    }
    return placements;
}

struct Member {
    Numbering numbering = Numbering::Heads;
    std::chrono::seconds lasts{0};
    QString url;
    quint32 seed = 0;
    int writers = 0;
    QString directory;
};

//! What was acknowledged to the writers of this process, kept when all of them have finished.
void writeAll(const Member& member, CountyCache& county)
{
    const auto end = std::chrono::steady_clock::now() + member.lasts;
    std::vector<Placements> acknowledged(size_t(member.writers));
    std::vector<QStringList> complaints(size_t(member.writers));
    std::vector<std::thread> writing;
    writing.reserve(size_t(member.writers));
    for (int i = 0; i < member.writers; ++i) {
        writing.emplace_back([&, i] {
            const auto session = openedAt(member.url);
            CrowdWriter writer(*session, county, member.numbering, member.seed + 1 + quint32(i));
            while (std::chrono::steady_clock::now() < end && writer.push()) {}
            acknowledged[size_t(i)] = writer.acknowledged();
            complaints[size_t(i)] = writer.complaints();
        });
    }
    Placements all;
    QStringList wrong;
    for (int i = 0; i < member.writers; ++i) {
        writing[size_t(i)].join();
        all.insert(acknowledged[size_t(i)]);
        wrong += complaints[size_t(i)];
    }
    keep(member.directory + u"/writers-%1"_s.arg(member.seed), all, wrong);
}

int beMember(const Member& member)
{
    CountyCache county;
    std::atomic_bool writersDone = false;
    std::thread reading([&] {
        const auto session = openedAt(member.url);
        CrowdReader reader(*session, county, member.numbering, member.seed);
        while (!writersDone)
            (void)reader.pull();
        // The writers of the other processes too have finished: the rest, to the end.
        while (reader.pull().value_or(1) > 0) {}
        keep(member.directory + u"/reader-%1"_s.arg(member.seed), reader.seen(),
             reader.complaints());
    });
    writeAll(member, county);
    std::puts("written");
    std::fflush(stdout);
    (void)std::getchar(); // Ends when the parent closes its side.
    writersDone = true;
    reading.join();
    return 0;
}

//! Runs the three processes to their ends.
QStringList crowd(const Member& pattern)
{
    QStringList wrong;
    QProcess members[std::size(kWritersOfEach)];
    for (size_t i = 0; i < std::size(kWritersOfEach); ++i) {
        members[i].setProcessChannelMode(QProcess::ForwardedErrorChannel);
        members[i].start(QCoreApplication::applicationFilePath(),
                         {pattern.numbering == Numbering::Heads ? u"heads"_s : u"bare-serial"_s,
                          QString::number(pattern.lasts.count()), pattern.url,
                          QString::number(pattern.seed + 100 * i),
                          QString::number(kWritersOfEach[i]), pattern.directory});
    }
    for (QProcess& member : members) {
        while (!member.canReadLine() && member.waitForReadyRead(-1)) {}
        if (member.readLine() != "written\n")
            wrong.append(u"a process did not come to its end"_s);
    }
    for (QProcess& member : members)
        member.closeWriteChannel();
    for (QProcess& member : members) {
        if (!member.waitForFinished(-1) || member.exitCode() != 0)
            wrong.append(u"a process did not end well"_s);
    }
    return wrong;
}

//! What the log itself has to say: whole chains, and nothing but what was acknowledged and what
//! the centre began with.
QStringList checkedLog(SqlSession& session, qsizetype acknowledged)
{
    const auto log = checkLogs(session);
    if (!log)
        return {log.error().detail};
    const qint64 first = session.first("SELECT count(*) FROM event WHERE scope NOT LIKE 'v:%'")
                             ->value()
                             .integer(0);
    if (log->events != first + acknowledged)
        return {u"the log has %1 events, %2 were acknowledged"_s.arg(log->events - first)
                    .arg(acknowledged)};
    return {};
}

int testCrowd(Numbering numbering, int seconds)
{
    const QTemporaryDir directory;
    const auto url = freshPostgres();
    if (!url)
        qFatal("%s", qUtf8Printable(url.error().detail));
    const auto session = openedAt(*url);
    if (const auto made = makeCrowdedCenter(*session); !made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    const auto seed = quint32(qEnvironmentVariableIntValue("KETING_SEED")) + 1000;
    QStringList wrong
        = crowd({numbering, std::chrono::seconds(seconds), *url, seed, 0, directory.path()});
    Placements acknowledged;
    QList<Placements> readers;
    for (size_t i = 0; i < std::size(kWritersOfEach); ++i) {
        const QString member = QString::number(seed + 100 * i);
        acknowledged.insert(keptIn(directory.filePath(u"writers-"_s + member), wrong));
        Placements seen = keptIn(directory.filePath(u"reader-"_s + member), wrong);
        readers.append(seen);
    }
    const QStringList misjudged = judged(acknowledged, readers);
    std::printf("seed %u: %lld events acknowledged in %d s, %lld per second; %lld missed\n", seed,
                qint64(acknowledged.size()), seconds, qint64(acknowledged.size()) / seconds,
                qint64(misjudged.size()));
    if (numbering == Numbering::BareSerial) // The check must be able to see what it is there for.
        return wrong.isEmpty() && !misjudged.isEmpty() ? 0 : 1;
    wrong += misjudged + checkedLog(*session, acknowledged.size());
    if (acknowledged.isEmpty())
        wrong.append(u"nothing was acknowledged"_s);
    for (const QString& sentence : wrong.mid(0, 20))
        std::printf("%s\n", qUtf8Printable(sentence));
    return wrong.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    const Numbering numbering
        = given.value(1) == u"heads"_s ? Numbering::Heads : Numbering::BareSerial;
    const int seconds = given.value(2).toInt();
    if (given.size() == 3 && seconds > 0)
        return testCrowd(numbering, soaked(seconds));
    if (given.size() != 7)
        return 2;
    return beMember({numbering, std::chrono::seconds(seconds), given[3], given[4].toUInt(),
                     given[5].toInt(), given[6]});
}
