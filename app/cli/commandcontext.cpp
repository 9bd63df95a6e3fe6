// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandcontext.h"

#include "models/desk/actors.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace keting::cli {

using namespace Qt::StringLiterals;

namespace {

void writeLine(std::FILE* file, const QJsonObject& json)
{
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), file);
}

void writeError(const QString& code, const QString& message)
{
    std::fflush(stdout);
    writeLine(stderr,
              {{"error"_L1, QJsonObject{{"code"_L1, code}, {"message"_L1, message.simplified()}}}});
}

//! The desk that was opened, unless `as` is a name that nobody of it bears.
template <typename AnyDesk>
Result<std::unique_ptr<AnyDesk>> readableBy(const std::optional<UserId>& as,
                                            Result<std::unique_ptr<AnyDesk>> desk)
{
    if (!desk || !as)
        return desk;
    if (const auto known = mayRead((*desk)->records()->county, *as); !known)
        return tl::unexpected(known.error());
    return desk;
}

} // namespace

Result<std::unique_ptr<Desk>> CommandContext::openDesk() const
{
    Desk::Options options;
    options.directory = directory;
    options.now = [now = now] { return now; };
    return readableBy(as, Desk::open(options));
}

Result<std::unique_ptr<ReadDesk>> CommandContext::openReader() const
{
    return readableBy(as, ReadDesk::open(directory));
}

Result<UserId> CommandContext::actorFor(Desk& desk, const QString& village) const
{
    const Records& records = *desk.records();
    if (const auto& binding = desk.writer().binding()) {
        if (as && *as != binding->user)
            return fail(Error::Code::Invalid,
                        u"this desk is %1's, whose work the centre takes from it; nobody else acts "
                        "here; nothing was changed"_s.arg(binding->user.toString()));
        return binding->user;
    }
    if (!as)
        return records.commissionerOf(village).value_or(deskUser());
    if (const auto may = mayAct(records.county, *as); !may)
        return tl::unexpected(may.error());
    return *as;
}

Result<QByteArray> readFile(const QString& path, qint64 most, const QString& what)
{
    QFile file(path);
    if (path.isEmpty() || QFileInfo(path).isDir())
        return fail(Error::Code::NotFound,
                    u"the name of %1 is expected, \"%2\" is none"_s.arg(what, path.left(80)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound,
                    u"%1 cannot be read: %2: %3"_s.arg(what, path.left(80), file.errorString()));
    QByteArray bytes = file.read(most + 1); // Not its size: a pipe or a device has none.
    if (bytes.size() > most)
        return fail(Error::Code::TooLarge,
                    u"%1 is larger than %2 MB; nothing was changed"_s.arg(what).arg(most >> 20));
    return bytes;
}

void print(const QJsonObject& json)
{
    writeLine(stdout, json);
}

bool isPrinted()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void printError(const Error& error)
{
    writeError(codeName(error.code), error.detail);
}

void printNote(const QString& note)
{
    std::fflush(stdout);
    writeLine(stderr, {{"note"_L1, note}});
}

void printUsageError(const QString& message)
{
    writeError(u"usage"_s, message + u"; --help lists what there is"_s);
}

QJsonValue isoOrNull(const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue(QJsonValue::Null);
}

} // namespace keting::cli
