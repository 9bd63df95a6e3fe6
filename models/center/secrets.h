// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace keting {

//! 32 bytes nobody can guess, as 43 characters that need no escaping.
[[nodiscard]] QByteArray newToken();
//! 16 random bytes.
[[nodiscard]] QByteArray newNonce();
//! What is kept of a token: SHA-256, since nobody can try 2^256 of them.
[[nodiscard]] QByteArray tokenHash(const QByteArray& token);

//! argon2id with libsodium's interactive limits and a fresh salt, as one text. Takes about 50 ms
//! and 64 MB. Storage: the memory cannot be had.
[[nodiscard]] Result<QString> passwordHash(const QByteArray& password);
//! In the same time whether it fits or not.
[[nodiscard]] bool passwordFits(const QString& hash, const QByteArray& password);
//! A hash no password fits, to spend the same time on a name nobody has.
[[nodiscard]] const QString& nobodysHash();

} // namespace keting
