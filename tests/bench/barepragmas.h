// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keting::bench {

//! What Database sets for a writer, so that a floor is laid on the same ground.
inline constexpr auto kWriterPragmas
    = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
      "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
      "PRAGMA cache_size = -16000; PRAGMA secure_delete = ON;"
      "PRAGMA journal_size_limit = 16777216;";

} // namespace keting::bench
