// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/center/secrets.h"

#include "models/wire/eventhash.h"

#include <array>
#include <sodium.h>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTokenBytes = 32;
constexpr qsizetype kNonceBytes = 16;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (sodium_init() < 0)
        qFatal("libsodium has no random numbers"); // Anything else could be guessed.
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

} // namespace

QByteArray newToken()
{
    return randomBytes(kTokenBytes)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray newNonce()
{
    return randomBytes(kNonceBytes);
}

QByteArray tokenHash(const QByteArray& token)
{
    return sha256(token);
}

Result<QString> passwordHash(const QByteArray& password)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text.data(), password.constData(),
                                 static_cast<unsigned long long>(password.size()),
                                 crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                 crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        return fail(Error::Code::Storage,
                    u"the password could not be made safe: there is too little memory"_s);
    return QString::fromLatin1(text.data());
}

bool passwordFits(const QString& hash, const QByteArray& password)
{
    const QByteArray text = hash.toLatin1();
    return sodium_init() >= 0
        && crypto_pwhash_str_verify(text.constData(), password.constData(),
                                    static_cast<unsigned long long>(password.size()))
        == 0;
}

const QString& nobodysHash()
{
    static const QString hash = passwordHash(newToken()).value_or(QString());
    return hash;
}

} // namespace keting
