// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventhash.h"

#include <QtEndian>

#include <memory>
#include <openssl/evp.h>

namespace keting {

namespace {

constexpr qsizetype kUsualBytes = 384; //!< Of the fields of an event, without its body.

class FieldHash {
public:
    FieldHash() { m_bytes.reserve(kUsualBytes); }
    void add(qint64 number)
    {
        const qint64 big = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
    }
    void add(QByteArrayView bytes)
    {
        add(qint64(bytes.size()));
        m_bytes.append(bytes);
    }
    void add(const QString& text) { add(QByteArrayView(text.toUtf8())); }
    [[nodiscard]] QByteArray result() const { return sha256(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace

//! By OpenSSL, which lets the processor do it: Qt's own takes ten times as long, and a push or a
//! pull does little else.
QByteArray sha256(QByteArrayView bytes)
{
    static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    // Made once a thread: making it takes as long as hashing a short text.
    static thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> t_context(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray digest(kSha256 ? EVP_MD_get_size(kSha256) : 0, Qt::Uninitialized);
    EVP_MD_CTX* const context = t_context.get();
    if (!kSha256 || !context || EVP_DigestInit_ex2(context, kSha256, nullptr) != 1
        || EVP_DigestUpdate(context, bytes.data(), std::size_t(bytes.size())) != 1
        || EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char*>(digest.data()), nullptr)
            != 1)
        qFatal("OpenSSL has no SHA-256"); // No event could be told from another.
    return digest;
}

QByteArray eventHash(const DeviceEvent& sent)
{
    const Event& event = sent.event;
    FieldHash hash;
    hash.add(QByteArrayView("keting-event-1"));
    hash.add(QByteArrayView(event.id.toBytes()));
    hash.add(event.scope);
    hash.add(event.subject);
    hash.add(event.kind);
    hash.add(qint64(event.version));
    hash.add(event.actor.toString());
    hash.add(QByteArrayView(event.device.toBytes()));
    hash.add(sent.dseq);
    hash.add(toMs(event.at));
    hash.add(QByteArrayView(event.group ? event.group->toBytes() : QByteArray()));
    hash.add(QByteArrayView(sha256(event.body)));
    return hash.result();
}

ScopeCursor advanced(const ScopeCursor& cursor, const QByteArray& hash)
{
    const qint64 sseq = cursor.sseq + 1;
    FieldHash chain;
    chain.add(QByteArrayView(cursor.chain));
    chain.add(sseq);
    chain.add(QByteArrayView(hash));
    return {sseq, chain.result()};
}

} // namespace keting
