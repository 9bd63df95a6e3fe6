// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/xlsxreader.h"
#include "tests/unit/intake/workbookfixture.h"

using namespace keting;

//! The input is the inside of a sheet: mutations reach the spreadsheet reader instead of dying at
//! the archive's checksums. Raw archives go through fuzz_chat.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    InputLimits limits;
    limits.expandedBytes = qint64(4) << 20;
    limits.cells = 100'000;
    const QByteArray sheet(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto tables = readXlsx(workbook(sheet), limits);
    if (!tables)
        return 0;
    qint64 cells = 0;
    for (const Table& table : *tables) {
        for (const TableRow& row : table.rows) {
            cells += row.cells.size();
            if (row.number < 1 || row.cells.size() > limits.columns)
                qFatal("a row lies outside of the limits");
        }
    }
    if (cells > limits.cells)
        qFatal("more cells than allowed");
    return 0;
}
