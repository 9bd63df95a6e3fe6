// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/progress.h"

#include <atomic>
#include <memory>

namespace keting {

//! Between the thread that works and the window that shows how far it is.
struct WorkProgress {
    std::atomic_int percent = -1; //!< Below zero: not known.
    std::atomic_bool stopped = false;
};

//! For the work: tells per cent from any thread, false once it is to stop.
[[nodiscard]] inline ProgressFn reporterOf(const std::shared_ptr<WorkProgress>& progress)
{
    return [progress](int percent) {
        progress->percent = percent;
        return !progress->stopped;
    };
}

} // namespace keting
