// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/signin.h"

#include "models/center/secrets.h"
#include "models/store/accounttable.h"
#include "models/store/auditlog.h"
#include "models/store/devicetable.h"
#include "models/store/tokentable.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPasswordBytes = 1024;

tl::unexpected<Refusal> notSignedIn()
{
    return refuse(Refusal::Why::NotSignedIn, u"token-expired"_s,
                  u"the sign-in has run out; nothing was done, sign in again"_s);
}

tl::unexpected<Refusal> shutOut()
{
    return refuse(Refusal::Why::Forbidden, u"device-disabled"_s,
                  u"the operator of the centre has shut this device out: nothing more is exchanged "
                  "with it, and what is on it stays there"_s);
}

} // namespace

Answer<TokenPair> SignIn::login(const QString& user, const QByteArray& password,
                                const DeviceId& device)
{
    AccountTable accounts(m_session);
    const auto account = accounts.find(user);
    const auto hash = accounts.passwordHash(user);
    if (!account || !hash)
        return refusalFor(!account ? account.error() : hash.error());
    const bool fits = password.size() <= kMostPasswordBytes
        && passwordFits(hash->value_or(nobodysHash()), password);
    if (!fits || !*account || (*account)->disabled)
        return refuseSignIn(*account ? user : QString(), device);

    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    const auto still = accounts.lock(user);
    if (!still)
        return refusalFor(still.error());
    if (!*still || (*still)->account.disabled || (*still)->passwordHash != **hash)
        return notSignedIn(); // Changed while this password was being tried.
    // Added before it is looked at: of two who bring the same one the second sees the first.
    DeviceTable devices(m_session);
    const auto known
        = devices.add(device, user, m_now).and_then([&] { return devices.find(device); });
    if (!known)
        return refusalFor(known.error());
    if (!*known || (*known)->account != (*account)->name)
        return refuse(Refusal::Why::Forbidden, u"device-of-another"_s,
                      u"this data belongs to another account; sign in with data of your own"_s);
    if ((*known)->disabled)
        return shutOut();
    auto pair = issue((*account)->name, device, newNonce(), {});
    if (!pair)
        return pair;
    if (const auto told = record(user, device, u"signed-in"_s, {}); !told)
        return tl::unexpected(told.error());
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return pair;
}

Answer<TokenPair> SignIn::refuseSignIn(const QString& user, const DeviceId& device)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    if (const auto told = record(user, device, u"sign-in-refused"_s, {}); !told)
        return tl::unexpected(told.error());
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return refuse(Refusal::Why::NotSignedIn, u"sign-in-refused"_s,
                  u"name and password do not fit together, or the account is shut"_s);
}

Answer<TokenPair> SignIn::refresh(const QByteArray& token)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    TokenTable tokens(m_session);
    const auto known = lockedToken(token);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || (*known)->kind != TokenKind::Refresh || (*known)->expires <= m_now)
        return notSignedIn();
    const StoredToken& old = **known;
    const auto holder = tokens.holder(old.hash);
    if (!holder)
        return refusalFor(holder.error());
    if (const auto who = admitted(*holder); !who)
        return tl::unexpected(who.error());
    const auto isGood = spend(old);
    if (!isGood)
        return tl::unexpected(isGood.error());
    if (!*isGood) {
        if (const auto ended = endReused(old); !ended)
            return tl::unexpected(ended.error());
        if (const auto done = transaction->commit(); !done)
            return refusalFor(done.error());
        return notSignedIn();
    }
    if (const auto seen = DeviceTable(m_session).saw(old.device, m_now); !seen)
        return refusalFor(seen.error());
    auto pair = issue(old.account, old.device, old.family, old.hash);
    if (!pair)
        return pair;
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return pair;
}

//! Whether this token is good for a pair, for which it is then used.
Answer<bool> SignIn::spend(const StoredToken& refresh)
{
    TokenTable tokens(m_session);
    const auto first = tokens.use(refresh.hash, m_now);
    if (!first)
        return refusalFor(first.error());
    if (*first)
        return true;
    if (!refresh.used || m_now - *refresh.used > kAnswerMayBeLost)
        return false;
    const auto lost = tokens.takeBackPairOf(refresh);
    if (!lost)
        return refusalFor(lost.error());
    if (!*lost)
        return false;
    return record(refresh.account.toString(), refresh.device, u"answer-lost"_s, {}).map([] {
        return true;
    });
}

