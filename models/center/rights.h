// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/county.h"

namespace keting {

//! The work in a village that an account of this role does; none: it does none.
[[nodiscard]] std::optional<StaffRole> staffRoleOf(AccountRole role);

//! What an account may see and write on a day, by its role and the staffing of that day. Pure: the
//! centre asks inside the transaction that uses the answer.
class Rights {
public:
    //! `county` must outlive it.
    Rights(const Account& account, const County& county, QDate day);

    //! Scopes this account's devices hold, sorted: the records, its villages, its own notices.
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] bool maySee(const QString& scope) const;
    //! Why this event must not become part of its scope: "no-right" or "actor"; none: it may.
    [[nodiscard]] std::optional<QString> refusal(const Event& event) const;
    //! As refusal(), where this account vouches for what `author` sent and had no right to write:
    //! a manager may, in every scope they could write in themselves. Nobody vouches for an event
    //! under another name than its author's.
    [[nodiscard]] std::optional<QString> adoptionRefusal(const Event& event,
                                                         const UserId& author) const;

private:
    [[nodiscard]] bool mayWrite(const Event& event) const;
    [[nodiscard]] bool serves(const QString& scope) const;
    [[nodiscard]] bool mayWriteVillage(const QString& scope, const QString& kind) const;
    [[nodiscard]] bool mayWriteRecords(const Event& event) const;

    const Account& m_account;
    const County& m_county;
    QDate m_day;
    // Of a village: a push asks the same about each of its events.
    mutable QString m_lastScope;
    mutable bool m_servesLast = false;
};

} // namespace keting
