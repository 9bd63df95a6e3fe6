// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/integrity.h"
#include "models/store/migration.h"
#include "models/store/outputfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kApplicationId = 0x4B455449; // "KETI", as in 0001_desk.sql

Result<void> flushToDisk(const QString& path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!flushed)
        return fail(Error::Code::Storage,
                    u"the disk did not confirm that %1 was written: nothing was replaced; check "
                    "the disk and try again"_s.arg(path));
    return {};
}

//! Both names are in one directory: afterwards `to` is the whole of `from` or what it was before.
Result<void> moveOver(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::rename(source.constData(), target.constData()) != 0)
        return fail(Error::Code::ReadOnly,
                    u"%1 cannot be replaced: check the permissions of its directory"_s.arg(to));
    return flushToDisk(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
}

//! A database set aside earlier may be the only one with somebody's work in it.
QString freeAsideName(const QString& database)
{
    const QString first = database + u".before-restore"_s;
    const auto taken = [](const QString& name) {
        return QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"_s);
    };
    QString name = first;
    for (int number = 2; taken(name); ++number)
        name = first + u'-' + QString::number(number);
    return name;
}

//! Keeps the database that is to be replaced under another name. It may be damaged: that is what
//! backups are for.
Result<QString> setAside(const QString& database)
{
    QString aside = freeAsideName(database);
    const QString wal = u"-wal"_s;
    // Closing it moves its write-ahead log into it. A log left behind would be taken for the new
    // database's.
    if (const auto old = Database::open(database, Database::Mode::ReadWrite); old)
        static_cast<void>((*old)->checkpoint());
    const bool kept
        = ::link(QFile::encodeName(database).constData(), QFile::encodeName(aside).constData()) == 0
        || QFile::copy(database, aside);
    const bool logMoved
        = !QFile::exists(database + wal) || QFile::rename(database + wal, aside + wal);
    if (!kept || !logMoved)
        return fail(Error::Code::ReadOnly,
                    u"the present database cannot be kept as %1: nothing was replaced; check the "
                    "free space and permissions of its directory"_s.arg(aside));
    QFile::remove(database + u"-shm"_s);
    return aside;
}

//! By its first bytes, without opening it as a database, which would leave files beside it.
bool isDeskFile(const QString& path)
{
    constexpr qsizetype kApplicationIdAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = file.read(kApplicationIdAt + 4);
    return header.size() == kApplicationIdAt + 4 && header.startsWith("SQLite format 3")
        && qFromBigEndian<quint32>(header.constData() + kApplicationIdAt) == kApplicationId;
}

//! SQLite takes an empty file for its copy and leaves its permissions: nobody else's eyes reach
//! the villagers' words, not even while it is written.
Result<void> makePrivate(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return fail(full ? Error::Code::DiskFull : Error::Code::ReadOnly,
                u"%1 cannot be written: %2; nothing was changed"_s.arg(path, file.errorString()));
}

//! What SQLite leaves beside a database that was only read.
void removeLogOf(const QString& database)
{
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(database + suffix);
}

tl::unexpected<Error> notOfKeting(const QString& file)
{
    return fail(Error::Code::Corrupt, u"%1 is not a database of Keting"_s.arg(file));
}

//! Whose file it is and which format: the same as the original's, and whole.
Result<void> verifyCopy(Database& original, const QString& file)
{
    const Result<std::unique_ptr<Database>> copy = Database::open(file, Database::Mode::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    for (const char* mark : {"PRAGMA application_id", "PRAGMA user_version"}) {
        const Result<qint64> wanted = original.integer(mark);
        const Result<qint64> found = (*copy)->integer(mark);
        if (!wanted || !found)
            return tl::unexpected(!wanted ? wanted.error() : found.error());
        if (*wanted != *found)
            return notOfKeting(file);
    }
    return checkIntegrity(**copy, CheckDepth::Full);
}

Result<void> verifyFile(const QString& file)
{
    const Result<std::unique_ptr<Database>> copy = Database::open(file, Database::Mode::ReadOnly);
    if (!copy)
        return tl::unexpected(copy.error());
    const Result<qint64> application = (*copy)->integer("PRAGMA application_id");
    if (!application)
        return tl::unexpected(application.error());
    const Result<int> version = schemaVersion(**copy);
    if (!version)
        return tl::unexpected(version.error());
    if (*application != kApplicationId || *version < 1)
        return notOfKeting(file);
    const Result<QList<Migration>> steps = shippedMigrations();
    if (!steps)
        return tl::unexpected(steps.error());
    if (*version > steps->size())
        return fail(Error::Code::TooNew,
                    u"the backup was written by a newer version of Keting: install that version"_s);
    return checkIntegrity(**copy, CheckDepth::Full);
}

} // namespace

Result<void> backUp(Database& database, const QString& file, const CopyCheck& check)
{
    if (const auto allowed = checkOutputFile(file); !allowed)
        return allowed;
    if (QFileInfo(file).size() > 0 && !isDeskFile(file))
        return fail(Error::Code::Invalid,
                    u"%1 is there already and is no backup of Keting: nothing was written; name "
                    "another file, or remove that one first"_s.arg(file));
    return copyDatabase(database, file, check);
}

Result<void> copyDatabase(Database& database, const QString& file, const CopyCheck& check)
{
    const QString part = file + u".part"_s;
    if (QFile::exists(part) && !QFile::remove(part))
        return fail(Error::Code::ReadOnly, u"%1 cannot be replaced"_s.arg(part));
    Result<void> done = makePrivate(part);
    if (done)
        done = database.execute("VACUUM INTO ?", part);
    if (done)
        done = flushToDisk(part, O_RDWR);
    if (done)
        done = verifyCopy(database, part);
    if (done && check)
        done = check(part);
    if (done)
        done = moveOver(part, file);
    if (!done)
        QFile::remove(part);
    return done;
}

Result<QString> restoreBackup(const QString& file, DataDirectory& directory, const CopyCheck& check)
{
    const QFileInfo backup(file);
    if (!backup.isFile())
        return fail(Error::Code::NotFound, u"there is no file "_s + file);
    if (backup.isReadable() && !isDeskFile(file))
        return notOfKeting(file);

    const QString database = directory.databaseFile();
    const QString part = database + u".restore"_s;
    QFile::remove(part);
    removeLogOf(part);
    if (!QFile::copy(file, part)) {
        QFile::remove(part);
        return fail(directory.freeBytes() < backup.size() ? Error::Code::DiskFull
                                                          : Error::Code::ReadOnly,
                    u"the backup cannot be copied into %1: nothing was changed; check its free "
                    "space and permissions"_s.arg(directory.path()));
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    Result<void> done = flushToDisk(part, O_RDWR);
    // Only the copy is opened: it is what counts, and nothing is left beside the backup.
    if (done)
        done = verifyFile(part);
    if (done && check)
        done = check(part);
    Result<QString> kept = QString();
    if (done && directory.hasDatabase()) {
        kept = setAside(database);
        if (!kept)
            done = tl::unexpected(kept.error());
    }
    if (done)
        done = moveOver(part, database);
    if (!done)
        QFile::remove(part);
    removeLogOf(part);
    return done ? kept : tl::unexpected(done.error());
}

} // namespace keting
