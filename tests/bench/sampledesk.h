// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"

#include <cstdio>
#include <cstdlib>

namespace keting::bench {

//! The sample county as a desk on disk. Making it takes minutes, so that it is kept beside the
//! programs until the sample or the tables change.
struct SampleDesk {
    QString directory; //!< Holds keting.db; not to be written to.
    QString bareFile; //!< The same events in bare tables, for floors.
    qint64 requests = 0;

    [[nodiscard]] static SampleDesk prepare(qint64 requests);
    //! A copy to write to, in `directory`.
    void copyTo(const QString& directory) const;
};

[[nodiscard]] Desk::Options sampleOptions(const QString& directory);
[[nodiscard]] QStringList villagesOf(const Desk& desk);

//! A benchmark has nobody to tell but the terminal.
template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "benchmark: %s\n", qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace keting::bench
