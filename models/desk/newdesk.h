// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/desk.h"

#include <functional>

namespace keting {

//! Fills a new desk to one side of `directory` and moves it into its place when it is whole: one
//! that was interrupted leaves nothing and is simply made again. `options.directory` is chosen
//! here. Conflict: there is a desk already, and it was left as it is.
[[nodiscard]] Result<void> makeDesk(const DataDirectory& directory, Desk::Options options,
                                    const std::function<Result<void>(Desk&)>& fill);

//! The last event of the log that makeDesk() wrote; what comes after it is somebody's work.
[[nodiscard]] Result<qint64> seededUpTo(SettingStore& settings);

//! How many requests go when somebody signs in at a centre: those the desk was made with, as the
//! demonstration's. 0 also where work of its own keeps it from that.
[[nodiscard]] Result<qint64> requestsThatGo(Tables& tables);

} // namespace keting
