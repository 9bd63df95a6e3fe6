// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/datadirectory.h"
#include "models/store/eventlog.h"
#include "models/store/integrity.h"
#include "models/store/requesttable.h"
#include "models/store/transaction.h"
#include "tests/soak.h"
#include "tests/store/sampledata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace keting;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000; // Milliseconds until a test is given up, not waited for.

class StoreFaults : public testing::Test {
protected:
    void start(QProcess& process, const QStringList& arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(KETING_STORE_WRITER), arguments);
        ASSERT_TRUE(process.waitForStarted(kPatience));
    }
    [[nodiscard]] static QString line(QProcess& process)
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(kPatience))
                return {};
        }
        return QString::fromUtf8(process.readLine()).trimmed();
    }
    [[nodiscard]] static QStringList restOf(QProcess& process)
    {
        process.waitForFinished(kPatience);
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    //! Log, tables and roll-ups agree, and all these events are there.
    void expectWhole(const QString& desk, const QStringList& ids)
    {
        const auto database = Database::open(desk, Database::Mode::ReadWrite);
        ASSERT_TRUE(database) << qPrintable(database.error().detail);
        EXPECT_TRUE(checkIntegrity(**database, CheckDepth::Full));
        EventLog log(**database);
        for (const QString& id : ids)
            EXPECT_TRUE(*log.contains(*EventId::parse(id))) << qPrintable(id);
        EXPECT_GE(*log.size(), ids.size());
        EXPECT_EQ(*log.last(), *log.size());
        RequestTable table(**database);
        EXPECT_EQ(*table.size() * 3, *log.size()) << "events without their request";
        EXPECT_EQ(*table.rollupDifferences(), 0);
    }

    void fillDesk(int requests)
    {
        const auto database = newDatabase(file);
        EventLog log(*database);
        RequestTable table(*database);
        SampleData sample(3);
        Result<Transaction> transaction = Transaction::begin(*database);
        for (int i = 0; i < requests; ++i) {
            const StoredRequest request = sample.request(50);
            const Event event = sample.event(request.row.id, request.row.received);
            ASSERT_TRUE(log.append({&event, 1}) && table.upsert({&request, 1}));
        }
        ASSERT_TRUE(transaction->commit());
    }

    [[nodiscard]] QByteArray contents() const
    {
        QFile database(file);
        EXPECT_TRUE(database.open(QIODevice::ReadOnly));
        return database.readAll();
    }
    void replaceContents(const QByteArray& bytes) const
    {
        QFile database(file);
        ASSERT_TRUE(database.open(QIODevice::WriteOnly));
        ASSERT_EQ(database.write(bytes), bytes.size());
    }

    //! Locks that this process holds on a file, as the kernel counts them.
    [[nodiscard]] static int ownLocksOn(const QString& path)
    {
        struct stat found = {};
        EXPECT_EQ(::stat(QFile::encodeName(path).constData(), &found), 0);
        const QByteArray inode = ':' + QByteArray::number(qulonglong(found.st_ino));
        const QByteArray self = QByteArray::number(::getpid());
        QFile locks(u"/proc/locks"_s);
        EXPECT_TRUE(locks.open(QIODevice::ReadOnly));
        int count = 0;
        for (const QByteArray& line : locks.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            count += words.value(4) == self && words.value(5).endsWith(inode) ? 1 : 0;
        }
        return count;
    }

    QTemporaryDir dir;
    QString file = dir.filePath(u"keting.db"_s);
};

} // namespace

TEST_F(StoreFaults, WhatWasCommittedBeforeAKillIsThereAfterIt)
{
    constexpr quint64 kSeed = 20'260'302;
    RecordProperty("seed", int(kSeed));
    SampleData random(kSeed);
    for (int round = 0; round < soaked(12); ++round) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << " round " << round);
        const QTemporaryDir desk;
        QProcess writer;
        start(writer, {u"write"_s, desk.path(), QString::number(kSeed + quint64(round))});
        ASSERT_EQ(line(writer), u"open"_s);
        QStringList ids;
        for (quint64 i = random.below(120); i > 0; --i)
            ids.append(line(writer));
        writer.kill();
        ids += restOf(writer);
        ASSERT_EQ(writer.exitStatus(), QProcess::CrashExit);
        // The kill may have cut the last line, never an earlier one.
        if (!ids.isEmpty() && ids.constLast().size() != 36)
            ids.removeLast();
        expectWhole(desk.filePath(u"keting.db"_s), ids);
    }
}

