// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/center/refusal.h"
#include "models/domain/account.h"
#include "models/domain/instant.h"
#include "models/store/tokentable.h"

namespace keting {

constexpr std::chrono::minutes kAccessLasts{10};
constexpr std::chrono::hours kRefreshLasts{30 * 24};
//! So long after its use a refresh token is good again if its answer got lost.
constexpr std::chrono::seconds kAnswerMayBeLost{60};

struct TokenPair {
    QByteArray access;
    QByteArray refresh; //!< Good for one new pair.
    Instant accessExpires;
    Instant refreshExpires;
};

//! Whom an access token stands for.
struct Caller {
    Account account;
    DeviceId device;
    std::optional<DeviceView> view = {}; //!< As the token was looked at, if that was asked for.
};

//! Signing in at the centre. Every answer is durable before it is given. Sign-ins, refusals and
//! tokens used twice go into the audit log. Forbidden: "device-of-another", "device-disabled".
class SignIn {
public:
    SignIn(SqlSession& session, Instant now) : m_session(session), m_now(now) {}

    //! Takes as long for a name nobody has. A device stays with the first who signs in with it.
    [[nodiscard]] Answer<TokenPair> login(const QString& user, const QByteArray& password,
                                          const DeviceId& device);
    //! A token used before ends the whole sign-in, for somebody has a copy of it; but where no one
    //! has used what was given for it, and that was just now, the answer is taken to be lost: what
    //! it held is worth nothing any more, and a new pair is given.
    [[nodiscard]] Answer<TokenPair> refresh(const QByteArray& token);
    [[nodiscard]] Answer<void> logout(const QByteArray& accessToken);
    [[nodiscard]] Answer<Caller> caller(const QByteArray& accessToken);
    //! As caller(), with what the device may see in the same question, unless the token is new.
    [[nodiscard]] Answer<Caller> visitor(const QByteArray& accessToken);

private:
    [[nodiscard]] bool isGood(const TokenHolder& holder) const;
    [[nodiscard]] Answer<std::optional<StoredToken>> lockedToken(const QByteArray& token);
    //! Whom the token lets in, if the account and the device still may.
    [[nodiscard]] static Answer<Caller> admitted(const std::optional<TokenHolder>& holder);
    [[nodiscard]] Answer<bool> spend(const StoredToken& refresh);
    //! From now on the answer it came in is known to have arrived. None: it was just taken back.
    [[nodiscard]] Answer<std::optional<TokenHolder>> firstUse(const QByteArray& accessToken);
    [[nodiscard]] Answer<TokenPair> issue(const UserId& account, const DeviceId& device,
                                          const QByteArray& family, const QByteArray& parent);
    [[nodiscard]] Answer<void> record(const QString& account, const std::optional<DeviceId>& device,
                                      const QString& what, const QString& about);
    [[nodiscard]] Answer<TokenPair> refuseSignIn(const QString& user, const DeviceId& device);
    [[nodiscard]] Answer<void> endFamily(const QByteArray& family);
    //! Somebody has a copy: neither of the two goes on.
    [[nodiscard]] Answer<void> endReused(const StoredToken& token);

    SqlSession& m_session;
    Instant m_now;
};

} // namespace keting
