// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/countedrequest.h"
#include "models/store/database.h"

#include <functional>
#include <string>

namespace keting {

//! Reads what metrics need of the requests that meet the conditions (over columns of the request
//! table; "1" for all); index: the one to read them by.
[[nodiscard]] Result<void> scanFacts(Database& database, const std::string& index,
                                     const std::string& conditions,
                                     const std::vector<qint64>& values,
                                     const std::function<void(const CountedRequest&)>& visit);

} // namespace keting
