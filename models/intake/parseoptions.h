// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/progress.h"
#include "models/domain/result.h"

#include <QDate>

namespace keting {

//! What a reader refuses to go beyond, so that no file can eat the machine.
struct InputLimits {
    qint64 textBytes = qint64(64) << 20;
    qint64 archiveBytes = qint64(32) << 20; //!< An .xlsx as it lies on the disk…
    qint64 expandedBytes = qint64(128) << 20; //!< …and all of its entries unpacked.
    int archiveEntries = 2'000;
    int rows = 1'000'000;
    int columns = 1'024;
    qint64 cells = 8'000'000;
    qsizetype cellCharacters = 1'000'000;
};

struct ParseOptions {
    QDate baseDate; //!< "Today" of the paste: what 昨天 and times without a date or year refer to.
    ProgressFn progress;
    InputLimits limits;
};

//! The failure of whatever a ProgressFn stopped.
[[nodiscard]] inline tl::unexpected<Error> cancelled()
{
    return fail(Error::Code::Cancelled, QStringLiteral("stopped on request; nothing was changed"));
}

[[nodiscard]] inline bool goesOn(const ProgressFn& progress, qint64 done, qint64 total)
{
    return !progress || progress(total > 0 ? int(done * 100 / total) : 0);
}

} // namespace keting
