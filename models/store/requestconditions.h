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
    bool marked = false; //!< It says something that only the requests know, not the roll-ups.

    void add(const char* condition) { sql.append(" AND ").append(condition); }
    void add(const char* condition, qint64 value)
    {
        add(condition);
        values.push_back(value);
    }
    void addAnyOf(const char* column, const std::vector<qint64>& among)
    {
        sql.append(" AND ").append(column).append(" IN (");
        for (size_t i = 0; i < among.size(); ++i)
            sql.append(i == 0 ? "?" : ",?");
        sql.append(")");
        values.insert(values.end(), among.cbegin(), among.cend());
    }
};

//! Everything of the filter but its view and its words.
[[nodiscard]] Result<RequestConditions> conditionsOf(const RequestFilter& filter, Names& names);

} // namespace keting
