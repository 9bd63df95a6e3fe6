// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <vector>

namespace keting {

//! Where a PostgreSQL database is and how it is reached. It may hold a password: no part of it is
//! ever printed or logged.
class PostgresAddress {
public:
    //! "postgresql://…" as libpq reads it, several hosts too. Without a word on it, only a server
    //! that takes writes is good enough, and one that is gone is noticed within seconds. Invalid:
    //! it cannot be read.
    [[nodiscard]] static Result<PostgresAddress> parse(const QString& url);

    struct Setting {
        QByteArray name;
        QByteArray value;
    };
    [[nodiscard]] const std::vector<Setting>& settings() const { return m_settings; }

private:
    std::vector<Setting> m_settings;
};

} // namespace keting
