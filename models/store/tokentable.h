// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/instant.h"
#include "models/store/sqlsession.h"

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
    bool used = false; //!< A refresh token that has been exchanged for a new pair.
};

//! Whom a token stands for.
struct TokenHolder {
    TokenKind kind = TokenKind::Access;
    Instant expires;
    Account account;
    DeviceId device;
    bool isShutOut = false; //!< The device.
};

class TokenTable {
public:
    explicit TokenTable(SqlSession& session) : m_session(session) {}

    [[nodiscard]] Result<void> add(const StoredToken& token);
    [[nodiscard]] Result<std::optional<StoredToken>> find(const QByteArray& hash);
    //! Asked before every request: one question. None: there is no such token.
    [[nodiscard]] Result<std::optional<TokenHolder>> holder(const QByteArray& hash);
    //! False: somebody has used it before.
    [[nodiscard]] Result<bool> use(const QByteArray& hash);
    [[nodiscard]] Result<void> revokeFamily(const QByteArray& family);
    [[nodiscard]] Result<void> revokeAccount(const QString& account);
    [[nodiscard]] Result<void> forgetExpired(Instant now);

private:
    SqlSession& m_session;
};

} // namespace keting
