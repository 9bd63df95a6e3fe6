// SPDX-License-Identifier: GPL-3.0-or-later
// verify, backup, restore, and what kills, full disks, damage and company do to a desk.
#include "tests/e2e/demodesk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

#include <sys/stat.h>
#include <unistd.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

class StorageCommand : public DemoDesk {
protected:
    void tamper(const char* sql) const { keting::tamper(m_desk.database(), sql); }
    [[nodiscard]] static QByteArray contents(const QString& path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static void replace(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    void expectRefusedEverywhere(const QString& code) const
    {
        const QByteArray before = contents(m_desk.database());
        for (const QStringList& call :
             {QStringList{u"verify"_s}, QStringList{u"request"_s, u"list"_s}, intakeCall(1)}) {
            const Answer answer = m_desk.run(call);
            EXPECT_EQ(answer.exit, 1) << call.first().toStdString();
            EXPECT_EQ(answer.code(), code) << answer.err.toStdString();
        }
        EXPECT_EQ(contents(m_desk.database()), before) << "left as it was";
    }
    [[nodiscard]] QStringList intakeCall(int number) const
    {
        const QString chat
            = u"问事人%1 2026-11-20 09:%2:00\n低保怎么申请？第%1回\n\n"
              "李专员 2026-11-20 09:%2:30\n@问事人%1 到便民服务中心填表\n"_s.arg(number)
                  .arg(number % 60, 2, 10, QChar(u'0'));
        return {u"intake"_s, file(u"chat%1.txt"_s.arg(number), chat.toUtf8()), u"--village"_s,
                village()};
    }
};

constexpr int kPageSize = 4096;

//! What a page of a database file holds, by its first byte.
enum class PageKind { First, InnerIndex, InnerTable, LeafIndex, LeafTable, Other };

//! Where the pages of each kind start.
QMap<PageKind, QList<qsizetype>> pagesOf(const QByteArray& database)
{
    const QHash<char, PageKind> kinds{{'\x02', PageKind::InnerIndex},
                                      {'\x05', PageKind::InnerTable},
                                      {'\x0a', PageKind::LeafIndex},
                                      {'\x0d', PageKind::LeafTable}};
    QMap<PageKind, QList<qsizetype>> pages{{PageKind::First, {0}}};
    for (qsizetype at = kPageSize; at < database.size(); at += kPageSize)
        pages[kinds.value(database.at(at), PageKind::Other)].append(at);
    return pages;
}

//! Runs a shell script as root of a mount namespace of its own; not at all where that is forbidden
//! or, as in a chroot, impossible.
std::optional<QString> inOwnMounts(const QString& script)
{
    const bool possible = QProcess::execute(u"unshare"_s, {u"--mount"_s, u"true"_s}) == 0;
    QProcess shell;
    if (possible) {
        shell.start(u"unshare"_s, {u"--mount"_s, u"sh"_s, u"-c"_s, script});
        EXPECT_TRUE(shell.waitForFinished(kPatienceMs));
    }
    if (!possible || shell.exitCode() == 77) {
        std::puts("no mount namespace here: not tried");
        return std::nullopt;
    }
    EXPECT_EQ(shell.exitCode(), 0) << shell.readAllStandardError().toStdString();
    return QString::fromUtf8(shell.readAllStandardOutput());
}

QString quoted(const QStringList& words)
{
    QString line;
    for (const QString& word : words)
        line += u'\'' + word + u"' "_s;
    return line;
}

} // namespace

TEST_F(StorageCommand, AChangedTableIsFoundAndWrittenAnew)
{
    startInFirstDays();
    const QJsonObject before = m_desk.row({u"verify"_s});
    EXPECT_EQ(before.value("differences"_L1).toInteger(-1), 0);
    for (const char* sql :
         {"UPDATE request SET asker = 'x' WHERE n = 3", "UPDATE request SET sort = -sort",
          "UPDATE request SET on_time = 2 WHERE on_time IS NOT NULL",
          "DELETE FROM request WHERE n = 5",
          "UPDATE request SET due = 7, sort = 7 WHERE n = (SELECT n FROM request WHERE rank = 0)",
          "UPDATE rollup SET received = received + 1 WHERE day = (SELECT min(day) FROM rollup)",
          "DROP INDEX request_village", "DELETE FROM message_key",
          "UPDATE message_key SET lseq = lseq + 1", "INSERT INTO message_key VALUES (x'00', 1)",
          "INSERT INTO search (rowid, text) VALUES (1, 'x')",
          "INSERT INTO search (rowid, text) VALUES (900000, 'x')",
          "INSERT INTO search (search) VALUES ('delete-all')"}) {
        SCOPED_TRACE(sql);
        tamper(sql);
        const Answer found = m_desk.run({u"verify"_s});
        EXPECT_EQ(found.exit, 1);
        EXPECT_GT(found.row().value("differences"_L1).toInteger(), 0);
        EXPECT_EQ(found.row().value("state_hash"_L1), before.value("state_hash"_L1));
        EXPECT_EQ(found.code(), u"corrupt"_s);
        EXPECT_EQ(m_desk.row({u"verify"_s, u"--rebuild"_s}), before);
        EXPECT_EQ(m_desk.row({u"verify"_s}), before);
    }
}

TEST_F(StorageCommand, AnEventChangedBehindItsBackIsNeverTakenForTrue)
{
    tamper("UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '医', '药') AS BLOB)");
    const Answer answer = m_desk.run({u"verify"_s});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.code(), u"corrupt"_s) << answer.err.toStdString();
}

