// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <algorithm>
#include <array>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAccountRoles{"commissioner"_L1, "town"_L1,    "agent"_L1,
                                   "manager"_L1,      "auditor"_L1, "admin"_L1};

} // namespace

QString accountRoleName(AccountRole role)
{
    return kAccountRoles.at(size_t(role));
}

std::optional<AccountRole> accountRoleFromName(QStringView name)
{
    const auto found = std::find(kAccountRoles.begin(), kAccountRoles.end(), name);
    return found == kAccountRoles.end() ? std::nullopt
                                        : std::optional(AccountRole(found - kAccountRoles.begin()));
}

} // namespace keting