TEST_F(StoreFaults, ADeskKilledWhileItIsBeingCreatedIsCreatedTheNextTime)
{
    constexpr quint64 kSeed = 12;
    SampleData random(kSeed);
    for (int round = 0; round < soaked(15); ++round) {
        SCOPED_TRACE(testing::Message() << "seed " << kSeed << " round " << round);
        const QTemporaryDir desk;
        QProcess writer;
        start(writer, {u"write"_s, desk.path(), u"1"_s});
        writer.waitForReadyRead(int(random.below(60)));
        writer.kill();
        EXPECT_TRUE(writer.waitForFinished(kPatience));
        ASSERT_TRUE(DataDirectory::open(desk.path(), DataDirectory::Want::Create));
        const auto database = newDatabase(desk.filePath(u"keting.db"_s));
        ASSERT_TRUE(database);
        EXPECT_TRUE(checkIntegrity(*database, CheckDepth::Full));
    }
}

TEST_F(StoreFaults, ADatabaseWhoseWriterWasKilledSaysSo)
{
    {
        QProcess writer;
        start(writer, {u"write"_s, dir.path(), u"1"_s});
        ASSERT_EQ(line(writer), u"open"_s);
        EXPECT_FALSE(line(writer).isEmpty());
        writer.kill();
        EXPECT_TRUE(writer.waitForFinished(kPatience));
    }
    EXPECT_TRUE((*Database::open(file, Database::Mode::ReadWrite))->endedUncleanly());
    EXPECT_FALSE((*Database::open(file, Database::Mode::ReadWrite))->endedUncleanly());
}

TEST_F(StoreFaults, ASecondProgramOnTheSameDirectoryIsRefusedUntilTheFirstIsGone)
{
    QProcess first;
    start(first, {u"hold"_s, dir.path()});
    ASSERT_EQ(line(first), u"held"_s);
    const auto refused = DataDirectory::open(dir.path(), DataDirectory::Want::Create);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Busy);
    EXPECT_TRUE(refused.error().detail.contains(dir.path()));

    first.closeWriteChannel();
    EXPECT_TRUE(first.waitForFinished(kPatience));
    EXPECT_TRUE(DataDirectory::open(dir.path(), DataDirectory::Want::Create));

    QProcess killed;
    start(killed, {u"hold"_s, dir.path()});
    ASSERT_EQ(line(killed), u"held"_s);
    killed.kill();
    EXPECT_TRUE(killed.waitForFinished(kPatience));
    EXPECT_TRUE(DataDirectory::open(dir.path(), DataDirectory::Want::Create))
        << "a killed program holds nothing";
}

TEST_F(StoreFaults, ALockThatAKillAPowerCutOrAnotherMachineLeftBehindLocksNobodyOut)
{
    const QString lock = dir.filePath(u"keting.lock"_s);
    QByteArray elsewhere = QByteArray::number(::getpid());
    elsewhere += "\nketing\nan-older-machine\n\n\n";
    for (const QByteArray& left :
         {QByteArray(), QByteArray(40, '\0'), QByteArray("keting\n"), elsewhere}) {
        QFile written(lock);
        ASSERT_TRUE(written.open(QIODevice::WriteOnly) && written.write(left) == left.size());
        written.close();
        EXPECT_TRUE(DataDirectory::open(dir.path(), DataDirectory::Want::Create))
            << left.constData();
    }
}

TEST_F(StoreFaults, AFullDiskSaysSoAndLosesNothing)
{
    for (const int kilobytes : {300, 400, 700}) {
        SCOPED_TRACE(kilobytes);
        const QTemporaryDir desk;
        QProcess writer;
        start(writer, {u"fill"_s, desk.path(), u"5"_s, QString::number(kilobytes * 1024)});
        QStringList said = restOf(writer);
        ASSERT_GE(said.size(), 5);
        EXPECT_EQ(said.takeLast(), u"ok"_s) << "with space again, the same connection goes on";
        const QStringList second = said.mid(said.size() - 3);
        said = said.mid(0, said.size() - 3);
        EXPECT_EQ(said.takeLast(), u"disk-full"_s);
        expectWhole(desk.filePath(u"keting.db"_s), said + second);
    }
}