Answer<void> SignIn::logout(const QByteArray& accessToken)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    const auto known = lockedToken(accessToken);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return {};
    if (const auto ended = endFamily((*known)->family); !ended)
        return ended;
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return {};
}

//! The token, if it is still there once nobody else can change the sign-ins of its account.
Answer<std::optional<StoredToken>> SignIn::lockedToken(const QByteArray& token)
{
    TokenTable tokens(m_session);
    const auto known = tokens.find(tokenHash(token));
    if (!known || !*known)
        return known ? Answer<std::optional<StoredToken>>() : refusalFor(known.error());
    const auto locked
        = AccountTable(m_session).lock((*known)->account.toString()).and_then([&](const auto&) {
              return tokens.find(tokenHash(token));
          });
    return locked ? Answer<std::optional<StoredToken>>(*locked) : refusalFor(locked.error());
}

Answer<Caller> SignIn::caller(const QByteArray& accessToken)
{
    const auto holder = TokenTable(m_session).holder(tokenHash(accessToken));
    if (!holder)
        return refusalFor(holder.error());
    if (!*holder || !isGood(**holder))
        return notSignedIn();
    if ((*holder)->isUsed)
        return admitted(*holder);
    return firstUse(accessToken).and_then(admitted);
}

Answer<Caller> SignIn::visitor(const QByteArray& accessToken)
{
    auto visit = TokenTable(m_session).visit(tokenHash(accessToken));
    if (!visit)
        return refusalFor(visit.error());
    if (!*visit || !isGood((*visit)->holder))
        return notSignedIn();
    if (!(*visit)->holder.isUsed)
        return caller(accessToken);
    return admitted((*visit)->holder).map([&](const Caller& known) {
        return Caller{known.account, known.device, std::move((*visit)->view)};
    });
}

bool SignIn::isGood(const TokenHolder& holder) const
{
    return holder.kind == TokenKind::Access && holder.expires > m_now;
}

Answer<std::optional<TokenHolder>> SignIn::firstUse(const QByteArray& accessToken)
{
    auto transaction = SqlTransaction::begin(m_session, SqlTransaction::For::Writing);
    if (!transaction)
        return refusalFor(transaction.error());
    TokenTable tokens(m_session);
    const QByteArray hash = tokenHash(accessToken);
    const auto marked = tokens.use(hash, m_now).and_then([&](bool) { return tokens.holder(hash); });
    if (!marked)
        return refusalFor(marked.error());
    if (const auto done = transaction->commit(); !done)
        return refusalFor(done.error());
    return *marked;
}

Answer<Caller> SignIn::admitted(const std::optional<TokenHolder>& holder)
{
    if (!holder || holder->account.disabled)
        return notSignedIn();
    if (holder->isShutOut)
        return shutOut();
    return Caller{holder->account, holder->device};
}

Answer<TokenPair> SignIn::issue(const UserId& account, const DeviceId& device,
                                const QByteArray& family, const QByteArray& parent)
{
    TokenTable tokens(m_session);
    if (const auto forgotten = tokens.forgetExpired(m_now); !forgotten)
        return refusalFor(forgotten.error());
    TokenPair pair{newToken(), newToken(), m_now + kAccessLasts, m_now + kRefreshLasts};
    const StoredToken access{tokenHash(pair.access),
                             TokenKind::Access,
                             account,
                             device,
                             family,
                             pair.accessExpires,
                             parent,
                             {}};
    const StoredToken refresh{tokenHash(pair.refresh),
                              TokenKind::Refresh,
                              account,
                              device,
                              family,
                              pair.refreshExpires,
                              parent,
                              {}};
    for (const StoredToken* token : {&access, &refresh}) {
        if (const auto added = tokens.add(*token); !added)
            return refusalFor(added.error());
    }
    return pair;
}

Answer<void> SignIn::record(const QString& account, const std::optional<DeviceId>& device,
                            const QString& what, const QString& about)
{
    const auto added = AuditLog(m_session).add({m_now, account, device, what, about});
    return added ? Answer<void>{} : refusalFor(added.error());
}

Answer<void> SignIn::endFamily(const QByteArray& family)
{
    const auto ended = TokenTable(m_session).revokeFamily(family);
    return ended ? Answer<void>{} : refusalFor(ended.error());
}

Answer<void> SignIn::endReused(const StoredToken& token)
{
    return endFamily(token.family).and_then([&] {
        return record(token.account.toString(), token.device, u"token-reused"_s, {});
    });
}

} // namespace keting
