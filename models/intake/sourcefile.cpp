// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourcefile.h"

#include <QFile>
#include <QFileInfo>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadChunk = qint64(1) << 20;

tl::unexpected<Error> tooLarge(const QFileInfo& info, qint64 limit)
{
    return fail(
        Error::Code::TooLarge,
        u"%1 is too large: the limit is %2 MiB; split the export or choose a shorter period"_s
            .arg(info.fileName())
            .arg(limit >> 20));
}

} // namespace

bool looksLikeZip(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<QByteArray> readSourceFile(const QString& path, const InputLimits& limits,
                                  const ProgressFn& progress)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Code::NotFound, u"no such file: "_s + path);
    // A pipe or a device would block, or never end.
    if (!info.isFile())
        return fail(Error::Code::Invalid, u"not an ordinary file: "_s + path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Invalid,
                    u"cannot open "_s + info.fileName() + u": "_s + file.errorString());

    const qint64 limit = looksLikeZip(file.peek(4)) ? limits.archiveBytes : limits.textBytes;
    if (file.size() > limit)
        return tooLarge(info, limit);
    QByteArray bytes;
    bytes.reserve(file.size());
    // The size on disk can lie (a file that still grows, /proc): count what really comes.
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kReadChunk);
        if (chunk.isEmpty())
            break;
        if (bytes.size() + chunk.size() > limit)
            return tooLarge(info, limit);
        bytes += chunk;
        if (!goesOn(progress, bytes.size(), std::max(file.size(), qint64(bytes.size()))))
            return cancelled();
    }
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Code::Invalid,
                    u"cannot read "_s + info.fileName() + u": "_s + file.errorString());
    return bytes;
}

} // namespace keting