TEST_F(StoreFaults, AnEngineOutOfPagesUndoesTheWholeTransaction)
{
    fillDesk(20);
    const auto database = Database::open(file, Database::Mode::ReadWrite);
    ASSERT_TRUE(database);
    const qint64 pages = *(*database)->integer("PRAGMA page_count");
    ASSERT_TRUE((*database)->run(
        QByteArray("PRAGMA max_page_count = " + QByteArray::number(pages + 3)).constData()));
    EventLog log(**database);
    SampleData sample(4);
    Result<void> failed;
    {
        Result<Transaction> transaction = Transaction::begin(**database);
        ASSERT_TRUE(transaction);
        IdSource ids(4);
        const Instant now = startOfDay(QDate(2026, 3, 2));
        while (failed) {
            const Event event = sample.event(ids.request(now), now);
            const auto appended = log.append({&event, 1});
            failed = appended ? Result<void>() : tl::unexpected(appended.error());
        }
        EXPECT_FALSE(transaction->commit()) << "SQLite has ended the transaction already";
    }
    EXPECT_EQ(failed.error().code, Error::Code::DiskFull);
    EXPECT_EQ(*EventLog(**database).size(), 20);
    EXPECT_TRUE(checkIntegrity(**database, CheckDepth::Full));
}

TEST_F(StoreFaults, WhatIsThereCanBeReadOnAFullDisk)
{
    fillDesk(20);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &none), 0); // Not even the readers' shared memory grows.
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    const qint64 events = database ? *EventLog(**database).size() : -1;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(database) << qPrintable(database.error().detail);
    EXPECT_EQ(events, 20);
}

TEST_F(StoreFaults, AReadOnlyDirectoryIsReportedAsSuch)
{
    fillDesk(5);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const auto readAndEnter = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup
        | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QFile::setPermissions(dir.path(), readAndEnter);
    const uid_t nobody = geteuid() == 0 ? 65'534 : geteuid();
    QProcess barred;
    start(barred, {u"open"_s, dir.path(), QString::number(nobody)});
    EXPECT_EQ(restOf(barred), QStringList{u"read-only"_s});

    QFile::setPermissions(dir.path(), readAndEnter | QFile::WriteOwner | QFile::WriteOther);
    QProcess fileOnly;
    start(fileOnly, {u"open"_s, dir.path(), QString::number(nobody)});
    EXPECT_EQ(restOf(fileOnly), QStringList{u"read-only"_s});
}

TEST_F(StoreFaults, AReaderCannotWriteAndSeesWhatIsCommitted)
{
    fillDesk(5);
    const auto writer = Database::open(file, Database::Mode::ReadWrite);
    const auto reader = Database::open(file, Database::Mode::ReadOnly);
    ASSERT_TRUE(writer && reader);
    const Result<void> refused = (*reader)->run("DELETE FROM event");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::ReadOnly);
    EventLog log(**reader);
    SampleData sample(8);
    IdSource ids(8);
    const Event event = sample.event(ids.request(Instant()), Instant());
    {
        Result<Transaction> transaction = Transaction::begin(**writer);
        ASSERT_TRUE(EventLog(**writer).append({&event, 1}));
        EXPECT_EQ(*log.size(), 5);
        ASSERT_TRUE(transaction->commit());
    }
    EXPECT_EQ(log.find(event.id)->value().event, event);
}

TEST_F(StoreFaults, AReaderThatComesAndGoesLeavesTheWritersLocks)
{
    fillDesk(1);
    const auto writer = Database::open(file, Database::Mode::ReadWrite);
    ASSERT_TRUE(writer);
    // Before the first write there is no log, so the header of the file itself is judged.
    ASSERT_EQ(QFileInfo(file + u"-wal"_s).size(), 0);
    const int before = ownLocksOn(file);
    ASSERT_GT(before, 0);
    ASSERT_TRUE(Database::open(file, Database::Mode::ReadOnly));
    EXPECT_EQ(ownLocksOn(file), before);
}

