// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/intake/parsedchat.h"
#include "models/intake/timeresolver.h"

namespace keting {

//! One row of an export, columns found but nothing interpreted yet.
struct ExportedMessage {
    QString time; //!< ISO, a written date and time, Unix seconds or milliseconds, or a spreadsheet
                  //!< serial.
    bool utc = false; //!< A time without an offset is UTC, not Shanghai.
    QString sender;
    QString text;
    QString typeName;
    std::optional<qint64> typeCode; //!< WeChat 4 keeps the share subtype in the upper 32 bits.
    int subType = 0;
    bool isSelf = false;
};

[[nodiscard]] ParsedMessage toParsed(const ExportedMessage& row, const TimeResolver& resolver);

//! Spreadsheet serial (days since 1899-12-30, Shanghai wall clock) to the nearest second.
[[nodiscard]] std::optional<Instant> dateFromSerial(double serial);

} // namespace keting
