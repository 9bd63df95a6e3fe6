// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

namespace keting {

class Rollups {
public:
    explicit Rollups(Database& database) : m_database(database) {}
    //! Compares every roll-up with the requests: number of rows that are wrong, missing or too
    //! many.
    [[nodiscard]] Result<qint64> differences();

private:
    Database& m_database;
};

} // namespace keting
