// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace keting {

//! Told how many per cent of long work are done, on the thread that does it; false stops the work
//! with Error::Code::Cancelled and everything as it was. May be empty.
using ProgressFn = std::function<bool(int percent)>;

} // namespace keting
