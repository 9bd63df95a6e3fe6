// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/villagefile.h"

#include <QSet>

using namespace keting;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    InputLimits limits;
    limits.expandedBytes = qint64(4) << 20;
    const auto file = readVillageBytes(
        QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), limits);
    if (!file)
        return 0;
    QSet<VillageCode> codes;
    for (const VillageRow& row : file->rows) {
        if (codes.contains(row.code) || row.name.isEmpty() || row.town.isEmpty())
            qFatal("a bad row was let through");
        codes.insert(row.code);
    }
    for (const VillageRowError& error : file->errors) {
        if (rowErrorText(error).isEmpty())
            qFatal("an error without words");
    }
    return 0;
}
