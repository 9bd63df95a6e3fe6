// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keting {

//! From now on SQLite opens files that are on a PowerDisk there, and others where it did before.
void usePowerVfs();

} // namespace keting
