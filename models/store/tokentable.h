// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/instant.h"
#include "models/store/devicetable.h"

#include <optional>

namespace keting {

enum class TokenKind { Access, Refresh };

//! A token as the centre knows it: by its hash, never by itself.
struct StoredToken {
    QByteArray hash; //!< SHA-256.
    TokenKind kind = TokenKind::Access;
    UserId account;
    DeviceId device;
    QByteArray family; //!< The same for all that came of one sign-in.
    Instant expires;
    QByteArray parent; //!< Hash of the refresh token it was given for; empty: a password was.
    std::optional<Instant> used; //!< When first: 1970 if that was not recorded.
};

//! Whom a token stands for.
struct TokenHolder {
    TokenKind kind = TokenKind::Access;
    Instant expires;
    Account account;
    DeviceId device;
    bool isShutOut = false; //!< The device.
    bool isUsed = false; //!< The token, before.
};

//! A caller at the door: all as of one moment.
struct TokenVisit {
    TokenHolder holder;
    DeviceView view;
};

class TokenTable {
public:
    explicit TokenTable(SqlSession& session) : m_session(session) {}

    [[nodiscard]] Result<void> add(const StoredToken& token);
    [[nodiscard]] Result<std::optional<StoredToken>> find(const QByteArray& hash);
    //! Asked before every request: one question. None: there is no such token.
    [[nodiscard]] Result<std::optional<TokenHolder>> holder(const QByteArray& hash);
    //! The same with what the device may see, also in one question.
    [[nodiscard]] Result<std::optional<TokenVisit>> visit(const QByteArray& hash);
    //! False: it has been used before, or is gone.
    [[nodiscard]] Result<bool> use(const QByteArray& hash, Instant now);
    //! Removes the pair that was given for this refresh token. False: somebody has used one of the
    //! two, or they are not both there; what is left of them is to be revoked.
    [[nodiscard]] Result<bool> takeBackPairOf(const StoredToken& refresh);
    [[nodiscard]] Result<void> revokeFamily(const QByteArray& family);
    [[nodiscard]] Result<void> revokeAccount(const QString& account);
    [[nodiscard]] Result<void> forgetExpired(Instant now);

private:
    SqlSession& m_session;
};

} // namespace keting
