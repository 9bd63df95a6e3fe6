// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/postgresaddress.h"

namespace keting {

//! The address of a new empty database on the server KETING_POSTGRES names.
[[nodiscard]] Result<QString> freshPostgres();

} // namespace keting
