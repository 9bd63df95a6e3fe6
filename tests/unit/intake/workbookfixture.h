// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace keting {

struct ArchiveFile {
    QByteArray path;
    QByteArray content;
};

//! A deflated zip of exactly these files.
[[nodiscard]] QByteArray zipped(const QList<ArchiveFile>& files);

//! A workbook whose only sheet is that many blanks: small as a file, and honest about what it
//! unpacks to or not.
[[nodiscard]] QByteArray workbookBomb(qint64 blanks, bool honest);

//! The smallest complete .xlsx around the inner XML of <sheetData> (and what may follow it).
[[nodiscard]] QList<ArchiveFile> workbookFiles(const QByteArray& sheetData,
                                               const QByteArray& afterSheetData = {});
[[nodiscard]] QByteArray workbook(const QByteArray& sheetData,
                                  const QByteArray& afterSheetData = {});

} // namespace keting
