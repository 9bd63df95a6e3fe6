// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/tokentable.h"

#include "models/store/damage.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddToken
    = "INSERT INTO token (hash, kind, account, device, family, expires, parent, used) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
constexpr auto kFindToken
    = "SELECT kind, account, device, family, expires, parent, used FROM token WHERE hash = $1";
constexpr auto kTokenHolder
    = "SELECT t.kind, t.expires, a.name, a.role, a.disabled, d.id, d.disabled, t.used FROM token t "
      "JOIN account a ON a.name = t.account JOIN device d ON d.id = t.device WHERE t.hash = $1";
// Who calls comes once, and a row of its own for each scope of the device.
constexpr auto kVisit
    = "SELECT t.kind, t.expires, a.name, a.role, a.disabled, d.id, d.disabled, t.used, "
      "d.permissions, d.app, (SELECT value FROM meta WHERE name = 'epoch'), "
      "(SELECT value FROM meta WHERE name = 'center'), NULL, NULL, NULL FROM token t "
      "JOIN account a ON a.name = t.account JOIN device d ON d.id = t.device WHERE t.hash = $1 "
      "UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "
      "s.scope, h.head, h.chain FROM device_scope s LEFT JOIN scope_head h ON h.scope = s.scope "
      "WHERE s.device = (SELECT device FROM token WHERE hash = $1) AND s.revoked IS NULL";
constexpr auto kUseToken = "UPDATE token SET used = $1 WHERE hash = $2 AND used = 0";
constexpr auto kTakeBackTokens = "DELETE FROM token WHERE family = $1 AND parent = $2 AND used = 0";
constexpr auto kRevokeTokenFamily = "DELETE FROM token WHERE family = $1";
constexpr auto kRevokeAccountTokens = "DELETE FROM token WHERE account = $1";
constexpr auto kForgetExpiredTokens = "DELETE FROM token WHERE expires <= $1";

namespace visitcolumn {
enum Column : size_t { Permissions = 8, App, Epoch, Center, Scope, Head, Chain };
}

QString tokenKindName(TokenKind kind)
{
    return kind == TokenKind::Access ? u"access"_s : u"refresh"_s;
}

TokenKind tokenKindOf(const QString& name)
{
    return name == "access"_L1 ? TokenKind::Access : TokenKind::Refresh;
}

Result<TokenHolder> holderOf(const SqlRow& row)
{
    const auto name = UserId::parse(row.text(2));
    const auto role = accountRoleFromName(row.text(3));
    const auto device = DeviceId::fromBytes(row.bytes(5));
    if (!name || !role || !device)
        return tl::unexpected(damage(u"the holder of a token cannot be read"_s));
    return TokenHolder{tokenKindOf(row.text(0)),
                       fromMs(row.integer(1)),
                       {*name, *role, row.integer(4) != 0},
                       *device,
                       row.integer(6) != 0,
                       row.integer(7) != 0};
}

TokenVisit visitOf(const TokenHolder& holder, const SqlRow& row)
{
    const Device device{holder.device, holder.account.name, holder.isShutOut,
                        row.integer(visitcolumn::Permissions)};
    return {holder,
            {device,
             row.text(visitcolumn::App),
             row.text(visitcolumn::Epoch),
             row.text(visitcolumn::Center),
             {}}};
}

} // namespace

Result<void> TokenTable::add(const StoredToken& token)
{
    return m_session
        .run(kAddToken,
             {token.hash, tokenKindName(token.kind), token.account.toString(),
              token.device.toBytes(), token.family, toMs(token.expires),
              token.parent.isEmpty() ? SqlValue() : SqlValue(token.parent)})
        .map([](qint64) {});
}

Result<std::optional<StoredToken>> TokenTable::find(const QByteArray& hash)
{
    const auto row = m_session.first(kFindToken, {hash});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<StoredToken>();
    const auto account = UserId::parse((*row)->text(1));
    const auto device = DeviceId::fromBytes((*row)->bytes(2));
    if (!account || !device)
        return tl::unexpected(damage(u"a token cannot be read"_s));
    const qint64 used = (*row)->integer(6);
    return std::optional(StoredToken{hash, tokenKindOf((*row)->text(0)), *account, *device,
                                     (*row)->bytes(3), fromMs((*row)->integer(4)), (*row)->bytes(5),
                                     used == 0 ? std::nullopt : std::optional(fromMs(used))});
}

Result<std::optional<TokenHolder>> TokenTable::holder(const QByteArray& hash)
{
    const auto row = m_session.first(kTokenHolder, {hash});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<TokenHolder>();
    return holderOf(**row).map([](const TokenHolder& holder) { return std::optional(holder); });
}

Result<std::optional<TokenVisit>> TokenTable::visit(const QByteArray& hash)
{
    const auto rows = m_session.rows(kVisit, {hash});
    if (!rows)
        return tl::unexpected(rows.error());
    std::optional<TokenVisit> visit;
    QMap<QString, ScopeCursor> heads;
    for (const SqlRow& row : *rows) {
        if (!row.isNull(visitcolumn::Scope)) {
            heads.insert(row.text(visitcolumn::Scope),
                         {row.integer(visitcolumn::Head), row.bytes(visitcolumn::Chain)});
            continue;
        }
        const auto holder = holderOf(row);
        if (!holder)
            return tl::unexpected(holder.error());
        visit = visitOf(*holder, row);
    }
    if (visit)
        visit->view.heads = std::move(heads);
    return visit;
}

Result<bool> TokenTable::use(const QByteArray& hash, Instant now)
{
    return m_session.run(kUseToken, {toMs(now), hash}).map([](qint64 changed) {
        return changed == 1;
    });
}

Result<bool> TokenTable::takeBackPairOf(const StoredToken& refresh)
{
    return m_session.run(kTakeBackTokens, {refresh.family, refresh.hash}).map([](qint64 removed) {
        return removed == 2;
    });
}

Result<void> TokenTable::revokeFamily(const QByteArray& family)
{
    return m_session.run(kRevokeTokenFamily, {family}).map([](qint64) {});
}

Result<void> TokenTable::revokeAccount(const QString& account)
{
    return m_session.run(kRevokeAccountTokens, {account}).map([](qint64) {});
}

Result<void> TokenTable::forgetExpired(Instant now)
{
    return m_session.run(kForgetExpiredTokens, {toMs(now)}).map([](qint64) {});
}

} // namespace keting
