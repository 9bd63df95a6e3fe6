// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/store/postgresaddress.h"
#include "models/store/sqlsession.h"

namespace keting {

//! Where a centre keeps its data.
struct CenterPlace {
    QString directory;
    std::optional<PostgresAddress> database; //!< Then there is no directory.
};

//! The file of the centre's database in its data directory.
[[nodiscard]] QString centerFile(const QString& directory);
//! The socket through which a running centre takes the operator's commands.
[[nodiscard]] QString localSocketOf(const QString& directory);

enum class BeginWith {
    Records, //!< What every county starts with.
    DemoCounty, //!< The demo county's people and staffing too.
    DemoLife, //!< And six weeks of invented requests that end now.
};
//! Makes the centre's database. Conflict: there is one, and it was left as it is.
[[nodiscard]] Result<void> makeCenter(const CenterPlace& place, BeginWith what, Instant now);
//! NotFound: there is none.
[[nodiscard]] Result<void> centerIsIn(const QString& directory);
//! The schema is brought up to date. NotFound: there is no centre.
[[nodiscard]] Result<std::unique_ptr<SqlSession>> openCenter(const CenterPlace& place);

} // namespace keting
