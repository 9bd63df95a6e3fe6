// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"

namespace keting {

//! Brings the centre's database to the schema of this program, one transaction for each step; an
//! empty one is made whole. TooNew: a newer program wrote it, it was left as it is.
[[nodiscard]] Result<void> migrateCenter(SqlSession& session);

//! Named values of the centre, such as its epoch.
class CenterMeta {
public:
    explicit CenterMeta(SqlSession& session) : m_session(session) {}
    [[nodiscard]] Result<std::optional<QString>> value(const QString& name);
    [[nodiscard]] Result<void> set(const QString& name, const QString& value);

private:
    SqlSession& m_session;
};

} // namespace keting
