// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>

namespace keting {

enum class AccountRole { Commissioner, Town, Agent, Manager, Auditor, Admin };
//! "commissioner", "town", "agent", "manager", "auditor", "admin"
[[nodiscard]] QString accountRoleName(AccountRole role);
[[nodiscard]] std::optional<AccountRole> accountRoleFromName(QStringView name);

//! Somebody who may sign in at the centre. In which villages is a matter of staffing.
struct Account {
    UserId name;
    AccountRole role = AccountRole::Commissioner;
    bool disabled = false;
    friend bool operator==(const Account&, const Account&) = default;
};

} // namespace keting
