// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/requestconditions.h"

namespace keting {

//! A filter in the numbers of one database.
struct MetricsScope {
    std::optional<qint64> village;
    std::optional<qint64> town;
    std::optional<qint64> category;
    std::optional<qint64> owner;
    std::optional<bool> left;
    qint64 from = 0; //!< First and last day of arrival.
    qint64 to = -1;
    RequestConditions conditions; //!< The same as SQL.

    [[nodiscard]] bool isEmpty() const { return conditions.impossible || from > to; }
    //! The index by which to read its requests.
    [[nodiscard]] const char* index() const { return village ? "request_village" : "request_day"; }
};

} // namespace keting
