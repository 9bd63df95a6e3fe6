// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

struct pg_conn;

namespace keting {

//! An error of ours for what PostgreSQL refused, by its five-character SQLSTATE. Its own words may
//! quote values, so none of them are repeated.
[[nodiscard]] Error postgresError(const QByteArray& sqlState);
//! Storage: the connection has ended, or never was.
[[nodiscard]] Error postgresGone();
//! Why no connection came about, without names and passwords.
[[nodiscard]] Error postgresUnreachable(const pg_conn* connection);

} // namespace keting
