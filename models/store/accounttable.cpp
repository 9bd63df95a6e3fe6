// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/accounttable.h"

#include "models/store/damage.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPutAccount
    = "INSERT INTO account (name, role, password, disabled, created) VALUES ($1, $2, $3, 0, $4) "
      "ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, "
      "disabled = 0";
constexpr auto kFindAccount = "SELECT name, role, disabled FROM account WHERE name = $1";
constexpr auto kAccountPassword = "SELECT password FROM account WHERE name = $1";
constexpr auto kLockedAccount
    = "SELECT name, role, disabled, password FROM account WHERE name = $1";
constexpr auto kDisableAccount = "UPDATE account SET disabled = 1 WHERE name = $1";
constexpr auto kAllAccounts = "SELECT name, role, disabled FROM account ORDER BY name";

Result<Account> accountOf(const SqlRow& row)
{
    const auto name = UserId::parse(row.text(0));
    const auto role = accountRoleFromName(row.text(1));
    if (!name || !role)
        return tl::unexpected(damage(u"an account cannot be read"_s));
    return Account{*name, *role, row.integer(2) != 0};
}

} // namespace

Result<void> AccountTable::put(const Account& account, const QString& passwordHash, Instant now)
{
    return m_session
        .run(kPutAccount,
             {account.name.toString(), accountRoleName(account.role), passwordHash, toMs(now)})
        .map([](qint64) {});
}

Result<std::optional<Account>> AccountTable::find(const QString& name)
{
    const auto row = m_session.first(kFindAccount, {name});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<Account>();
    return accountOf(**row).map([](const Account& account) { return std::optional(account); });
}

Result<std::optional<QString>> AccountTable::passwordHash(const QString& name)
{
    return m_session.first(kAccountPassword, {name}).map([](const std::optional<SqlRow>& row) {
        return row ? std::optional(row->text(0)) : std::nullopt;
    });
}

Result<std::optional<AccountTable::Locked>> AccountTable::lock(const QString& name)
{
    const auto rows = m_session.lockedRows(kLockedAccount, {name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return std::optional<Locked>();
    return accountOf(rows->first()).map([&](const Account& account) {
        return std::optional(Locked{account, rows->first().text(3)});
    });
}

Result<bool> AccountTable::disable(const QString& name)
{
    return m_session.run(kDisableAccount, {name}).map([](qint64 changed) { return changed > 0; });
}

Result<QList<Account>> AccountTable::all()
{
    const auto rows = m_session.rows(kAllAccounts);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Account> accounts;
    for (const SqlRow& row : *rows) {
        const auto account = accountOf(row);
        if (!account)
            return tl::unexpected(account.error());
        accounts.append(*account);
    }
    return accounts;
}

} // namespace keting
