// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace keting {

struct TableRow {
    qsizetype number = 0; //!< Where it stands in the source, from 1: line for csv, row for xlsx.
    QStringList cells;
    bool openQuote = false; //!< A quotation mark in it closes nowhere, or in the middle of a cell.
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

//! A sheet as rows of text. Rows without content are left out.
struct Table {
    QString name; //!< Sheet name; empty for csv.
    QList<TableRow> rows;
    friend bool operator==(const Table&, const Table&) = default;
};

} // namespace keting
