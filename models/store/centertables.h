// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sqlsession.h"

namespace keting {

//! Brings the centre's database to the schema of this program, inside the caller's writing
//! transaction; an empty one is made whole. Who comes at the same time waits and finds it done.
//! TooNew: a newer program wrote it, it was left as it is.
[[nodiscard]] Result<void> migrateCenter(SqlSession& session);
//! Whether migrateCenter() was ever here.
[[nodiscard]] Result<bool> isCenter(SqlSession& session);

//! Named values of the centre, such as its epoch.
class CenterMeta {
public:
    explicit CenterMeta(SqlSession& session) : m_session(session) {}
    [[nodiscard]] Result<std::optional<QString>> value(const QString& name);
    //! Only where nobody has set it before.
    [[nodiscard]] Result<void> setFirst(const QString& name, const QString& value);
    [[nodiscard]] Result<void> set(const QString& name, const QString& value);

private:
    SqlSession& m_session;
};

} // namespace keting
