// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/workbookarchive.h"

#include "models/intake/spreadsheetxml.h"

#include <QRegularExpression>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <memory>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kUnpackChunk = size_t(64) << 10;

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

struct Part {
    QString path;
    QByteArray xml;
};

tl::unexpected<Error> damaged()
{
    return fail(Error::Code::Invalid,
                u"the workbook is damaged or cut short: save it again as .xlsx or as csv"_s);
}

tl::unexpected<Error> swells()
{
    return fail(Error::Code::TooLarge,
                u"the workbook unpacks to more than is allowed: split it or save it as csv"_s);
}

// Pictures, macros, drawings and the rest carry no messages.
bool isNeeded(const QString& path)
{
    static const QRegularExpression pattern(
        u"^(?:\\[Content_Types\\]\\.xml|_rels/\\.rels|xl/workbook\\.xml|xl/_rels/"
        u"workbook\\.xml\\.rels"
        u"|xl/sharedStrings\\.xml|xl/worksheets/[^/]+\\.xml)$"_s);
    return pattern.match(path).hasMatch();
}

Result<QByteArray> unpack(archive* source, qint64 room)
{
    QByteArray data;
    std::array<char, kUnpackChunk> buffer{};
    for (;;) {
        const la_ssize_t got = archive_read_data(source, buffer.data(), buffer.size());
        if (got < 0)
            return damaged();
        if (got == 0)
            return data;
        if (data.size() + got > room)
            return swells();
        data.append(buffer.data(), qsizetype(got));
    }
}

Result<QList<Part>> readParts(const QByteArray& bytes, const InputLimits& limits,
                              const ProgressFn& progress)
{
    const Reader source(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip_seekable(source.get());
    if (archive_read_open_memory(source.get(), bytes.data(), size_t(bytes.size())) != ARCHIVE_OK)
        return damaged();
    QList<Part> parts;
    QSet<QString> seen;
    qint64 declared = 0;
    qint64 unpacked = 0;
    for (int entries = 0;; ++entries) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(source.get(), &entry);
        if (status == ARCHIVE_EOF)
            return parts;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return damaged();
        if (entries >= limits.archiveEntries)
            return swells();
        if (archive_entry_is_encrypted(entry) != 0)
            return fail(Error::Code::Invalid, u"the workbook is protected by a password"_s);
        declared += std::max<qint64>(0, archive_entry_size(entry));
        if (declared > limits.expandedBytes)
            return swells();
        const char* name = archive_entry_pathname_utf8(entry);
        const QString path = name != nullptr ? QString::fromUtf8(name) : QString();
        if (!isNeeded(path) || seen.contains(path))
            continue;
        seen.insert(path);
        auto xml = unpack(source.get(), limits.expandedBytes - unpacked);
        if (!xml)
            return tl::unexpected(xml.error());
        unpacked += xml->size();
        parts.append({path, *std::move(xml)});
        if (!goesOn(progress, entries % 100, 100))
            return cancelled();
    }
}

Result<QByteArray> pack(const QList<Part>& parts)
{
    size_t room = 1024;
    for (const Part& part : parts)
        room += size_t(part.xml.size()) + size_t(part.path.size()) * 8 + 512;
    QByteArray bytes(qsizetype(room), Qt::Uninitialized);
    size_t used = 0;
    const Writer target(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(target.get());
    archive_write_zip_set_compression_store(target.get());
    archive_write_set_bytes_per_block(target.get(), 0);
    if (archive_write_open_memory(target.get(), bytes.data(), room, &used) != ARCHIVE_OK)
        return damaged();
    for (const Part& part : parts) {
        const Entry entry(archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname(entry.get(), part.path.toUtf8().constData());
        archive_entry_set_size(entry.get(), part.xml.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0600);
        if (archive_write_header(target.get(), entry.get()) != ARCHIVE_OK
            || archive_write_data(target.get(), part.xml.data(), size_t(part.xml.size()))
                != la_ssize_t(part.xml.size()))
            return damaged();
    }
    if (archive_write_close(target.get()) != ARCHIVE_OK)
        return damaged();
    bytes.truncate(qsizetype(used));
    return bytes;
}

} // namespace

Result<SafeWorkbook> repackWorkbook(const QByteArray& bytes, const InputLimits& limits,
                                    const ProgressFn& progress)
{
    if (bytes.size() > limits.archiveBytes)
        return fail(
            Error::Code::TooLarge,
            u"the workbook is too large: the limit is %1 MiB"_s.arg(limits.archiveBytes >> 20));
    auto parts = readParts(bytes, limits, progress);
    if (!parts)
        return tl::unexpected(parts.error());
    bool hasWorkbook = false;
    SafeWorkbook safe;
    for (Part& part : *parts) {
        hasWorkbook |= part.path == u"xl/workbook.xml";
        auto xml = plainSpreadsheetXml(part.xml, safe.inlineStrings);
        if (!xml)
            return tl::unexpected(xml.error());
        part.xml = *std::move(xml);
    }
    if (!hasWorkbook)
        return fail(Error::Code::Invalid, u"the archive is not an .xlsx workbook"_s);
    auto packed = pack(*parts);
    if (!packed)
        return tl::unexpected(packed.error());
    safe.bytes = *std::move(packed);
    return safe;
}

} // namespace keting
