// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outputfile.h"

#include "models/store/datadirectory.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

//! The database of a desk, its log and lock beside it, and the copies kept of it.
bool belongsToADesk(const QFileInfo& file)
{
    const QFileInfo real(file.exists() ? file.canonicalFilePath() : file.absoluteFilePath());
    const QFileInfo database(DataDirectory::databaseFile(real.absolutePath()));
    return database.exists()
        && (real == database || real.fileName() == "keting.lock"_L1
            || real.fileName().startsWith(database.fileName()));
}

} // namespace

Result<void> checkOutputFile(const QString& path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return fail(Error::Code::NotFound, u"%1 is a directory; name a file in it"_s.arg(path));
    if (!file.absoluteDir().exists())
        return fail(Error::Code::NotFound, u"there is no directory "_s + file.absolutePath());
    if (file.exists() && !file.isFile())
        return fail(
            Error::Code::Invalid,
            u"%1 is not an ordinary file; nothing was written, name another one"_s.arg(path));
    if (belongsToADesk(file))
        return fail(
            Error::Code::Invalid,
            u"%1 belongs to the desk's own data; nothing was written, name another file"_s.arg(
                path));
    return {};
}

Result<void> writeOutputFile(const QString& path, const QByteArray& bytes)
{
    if (const auto allowed = checkOutputFile(path); !allowed)
        return allowed;
    QSaveFile file(path);
    const bool written
        = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (written)
        return {};
    const auto code = file.error() == QFileDevice::ResourceError ? Error::Code::DiskFull
                                                                 : Error::Code::ReadOnly;
    return fail(code, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
}

} // namespace keting
