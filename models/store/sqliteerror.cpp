// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteerror.h"

#include "models/store/damage.h"

#include <cerrno>
#include <sqlite3.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! errno of the last failed call on the database's file or its write-ahead log. SQLite knows only
//! ENOSPC as a full disk; quotas and limits come as input/output errors.
int lastErrno(sqlite3* handle)
{
    int number = 0;
    sqlite3_file* log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
    if (log && log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
    if (number == 0)
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

//! Statements name the index they cannot do without.
bool lacksAPart(int code, const QString& what)
{
    return code == SQLITE_ERROR
        && (what.startsWith(u"no such index"_s) || what.startsWith(u"no such table"_s)
            || what.startsWith(u"no such column"_s));
}

Error::Code codeOf(int code, int systemError)
{
    if (systemError == EDQUOT || systemError == EFBIG || systemError == ENOSPC)
        return Error::Code::DiskFull;
    if (code == SQLITE_IOERR_SHMSIZE) // What readers and writers share could not grow.
        return Error::Code::DiskFull;
    switch (code & 0xff) {
    case SQLITE_FULL: return Error::Code::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return Error::Code::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Error::Code::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error::Code::Busy;
    case SQLITE_INTERRUPT: return Error::Code::Cancelled;
    default: return systemError == EROFS ? Error::Code::ReadOnly : Error::Code::Storage;
    }
}

} // namespace

Error sqliteError(int code, sqlite3* handle)
{
    const int systemError = handle && (code & 0xff) == SQLITE_IOERR ? lastErrno(handle) : 0;
    const QString what = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    if (lacksAPart(code, what))
        return {Error::Code::Corrupt,
                u"a part of the database is missing (%1): nothing was changed; `keting-cli verify "
                "--rebuild` makes indexes anew, a table only comes back from a backup"_s.arg(what)};
    const Error::Code ours = codeOf(code, systemError);
    switch (ours) {
    case Error::Code::DiskFull:
        return {ours,
                u"the disk is full: the last action was not saved, everything confirmed before is "
                "safe; free some space and repeat it"_s};
    case Error::Code::ReadOnly:
        if (handle && sqlite3_db_readonly(handle, "main") == 1)
            return {
                ours,
                u"the database cannot be read (%1): check the permissions of the data directory; "
                "also a reader needs to write the files that SQLite keeps beside it"_s.arg(what)};
        if ((code & 0xff) == SQLITE_CANTOPEN)
            return {ours,
                    u"the database cannot be opened (%1): nothing was changed; check the "
                    "permissions of the data directory and its files"_s.arg(what)};
        return {ours,
                u"the database cannot be written (%1): nothing was changed; check the permissions "
                "of the data directory and that its disk is not read-only"_s.arg(what)};
    case Error::Code::Corrupt: return damage(what);
    case Error::Code::Busy:
        return {ours,
                u"another program is using the database: nothing was changed; close it and try "
                "again"_s};
    case Error::Code::Cancelled: return {ours, u"stopped: nothing was changed"_s};
    default:
        return {ours,
                u"the storage engine failed (%1, code %2): the last action was not saved, "
                "everything confirmed before is safe; check the disk and try again"_s.arg(what)
                    .arg(code)};
    }
}

} // namespace keting
