// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/datadirectory.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <thread>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

// Their locks and shared memory do not hold between machines.
constexpr std::array kNetworkFileSystems
    = {"nfs"_L1,   "nfs4"_L1,       "cifs"_L1,  "smb3"_L1,
       "smbfs"_L1, "fuse.sshfs"_L1, "davfs"_L1, "fuse.davfs2"_L1};

bool isOnNetwork(const QString& path)
{
    const QByteArray type = QStorageInfo(path).fileSystemType();
    return std::ranges::any_of(kNetworkFileSystems,
                               [&](QLatin1StringView name) { return type == name.data(); });
}

//! Bytes that may still be written there; −1 where the system does not say.
qint64 freeBytesOf(const QString& path)
{
    std::error_code problem;
    const auto space = std::filesystem::space(QFile::encodeName(path).toStdString(), problem);
    return problem ? -1 : static_cast<qint64>(space.available);
}

Error diskFull(const QString& path)
{
    return {Error::Code::DiskFull,
            u"the disk of %1 is full: nothing was changed, everything confirmed before is safe; "
            "free some space and try again"_s.arg(path)};
}

Error notADirectory(const QString& path)
{
    return {Error::Code::Invalid,
            u"%1 is no directory, or lies in a file: nothing was changed; give the directory that "
            "holds the desk"_s.arg(path)};
}

//! `problem` is what making it left in errno.
Error notMade(const QString& path, int problem)
{
    if (problem == ENOSPC || problem == EDQUOT)
        return diskFull(path);
    if (problem == ENOTDIR || problem == EEXIST)
        return notADirectory(path);
    return {Error::Code::ReadOnly,
            u"the data directory %1 cannot be created: choose another one or check its "
            "permissions"_s.arg(path)};
}

Error notWritable(const QString& path)
{
    constexpr qint64 kTooLittle = 4096;
    const qint64 bytes = freeBytesOf(path);
    if (bytes >= 0 && bytes < kTooLittle)
        return diskFull(path);
    return {Error::Code::ReadOnly,
            u"the data directory %1 cannot be written: nothing was changed; check its "
            "permissions and that its disk is not read-only"_s.arg(path)};
}

//! Whether somebody names himself in the lock. Who holds it has it locked with the system first
//! and writes his name then.
bool isNamed(const QLockFile& lock)
{
    qint64 process = 0;
    QString machine;
    QString program;
    return lock.getLockInfo(&process, &machine, &program);
}

//! A kill or a power cut in the wrong moment leaves a lock without a name, a copied directory one
//! of another machine: neither would ever be let go. Nobody holds what the system does not know as
//! locked, except for the instant in which it is made.
bool takeOver(QLockFile& lock)
{
    constexpr auto kInstant = std::chrono::milliseconds(500);
    if (!isNamed(lock))
        std::this_thread::sleep_for(kInstant);
    return lock.removeStaleLockFile() && lock.tryLock();
}

} // namespace

DataDirectory::DataDirectory(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock))
{}

Result<DataDirectory> DataDirectory::open(const QString& path, Want want)
{
    const QString full = QDir(path).absolutePath();
    if (want == Want::Existing) {
        if (const auto found = find(full); !found)
            return tl::unexpected(found.error());
    }
    const bool isNew = !QFileInfo::exists(full);
    errno = 0;
    if (!QDir().mkpath(full))
        return tl::unexpected(notMade(full, errno));
    // Villagers' names and words are nobody else's business on a shared machine.
    if (isNew)
        QFile::setPermissions(full, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (isOnNetwork(full))
        return fail(Error::Code::Invalid,
                    u"the data directory %1 is on a network drive, where a database can be "
                    "damaged: choose one on a disk of this machine"_s.arg(full));

    auto lock = std::make_unique<QLockFile>(full + u"/keting.lock"_s);
    // Age says nothing: a desk is open all day. A lock whose program is gone is taken over.
    lock->setStaleLockTime(0);
    if (lock->tryLock() || (lock->error() == QLockFile::LockFailedError && takeOver(*lock)))
        return DataDirectory(full, std::move(lock));
    if (lock->error() != QLockFile::LockFailedError)
        return tl::unexpected(notWritable(full));
    return fail(Error::Code::Busy,
                u"another workstation or command of Keting is using %1: nothing was changed; "
                "close it and try again"_s.arg(full));
}

Result<void> DataDirectory::find(const QString& path)
{
    const QString full = QDir(path).absolutePath();
    std::error_code problem;
    const auto status
        = std::filesystem::status(QFile::encodeName(databaseFile(full)).toStdString(), problem);
    if (problem == std::errc::not_a_directory)
        return tl::unexpected(notADirectory(full));
    if (problem == std::errc::permission_denied)
        return fail(Error::Code::ReadOnly,
                    u"the data directory %1 may not be looked into: nothing was changed; use the "
                    "account it belongs to, or have its permissions changed"_s.arg(full));
    if (status.type() != std::filesystem::file_type::regular)
        return fail(Error::Code::NotFound, u"there is no desk in "_s + full);
    return {};
}

bool DataDirectory::hasDatabase() const
{
    return QFileInfo(databaseFile()).isFile();
}

QString DataDirectory::databaseFile(const QString& path)
{
    return path + u"/keting.db"_s;
}

qint64 DataDirectory::freeBytes() const
{
    return freeBytesOf(m_path);
}

} // namespace keting
