// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/powervfs.h"

#include "tests/sync/powerdisk.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <sqlite3.h>
#include <vector>

namespace keting {

namespace {

constexpr int kSectorSize = 4096; // As SQLite believes of every file on Linux.
constexpr int kMostPathBytes = 500;

//! A file as one connection has it open. Only one ever has: what connections share is kept here.
struct PowerFile {
    sqlite3_file base; //!< First, because SQLite knows only this much.
    PowerDisk* disk;
    int life;
    QByteArray* path;
    std::vector<std::unique_ptr<std::vector<char>>>* shared;
};

PowerFile& powerFile(sqlite3_file* file)
{
    return *reinterpret_cast<PowerFile*>(file);
}

//! nullptr: the power has gone since, or the file.
PowerDisk::File* opened(sqlite3_file* file)
{
    const PowerFile& one = powerFile(file);
    if (one.life != one.disk->life())
        return nullptr;
    const auto at = one.disk->files().find(*one.path);
    return at == one.disk->files().end() ? nullptr : &*at;
}

PowerDisk::File* openedToAct(sqlite3_file* file)
{
    return opened(file) && powerFile(file).disk->mayAct() ? opened(file) : nullptr;
}

int closeFile(sqlite3_file* file)
{
    delete powerFile(file).path;
    delete powerFile(file).shared;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    const PowerDisk::File* at = opened(file);
    if (!at)
        return SQLITE_IOERR_READ;
    const qint64 there = std::clamp<qint64>(at->bytes().size() - offset, 0, size);
    std::memcpy(to, at->bytes().constData() + offset, size_t(there));
    std::memset(static_cast<char*>(to) + there, 0, size_t(size - there));
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    PowerDisk::File* at = openedToAct(file);
    if (!at)
        return SQLITE_IOERR_WRITE;
    at->write(offset, static_cast<const char*>(from), size);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    PowerDisk::File* at = openedToAct(file);
    if (!at)
        return SQLITE_IOERR_TRUNCATE;
    at->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int)
{
    PowerDisk::File* at = openedToAct(file);
    if (!at)
        return SQLITE_IOERR_FSYNC;
    at->sync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    const PowerDisk::File* at = opened(file);
    if (!at)
        return SQLITE_IOERR_FSTAT;
    *size = at->bytes().size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}

int checkReserved(sqlite3_file*, int* isReserved)
{
    *isReserved = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*)
{
    return kSectorSize;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // The default on Linux.
}

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** to)
{
    auto& shared = *powerFile(file).shared;
    while (extend && int(shared.size()) <= region)
        shared.push_back(std::make_unique<std::vector<char>>(size_t(size)));
    *to = int(shared.size()) > region ? shared[size_t(region)]->data() : nullptr;
    return SQLITE_OK;
}

int lockShared(sqlite3_file*, int, int, int)
{
    return SQLITE_OK;
}

void barrier(sqlite3_file*) {}

int unmapShared(sqlite3_file* file, int)
{
    powerFile(file).shared->clear();
    return SQLITE_OK;
}

const sqlite3_io_methods& methods()
{
    static const sqlite3_io_methods kMethods{
        .iVersion = 2,
        .xClose = closeFile,
        .xRead = readFile,
        .xWrite = writeFile,
        .xTruncate = truncateFile,
        .xSync = syncFile,
        .xFileSize = fileSize,
        .xLock = lockFile,
        .xUnlock = lockFile,
        .xCheckReservedLock = checkReserved,
        .xFileControl = controlFile,
        .xSectorSize = sectorSize,
        .xDeviceCharacteristics = characteristics,
        .xShmMap = mapShared,
        .xShmLock = lockShared,
        .xShmBarrier = barrier,
        .xShmUnmap = unmapShared,
        .xFetch = nullptr,
        .xUnfetch = nullptr,
    };
    return kMethods;
}

sqlite3_vfs* usual(sqlite3_vfs* vfs)
{
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given)
{
    PowerDisk* disk = name ? PowerDisk::of(name) : nullptr;
    if (!disk)
        return usual(vfs)->xOpen(usual(vfs), name, file, flags, given);
    file->pMethods = nullptr;
    if (!disk->files().contains(name)) {
        if (!(flags & SQLITE_OPEN_CREATE))
            return SQLITE_CANTOPEN;
        disk->files()[name];
    }
    PowerFile& one = powerFile(file);
    one.disk = disk;
    one.life = disk->life();
    one.path = new QByteArray(name);
    one.shared = new std::vector<std::unique_ptr<std::vector<char>>>;
    file->pMethods = &methods();
    if (given)
        *given = flags;
    return SQLITE_OK;
}

//! A deleted name is gone at once, as after a sync of the folder: SQLite has synced before whatever
//! the file was kept for.
int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    PowerDisk* disk = PowerDisk::of(name);
    if (!disk)
        return usual(vfs)->xDelete(usual(vfs), name, syncFolder);
    if (!disk->isOn()) // A dead program tidies up after itself.
        return SQLITE_IOERR_DELETE;
    return disk->files().remove(name) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* may)
{
    PowerDisk* disk = PowerDisk::of(name);
    if (!disk)
        return usual(vfs)->xAccess(usual(vfs), name, flags, may);
    *may = disk->files().contains(name);
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs* vfs, const char* name, int size, char* to)
{
    if (!PowerDisk::of(name))
        return usual(vfs)->xFullPathname(usual(vfs), name, size, to);
    sqlite3_snprintf(size, to, "%s", name);
    return SQLITE_OK;
}

} // namespace

void usePowerVfs()
{
    static sqlite3_vfs s_vfs{};
    if (s_vfs.pAppData)
        return;
    sqlite3_vfs* before = sqlite3_vfs_find(nullptr);
    s_vfs = *before; // Time, chance and sleep stay the usual ones.
    s_vfs.zName = "power";
    s_vfs.szOsFile = std::max(before->szOsFile, int(sizeof(PowerFile)));
    s_vfs.mxPathname = std::max(before->mxPathname, kMostPathBytes);
    s_vfs.pNext = nullptr;
    s_vfs.pAppData = before;
    s_vfs.xOpen = openFile;
    s_vfs.xDelete = deleteFile;
    s_vfs.xAccess = accessFile;
    s_vfs.xFullPathname = fullPath;
    sqlite3_vfs_register(&s_vfs, 1);
}

} // namespace keting