TEST_F(StoreFaults, AFileThatIsNoDatabaseIsCorrupt)
{
    for (const QByteArray& bytes :
         {QByteArray("PK\x03\x04 not a database at all").repeated(300), QByteArray(1, '\0'),
          QByteArray("SQLite format 3\0 and then nothing of it", 39)}) {
        replaceContents(bytes);
        for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
            const auto opened = Database::open(file, mode);
            ASSERT_FALSE(opened) << bytes.size();
            EXPECT_EQ(opened.error().code, Error::Code::Corrupt) << bytes.size();
        }
        EXPECT_EQ(contents(), bytes) << "left as it was";
    }
}

TEST_F(StoreFaults, ATruncatedDatabaseIsCorruptAndNotWrittenTo)
{
    fillDesk(200);
    const QByteArray whole = contents();
    for (const int percent : {1, 10, 50, 90, 99}) {
        const QByteArray part = whole.left(whole.size() * percent / 100);
        replaceContents(part);
        const auto opened = Database::open(file, Database::Mode::ReadWrite);
        ASSERT_FALSE(opened) << percent;
        EXPECT_EQ(opened.error().code, Error::Code::Corrupt) << qPrintable(opened.error().detail);
        EXPECT_EQ(contents(), part) << "left as it was";
    }
}

TEST_F(StoreFaults, AFlippedByteNeverMakesAnEventSilentlyWrong)
{
    fillDesk(200);
    const QByteArray whole = contents();
    const auto readAll = [&]() -> Result<QList<LoggedEvent>> {
        auto opened = Database::open(file, Database::Mode::ReadWrite);
        if (!opened)
            return tl::unexpected(opened.error());
        return EventLog(**opened).after(0, 1'000'000);
    };
    const auto truth = readAll();
    ASSERT_TRUE(truth);
    constexpr quint64 kSeed = 99;
    SampleData random(kSeed);
    int noticed = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray flipped = whole;
        const qsizetype at = qsizetype(random.below(quint64(whole.size())));
        flipped[at] = char(flipped[at] ^ (1 << random.below(8)));
        replaceContents(flipped);
        const auto events = readAll();
        noticed += !events;
        if (events) {
            EXPECT_EQ(*events, *truth) << "seed " << kSeed << ", byte " << at;
        }
    }
    EXPECT_GT(noticed, 30);
}

TEST_F(StoreFaults, ABackupRestoresTheDeskAsItWas)
{
    fillDesk(50);
    const QString copy = dir.filePath(u"copy.keting"_s);
    {
        const auto database = Database::open(file, Database::Mode::ReadWrite);
        ASSERT_TRUE(backUp(**database, copy));
        ASSERT_TRUE(backUp(**database, copy)) << "an older copy is replaced";
        ASSERT_TRUE((*database)->run("DELETE FROM event"));
    }
    auto directory = DataDirectory::open(dir.path(), DataDirectory::Want::Existing);
    ASSERT_TRUE(directory);
    const auto restored = restoreBackup(copy, *directory);
    ASSERT_TRUE(restored) << qPrintable(restored.error().detail);
    EXPECT_EQ(*restored, file + u".before-restore"_s);
    {
        const auto database = Database::open(file, Database::Mode::ReadWrite);
        EXPECT_EQ(*EventLog(**database).size(), 50);
        EXPECT_TRUE(checkIntegrity(**database, CheckDepth::Full));
    }
    const auto old = Database::open(file + u".before-restore"_s, Database::Mode::ReadWrite);
    ASSERT_TRUE(old);
    EXPECT_EQ(*EventLog(**old).size(), 0);
    EXPECT_FALSE(QFile::exists(copy + u".part"_s));
}

TEST_F(StoreFaults, ABackupIsNeverWrittenOverAFileThatIsNone)
{
    fillDesk(3);
    const auto database = Database::open(file, Database::Mode::ReadWrite);
    QFile letter(dir.filePath(u"letter.txt"_s));
    ASSERT_TRUE(letter.open(QIODevice::WriteOnly) && letter.write("Dear all,") == 9);
    letter.close();
    const Result<void> refused = backUp(**database, letter.fileName());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Error::Code::Invalid);
    EXPECT_TRUE(refused.error().detail.contains(u"letter.txt"_s));
    ASSERT_TRUE(letter.open(QIODevice::ReadOnly));
    EXPECT_EQ(letter.readAll(), "Dear all,");
    letter.close();
    ASSERT_TRUE(letter.resize(0));
    EXPECT_TRUE(backUp(**database, letter.fileName())) << "an empty file holds nothing to lose";
}

