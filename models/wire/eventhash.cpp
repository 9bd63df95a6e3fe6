// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventhash.h"

#include "models/domain/uuidbytes.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>
#include <memory>
#include <openssl/evp.h>

namespace keting {

namespace {

constexpr qsizetype kUsualBytes = 512; //!< Of the fields of an event, without its body.

//! Takes no memory of its own for an event: there are very many.
class FieldHash {
public:
    void add(qint64 number)
    {
        const qint64 big = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
    }
    void add(QByteArrayView bytes)
    {
        add(qint64(bytes.size()));
        m_bytes.append(bytes.data(), bytes.size());
    }
    void add(const QString& text)
    {
        if (!isAscii(text)) {
            add(QByteArrayView(text.toUtf8()));
            return;
        }
        add(qint64(text.size()));
        for (const QChar c : text)
            m_bytes.append(char(c.unicode()));
    }
    void add(const QUuid& uuid)
    {
        const UuidBytes bytes = uuidBytes(uuid);
        add(QByteArrayView(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
    }
    [[nodiscard]] QByteArray result() const
    {
        return sha256(QByteArrayView(m_bytes.constData(), m_bytes.size()));
    }

private:
    static bool isAscii(QStringView text)
    {
        return std::ranges::all_of(text, [](QChar c) { return c <= u'\x7f'; });
    }

    QVarLengthArray<char, kUsualBytes> m_bytes;
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
    hash.add(event.id.uuid());
    hash.add(event.scope);
    hash.add(event.subject);
    hash.add(event.kind);
    hash.add(qint64(event.version));
    hash.add(event.actor.toString());
    hash.add(event.device.uuid());
    hash.add(sent.dseq);
    hash.add(toMs(event.at));
    if (event.group)
        hash.add(event.group->uuid());
    else
        hash.add(QByteArrayView());
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
