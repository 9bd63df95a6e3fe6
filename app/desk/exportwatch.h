// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace keting {

//! Between the thread that writes an export and the window that shows how far it is.
struct ExportWatch {
    std::atomic_bool cancelled = false;
    std::atomic_int done = 0;
    std::atomic_int total = 0; //!< 0: not known yet.
};

} // namespace keting