TEST_F(StoreFaults, ARestoreNeverMixesTheBackupWithAKilledDesksLog)
{
    fillDesk(50);
    const QString copy = dir.filePath(u"copy.keting"_s);
    ASSERT_TRUE(backUp(**Database::open(file, Database::Mode::ReadWrite), copy));
    QProcess writer;
    start(writer, {u"write"_s, dir.path(), u"77"_s});
    ASSERT_EQ(line(writer), u"open"_s);
    const QString id = line(writer);
    writer.kill();
    EXPECT_TRUE(writer.waitForFinished(kPatience));
    ASSERT_GT(QFileInfo(file + u"-wal"_s).size(), 0);
    auto directory = DataDirectory::open(dir.path(), DataDirectory::Want::Existing);
    ASSERT_TRUE(restoreBackup(copy, *directory));
    const auto database = Database::open(file, Database::Mode::ReadWrite);
    EXPECT_EQ(*EventLog(**database).size(), 50);
    const auto old = Database::open(file + u".before-restore"_s, Database::Mode::ReadWrite);
    EXPECT_TRUE(*EventLog(**old).contains(*EventId::parse(id))) << "kept with what it had";
}

TEST_F(StoreFaults, ARestoreLeavesNothingBesideTheBackup)
{
    fillDesk(5);
    QTemporaryDir elsewhere;
    // The file itself, which asks for a write-ahead log whenever it is opened.
    const QString copy = elsewhere.filePath(u"copy.db"_s);
    ASSERT_TRUE(QFile::copy(file, copy));
    auto directory = DataDirectory::open(dir.path(), DataDirectory::Want::Existing);
    const auto files = [](const QString& path) {
        return QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    };
    const QStringList left{u"keting.db"_s, u"keting.db.before-restore"_s, u"keting.lock"_s};
    ASSERT_TRUE(restoreBackup(copy, *directory));
    EXPECT_EQ(files(elsewhere.path()), QStringList{u"copy.db"_s});
    EXPECT_EQ(files(dir.path()), left);
    ASSERT_FALSE(restoreBackup(copy, *directory, [](const QString&) -> Result<void> {
        return fail(Error::Code::Corrupt, u"not this one"_s);
    }));
    EXPECT_EQ(files(elsewhere.path()), QStringList{u"copy.db"_s});
    EXPECT_EQ(files(dir.path()), left);
}

TEST_F(StoreFaults, AFileThatDoesNotVerifyIsNotRestored)
{
    fillDesk(200);
    const QString bad = dir.filePath(u"bad"_s);
    ASSERT_TRUE(backUp(**Database::open(file, Database::Mode::ReadWrite), bad));
    const QByteArray before = contents();
    auto directory = DataDirectory::open(dir.path(), DataDirectory::Want::Existing);
    const auto codeOfRestore = [&] {
        const auto restored = restoreBackup(bad, *directory);
        return restored ? std::nullopt : std::optional(restored.error().code);
    };
    const auto spoil = [&](const char* sql) {
        ASSERT_TRUE((*Database::open(bad, Database::Mode::ReadWrite))->run(sql));
    };
    spoil("PRAGMA user_version = 999");
    EXPECT_EQ(codeOfRestore(), Error::Code::TooNew);
    spoil("PRAGMA user_version = 1; PRAGMA application_id = 5");
    EXPECT_EQ(codeOfRestore(), Error::Code::Corrupt);
    spoil("PRAGMA application_id = 0x4B455449; PRAGMA writable_schema = ON; "
          "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'event_scope'");
    EXPECT_EQ(codeOfRestore(), Error::Code::Corrupt);
    QFile(bad).resize(QFileInfo(bad).size() / 2);
    EXPECT_EQ(codeOfRestore(), Error::Code::Corrupt);
    QFile::remove(bad);
    EXPECT_EQ(codeOfRestore(), Error::Code::NotFound);
    EXPECT_EQ(contents(), before);
}
