// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/requestfilter.h"
#include "models/store/names.h"

#include <string>
#include <vector>

namespace keting {

//! The WHERE of a query over the request table and its values.
struct RequestConditions {
    std::string sql = "1";
    std::vector<qint64> values;
    bool impossible = false; //!< A word of the filter is in no row.

    void add(const char* condition) { sql.append(" AND ").append(condition); }
    void add(const char* condition, qint64 value)
    {
        add(condition);
        values.push_back(value);
    }
};

//! Village, town, category, owner, days and left of the filter.
[[nodiscard]] Result<RequestConditions> conditionsOf(const RequestFilter& filter, Names& names);

} // namespace keting