TEST_F(StorageCommand, NoBackupIsMadeOfADeskThatDoesNotVerify)
{
    startInFirstDays();
    const QString kept = m_dir.filePath(u"kept.keting"_s);
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    m_desk.ok({u"backup"_s, kept});
    const QByteArray good = contents(kept);
    const auto refused = [&](const QString& file) {
        const Answer answer = m_desk.run({u"backup"_s, file});
        EXPECT_EQ(answer.exit, 1);
        EXPECT_EQ(answer.code(), u"corrupt"_s) << answer.err.toStdString();
        EXPECT_TRUE(answer.message().startsWith(u"no backup was written"_s));
        EXPECT_TRUE(answer.rows.isEmpty());
        return answer.message();
    };
    tamper("UPDATE request SET asker = 'x' WHERE n = 3");
    EXPECT_TRUE(refused(copy).contains(u"verify --rebuild"_s));
    m_desk.ok({u"verify"_s, u"--rebuild"_s});
    tamper("UPDATE event SET body = CAST(substr(body, 1, length(body) - 1) || '~' AS BLOB) "
           "WHERE lseq = (SELECT max(lseq) FROM event WHERE typeof(subject) = 'blob')");
    for (const QString& file : {copy, kept}) {
        const QString message = refused(file);
        EXPECT_TRUE(message.contains(u"do not go on working in it"_s)) << message.toStdString();
    }
    EXPECT_EQ(QDir(m_dir.path()).entryList({u"copy*"_s, u"kept*"_s}, QDir::Files),
              QStringList{u"kept.keting"_s});
    EXPECT_EQ(contents(kept), good);
}

