// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/instant.h"
#include "models/store/sqlsession.h"

namespace keting {

//! Who may sign in at the centre. A password is kept as the text of its argon2id hash.
class AccountTable {
public:
    explicit AccountTable(SqlSession& session) : m_session(session) {}

    //! Adds the account or gives it this role and password; a disabled one may sign in again.
    [[nodiscard]] Result<void> put(const Account& account, const QString& passwordHash,
                                   Instant now);
    [[nodiscard]] Result<std::optional<Account>> find(const QString& name);
    [[nodiscard]] Result<std::optional<QString>> passwordHash(const QString& name);
    struct Locked {
        Account account;
        QString passwordHash;
    };
    //! Nobody else changes it before the writing transaction ends. Whoever gives out or takes away
    //! its sign-ins locks it first.
    [[nodiscard]] Result<std::optional<Locked>> lock(const QString& name);
    //! False: there is no such account.
    [[nodiscard]] Result<bool> disable(const QString& name);
    [[nodiscard]] Result<QList<Account>> all(); //!< By name.

private:
    SqlSession& m_session;
};

} // namespace keting
