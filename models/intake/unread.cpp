// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/unread.h"

#include <algorithm>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

using Why = Unread::Why;

struct Magic {
    QByteArrayView bytes;
    Why why;
    const char16_t* detail;
};

constexpr auto kPicture = u"a picture, not text; expected text, csv, json or xlsx";
constexpr auto kDocument = u"a document, not a conversation; expected text, csv, json or xlsx";
constexpr auto kArchive = u"a packed archive; unpack it and take the conversation in it";
constexpr auto kOldOffice
    = u"an old .xls or .doc file, or one under a password; save it as .xlsx without a password";
constexpr auto kProgram = u"the file is binary, not text; expected text, csv, json or xlsx";

constexpr Magic kMagics[] = {
    {"\x89PNG", Why::Picture, kPicture},    {"\xFF\xD8\xFF", Why::Picture, kPicture},
    {"GIF8", Why::Picture, kPicture},       {"II*\0", Why::Picture, kPicture},
    {"%PDF-", Why::Document, kDocument},    {"{\\rtf", Why::Document, kDocument},
    {"\x1F\x8B", Why::Archive, kArchive},   {"Rar!", Why::Archive, kArchive},
    {"7z\xBC\xAF", Why::Archive, kArchive}, {"\xD0\xCF\x11\xE0", Why::OldOffice, kOldOffice},
    {"\177ELF", Why::NotText, kProgram},    {"SQLite format", Why::NotText, kProgram},
};

Unread of(Why why, const char16_t* detail)
{
    return {Error{Error::Code::Invalid, QString::fromUtf16(detail)}, why};
}

//! The names of an archive's entries stand in it as they are.
bool names(QByteArrayView archive, QByteArrayView entry)
{
    return archive.contains(entry);
}

} // namespace

tl::unexpected<Unread> unread(Unread::Why why, const QString& detail)
{
    return tl::unexpected<Unread>(Unread{Error{Error::Code::Invalid, detail}, why});
}

std::optional<Unread> foreignFile(QByteArrayView bytes)
{
    for (const Magic& magic : kMagics) {
        if (bytes.startsWith(magic.bytes))
            return of(magic.why, magic.detail);
    }
    const bool riff = bytes.startsWith("RIFF") && bytes.size() >= 12;
    if (riff && bytes.sliced(8).startsWith("WEBP"))
        return of(Why::Picture, kPicture);
    // Two letters are no proof; four zeros behind the size are.
    if (bytes.startsWith("BM") && bytes.size() > 10
        && std::ranges::all_of(bytes.sliced(6, 4), [](char c) { return c == '\0'; }))
        return of(Why::Picture, kPicture);
    return std::nullopt;
}

Unread unreadArchive(QByteArrayView bytes, const Error& error)
{
    if (error.code != Error::Code::Invalid)
        return error;
    if (names(bytes, "xl/workbook.xml"))
        return {error, Why::DamagedWorkbook};
    if (names(bytes, "word/document.xml") || names(bytes, "ppt/presentation.xml"))
        return of(Why::Document, kDocument);
    // Cut short before its list of sheets.
    if (names(bytes, "xl/")
        || (names(bytes, "[Content_Types].xml") && !names(bytes, "word/") && !names(bytes, "ppt/")))
        return {error, Why::DamagedWorkbook};
    return of(Why::Archive, kArchive);
}

} // namespace keting