TEST_F(StorageCommand, OnlyTheOwnerMayReadABackup)
{
    startInFirstDays();
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    replace(copy, {});
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    m_desk.ok({u"backup"_s, copy});
    struct stat found = {};
    ASSERT_EQ(::stat(QFile::encodeName(copy).constData(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777, 0600U);
}

TEST_F(StorageCommand, EveryDatabaseThatARestoreReplacedIsKept)
{
    startInFirstDays();
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    m_desk.ok({u"backup"_s, copy});
    m_desk.ok(intakeCall(1));
    const QJsonObject worked = m_desk.row({u"verify"_s});
    for (int restores = 0; restores < 3; ++restores)
        m_desk.ok({u"restore"_s, copy});
    const QString aside = m_desk.database() + u".before-restore"_s;
    EXPECT_EQ(QDir(m_desk.data()).entryList({u"*.before-restore*"_s}, QDir::Files, QDir::Name),
              (QStringList{u"keting.db.before-restore"_s, u"keting.db.before-restore-2"_s,
                           u"keting.db.before-restore-3"_s}));
    const CommandLine first(m_dir.filePath(u"first"_s));
    first.ok({u"restore"_s, aside});
    EXPECT_EQ(first.row({u"verify"_s}), worked);
}

TEST_F(StorageCommand, ABackupIsConsistentAndRestoresToTheSameState)
{
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    m_desk.ok({u"backup"_s, copy});
    m_desk.ok(intakeCall(1));
    EXPECT_NE(m_desk.row({u"verify"_s}), untouched());
    m_desk.ok({u"restore"_s, copy});
    EXPECT_EQ(m_desk.row({u"verify"_s}), untouched());
    const CommandLine fresh(m_dir.filePath(u"fresh"_s));
    fresh.ok({u"restore"_s, copy});
    EXPECT_EQ(fresh.row({u"verify"_s}), untouched()) << "also into an empty directory";

    const QByteArray live = onDisk();
    EXPECT_EQ(m_desk.run({u"backup"_s, m_desk.database()}).code(), u"invalid"_s);
    EXPECT_EQ(m_desk.run({u"backup"_s, m_dir.path()}).exit, 1);
    EXPECT_EQ(m_desk.run({u"backup"_s, m_dir.filePath(u"no/such/dir"_s)}).exit, 1);
    EXPECT_EQ(onDisk(), live);
}

TEST_F(StorageCommand, NothingIsWrittenOverADesksOwnDataOrWhatIsNoOrdinaryFile)
{
    const QByteArray before = onDisk();
    const QString pipe = m_dir.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString link = m_dir.filePath(u"link"_s);
    ASSERT_TRUE(QFile::link(m_desk.database(), link));
    const QStringList report{u"report"_s,  u"--from"_s, u"2026-11-01"_s, u"--to"_s, u"2026-11-20"_s,
                             u"--scope"_s, u"510923"_s, u"--format"_s,   u"csv"_s};
    for (const QString& target : QStringList{m_desk.database(), m_desk.database() + u"-wal"_s,
                                             m_desk.data() + u"/keting.lock"_s, link, pipe}) {
        SCOPED_TRACE(target.toStdString());
        for (const QStringList& call :
             {report + QStringList{target}, QStringList{u"template"_s, u"export"_s, target},
              QStringList{u"backup"_s, target}}) {
            const Answer answer = m_desk.run(call);
            EXPECT_EQ(answer.exit, 1);
            EXPECT_EQ(answer.code(), u"invalid"_s) << answer.err.toStdString();
        }
    }
    EXPECT_FALSE(QFileInfo(pipe).isFile());
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(onDisk(), before);
}

TEST_F(StorageCommand, AnAnswerThatCannotBeWrittenOutIsAFailure)
{
    for (const QStringList& call :
         {QStringList{u"verify"_s}, QStringList{u"village"_s, u"list"_s}}) {
        QProcess shell;
        shell.start(
            u"sh"_s,
            {u"-c"_s,
             quoted(QStringList{programPath()} + m_desk.withGlobals(call)) + u" > /dev/full"_s});
        ASSERT_TRUE(shell.waitForFinished(kPatienceMs));
        EXPECT_EQ(shell.exitCode(), 1);
        EXPECT_TRUE(shell.readAllStandardError().contains("could not be written out"));
    }
}

TEST_F(StorageCommand, ADamagedDeskIdIsADamagedDatabase)
{
    tamper("UPDATE setting SET value = 'nobody' WHERE name = 'device'");
    const Answer answer = m_desk.run({u"verify"_s});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.code(), u"corrupt"_s);
    EXPECT_TRUE(answer.message().contains(u"restore the latest backup"_s));
}

TEST_F(StorageCommand, ADamagedBackupIsRefusedAndNothingChanges)
{
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    m_desk.ok({u"backup"_s, copy});
    const QByteArray whole = contents(copy);
    const QByteArray before = onDisk();
    QByteArray flipped = whole;
    constexpr qsizetype kPage = 4096;
    for (qsizetype at = 3 * kPage; at < flipped.size(); at += 5 * kPage)
        flipped[at + 8] = char(flipped[at + 8] ^ 0x40);
    for (const QByteArray& bad : {whole.left(whole.size() / 2), whole.left(whole.size() - 1),
                                  flipped, QByteArray("not a database"), QByteArray()}) {
        replace(copy, bad);
        const Answer refused = m_desk.run({u"restore"_s, copy});
        EXPECT_EQ(refused.exit, 1);
        EXPECT_EQ(refused.code(), u"corrupt"_s) << refused.err.toStdString();
        EXPECT_TRUE(refused.message().contains(copy)) << refused.err.toStdString();
        EXPECT_EQ(onDisk(), before);
    }
    EXPECT_EQ(m_desk.run({u"restore"_s, m_dir.filePath(u"gone"_s)}).code(), u"not-found"_s);
}

TEST_F(StorageCommand, ASecondProgramIsRefusedUntilTheFirstIsGone)
{
    QProcess holder;
    holder.start(QStringLiteral(KETING_STORE_WRITER), {u"hold"_s, m_desk.data()});
    while (!holder.canReadLine())
        ASSERT_TRUE(holder.waitForReadyRead(kPatienceMs));
    ASSERT_EQ(holder.readLine().trimmed(), "held");
    const QString copy = m_dir.filePath(u"copy"_s);
    for (const QStringList& call :
         {intakeCall(1), QStringList{u"init"_s}, QStringList{u"verify"_s},
          QStringList{u"backup"_s, copy}, QStringList{u"restore"_s, m_desk.database()}}) {
        const Answer refused = m_desk.run(call);
        EXPECT_EQ(refused.exit, 1) << call.first().toStdString();
        EXPECT_EQ(refused.code(), u"busy"_s);
        EXPECT_TRUE(refused.message().contains(m_desk.data()));
    }
    EXPECT_FALSE(m_desk.ok({u"request"_s, u"list"_s}).rows.isEmpty()) << "looking is allowed";
    holder.kill();
    ASSERT_TRUE(holder.waitForFinished(kPatienceMs));
    m_desk.ok(intakeCall(1));
}

TEST_F(StorageCommand, ANewerATruncatedAndABrokenDatabaseAreRefusedInAClearSentence)
{
    const QByteArray whole = contents(m_desk.database());
    for (const qsizetype size :
         {whole.size() - 1, whole.size() / 2, qsizetype(4096), qsizetype(50), qsizetype(0)}) {
        replace(m_desk.database(), whole.left(size));
        expectRefusedEverywhere(u"corrupt"_s);
    }
    replace(m_desk.database(), whole);
    tamper("PRAGMA user_version = 999");
    expectRefusedEverywhere(u"too-new"_s);
}

TEST_F(StorageCommand, ADatabaseThatWasEmptiedIsRefusedAndNoBackupIsMadeOfIt)
{
    startInFirstDays();
    const QString copy = m_dir.filePath(u"copy.keting"_s);
    const QJsonObject before = m_desk.row({u"verify"_s});
    m_desk.ok({u"backup"_s, copy});
    const QByteArray good = contents(copy);
    replace(m_desk.database(), {});
    EXPECT_EQ(m_desk.run({u"backup"_s, copy}).code(), u"corrupt"_s);
    EXPECT_EQ(contents(copy), good);
    EXPECT_EQ(m_desk.run({u"init"_s}).code(), u"conflict"_s) << "it is no new desk";
    expectRefusedEverywhere(u"corrupt"_s);
    m_desk.ok({u"restore"_s, copy});
    EXPECT_EQ(m_desk.row({u"verify"_s}), before);
}

TEST_F(StorageCommand, AFlippedByteInAnyKindOfPageNeverChangesTheStateSilently)
{
    startInFirstDays();
    constexpr int kFlipsEach = 5;
    const QByteArray whole = contents(m_desk.database());
    const QJsonObject before = m_desk.row({u"verify"_s});
    const quint32 seed = 20'261'122;
    RecordProperty("seed", int(seed));
    QRandomGenerator random(seed);
    const QMap<PageKind, QList<qsizetype>> pages = pagesOf(whole);
    EXPECT_EQ(pages.size(), 6) << "every kind of page is there to be damaged";
    int noticed = 0;
    for (auto kind = pages.cbegin(); kind != pages.cend(); ++kind) {
        for (int flip = 0; flip < kFlipsEach; ++flip) {
            QByteArray flipped = whole;
            const qsizetype at = kind->at(random.bounded(kind->size())) + random.bounded(kPageSize);
            flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
            replace(m_desk.database(), flipped);
            QFile::remove(m_desk.database() + u"-wal"_s);
            QFile::remove(m_desk.database() + u"-shm"_s);
            const Answer answer = m_desk.run({u"verify"_s});
            noticed += answer.exit == 1;
            if (answer.exit == 0) {
                EXPECT_EQ(answer.row(), before) << "kind " << int(kind.key()) << ", byte " << at;
            } else {
                EXPECT_FALSE(answer.code().isEmpty()) << answer.err.toStdString();
            }
        }
    }
    EXPECT_GT(noticed, 0);
}

TEST_F(StorageCommand, WhatACommandReturnedForSurvivesAnyKill)
{
    const auto seed = quint32(QRandomGenerator::global()->generate());
    std::printf("seed %u\n", seed);
    QRandomGenerator random(seed);
    QSet<int> done;
    for (int number = 0; number < 25; ++number) {
        const QStringList call = intakeCall(number);
        QProcess process;
        process.start(programPath(), m_desk.withGlobals(call));
        ASSERT_TRUE(process.waitForStarted(kPatienceMs));
        // Some die as they start, some while they write, some after they have answered.
        process.waitForReadyRead(int(random.bounded(120)));
        process.kill();
        ASSERT_TRUE(process.waitForFinished(kPatienceMs));
        if (process.readAllStandardOutput().endsWith("}\n"))
            done.insert(number);
    }
    expectSound();
    for (int number = 0; number < 25; ++number) {
        const qint64 lost = m_desk.row(intakeCall(number)).value("new"_L1).toInteger();
        // What was cut off is all there or not at all.
        EXPECT_TRUE(lost == 0 || (lost == 2 && !done.contains(number))) << "seed " << seed;
    }
    expectSound();
}

TEST_F(StorageCommand, AKilledInitIsSimplyMadeAgain)
{
    const auto seed = quint32(QRandomGenerator::global()->generate());
    std::printf("seed %u\n", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 6; ++round) {
        const CommandLine desk(m_dir.filePath(u"new%1"_s.arg(round)));
        QProcess process;
        process.start(programPath(), desk.withGlobals({u"init"_s, u"--demo"_s}));
        process.waitForReadyRead(int(random.bounded(600)));
        process.kill();
        ASSERT_TRUE(process.waitForFinished(kPatienceMs));
        if (!QFile::exists(desk.database()))
            desk.ok({u"init"_s, u"--demo"_s});
        EXPECT_EQ(desk.row({u"verify"_s}), untouched()) << "seed " << seed << " round " << round;
    }
}

TEST_F(StorageCommand, AFullDiskSaysSoAndLosesNothing)
{
    const QString id = filed(u"刘秋月 2026-11-20 10:00:00\n低保怎么申请？\n"_s).value(u"刘秋月"_s);
    const QString disk = m_dir.filePath(u"disk"_s);
    ASSERT_TRUE(QDir().mkpath(disk));
    const CommandLine desk(disk);
    const auto note = quoted(
        QStringList{programPath()}
        + desk.withGlobals({u"request"_s, u"note"_s, id, u"--text"_s, QString(6000, u'记')}));
    const auto said = inOwnMounts(
        u"mount -t tmpfs -o size=6m tmpfs '%1' || exit 77; cp '%2' '%1/keting.db' && "
        "head -c 2500000 /dev/zero > '%1/ballast'; n=0; while %3 > /dev/null 2> "
        "'%4'; do n=$((n+1)); "
        "[ $n -lt 2000 ] || exit 5; done; echo $n; cat '%4'; %5; cat /dev/zero > '%1/rest' 2> "
        "/dev/null; for call in 1 2; do %3 2>&1; done; rm '%1/rest'; rm '%1/ballast'; "
        "%3 > /dev/null && echo again; cp '%1/keting.db' '%4.db'; cp "
        "'%1/keting.db-wal' '%4.db-wal' "
        "2> /dev/null; true"_s.arg(
            disk, m_desk.database(), note, m_dir.filePath(u"err"_s),
            quoted(QStringList{programPath()} + desk.withGlobals({u"verify"_s}))
                + u"2> /dev/null"_s));
    if (!said)
        return;
    const QStringList lines = said->split(u'\n', Qt::SkipEmptyParts);
    ASSERT_GE(lines.size(), 3) << said->toStdString();
    // Also where no byte is left: not the rights are at fault then.
    EXPECT_EQ(said->count(u"\"code\":\"disk-full\""_s), 3) << said->toStdString();
    const int written = lines[0].toInt();
    EXPECT_GT(written, 3);
    EXPECT_TRUE(lines[1].contains(u"\"code\":\"disk-full\""_s)) << lines[1].toStdString();
    EXPECT_EQ(lines.last(), u"again"_s) << said->toStdString();
    ASSERT_TRUE(QFile::remove(m_desk.database()));
    ASSERT_TRUE(QFile::rename(m_dir.filePath(u"err.db"_s), m_desk.database()));
    QFile::rename(m_dir.filePath(u"err.db-wal"_s), m_desk.database() + u"-wal"_s);
    expectSound();
    qsizetype notes = 0;
    const QJsonArray events = show(id).value("events"_L1).toArray();
    for (const auto& event : events)
        notes += event["kind"_L1] == u"noted"_s;
    EXPECT_EQ(notes, written + 1);
}

TEST_F(StorageCommand, ADirectoryThatAFullDiskHasNoRoomForIsToldSo)
{
    const QString disk = m_dir.filePath(u"disk"_s);
    ASSERT_TRUE(QDir().mkpath(disk));
    const CommandLine desk(disk + u"/new/desk"_s);
    const auto said
        = inOwnMounts(u"mount -t tmpfs -o nr_inodes=1 tmpfs '%1' || exit 77; %2 2>&1; true"_s.arg(
            disk, quoted(QStringList{programPath()} + desk.withGlobals({u"init"_s}))));
    if (!said)
        return;
    EXPECT_TRUE(said->contains(u"\"code\":\"disk-full\""_s)) << said->toStdString();
    EXPECT_TRUE(said->contains(u"free some space"_s)) << said->toStdString();
}

TEST_F(StorageCommand, AReadOnlyDiskSaysSoAndLosesNothing)
{
    const auto call = intakeCall(1);
    const auto said = inOwnMounts(
        u"mount --bind '%1' '%1' && mount -o remount,ro,bind '%1' || exit 77; %2 2>&1; %3 2>&1; true"_s
            .arg(m_desk.data(), quoted(QStringList{programPath()} + m_desk.withGlobals(call)),
                 quoted(QStringList{programPath()}
                        + m_desk.withGlobals({u"request"_s, u"list"_s, u"--limit"_s, u"1"_s}))));
    if (!said)
        return;
    const QStringList lines = said->split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2) << said->toStdString();
    EXPECT_TRUE(lines[0].contains(u"\"code\":\"read-only\""_s)) << lines[0].toStdString();
    // Without its shared memory the write-ahead log cannot even be read: at least it says so.
    EXPECT_TRUE(lines[1].contains(u"\"state\":"_s) || lines[1].contains(u"\"read-only\""_s))
        << lines[1].toStdString();
    expectSound();
    EXPECT_EQ(m_desk.row(call).value("new"_L1).toInteger(), 2) << "nothing was filed before";
}
