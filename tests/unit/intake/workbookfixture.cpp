// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/intake/workbookfixture.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>

namespace keting {

QByteArray zipped(const QList<ArchiveFile>& files)
{
    size_t room = 4096;
    for (const ArchiveFile& file : files)
        room += size_t(file.content.size()) + size_t(file.path.size()) * 4 + 1024;
    QByteArray bytes(qsizetype(room), '\0');
    size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_bytes_per_block(zip, 0);
    archive_write_open_memory(zip, bytes.data(), room, &used);
    for (const ArchiveFile& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.path.constData());
        archive_entry_set_size(entry, file.content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(zip, entry);
        archive_write_data(zip, file.content.constData(), size_t(file.content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.truncate(qsizetype(used));
    return bytes;
}

QByteArray workbookBomb(qint64 blanks, bool honest)
{
    const QByteArray piece(qsizetype(1) << 20, ' ');
    QByteArray bytes(qsizetype(8) << 20, '\0');
    size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_bytes_per_block(zip, 0);
    archive_write_open_memory(zip, bytes.data(), size_t(bytes.size()), &used);
    for (const ArchiveFile& file : workbookFiles({})) {
        const bool swells = file.path.startsWith("xl/worksheets/");
        const qint64 size = swells ? blanks : file.content.size();
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.path.constData());
        archive_entry_set_size(entry, size);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(zip, entry);
        for (qint64 left = size; left > 0; left -= std::min<qint64>(left, piece.size()))
            archive_write_data(zip, swells ? piece.constData() : file.content.constData(),
                               size_t(std::min<qint64>(left, piece.size())));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.truncate(qsizetype(used));
    // The central directory then claims 100 bytes for every entry.
    for (qsizetype at = honest ? -1 : bytes.indexOf("PK\x01\x02"); at >= 0;
         at = bytes.indexOf("PK\x01\x02", at + 4))
        bytes.replace(at + 24, 4, QByteArray("\x64\0\0\0", 4));
    return bytes;
}

QList<ArchiveFile> workbookFiles(const QByteArray& sheetData, const QByteArray& afterSheetData)
{
    const QByteArray declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
    const QByteArray types
        = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)";
    const QByteArray rels
        = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
    const QByteArray book
        = R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S1" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    const QByteArray bookRels
        = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";
    const QByteArray sheet
        = R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)"
        + sheetData + "</sheetData>" + afterSheetData + "</worksheet>";
    return {{"[Content_Types].xml", declaration + types},
            {"_rels/.rels", declaration + rels},
            {"xl/workbook.xml", declaration + book},
            {"xl/_rels/workbook.xml.rels", declaration + bookRels},
            {"xl/worksheets/sheet1.xml", declaration + sheet}};
}

QByteArray workbook(const QByteArray& sheetData, const QByteArray& afterSheetData)
{
    return zipped(workbookFiles(sheetData, afterSheetData));
}

} // namespace keting
