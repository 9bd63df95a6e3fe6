// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventhash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace keting {

namespace {

class FieldHash {
public:
    void add(qint64 number)
    {
        const qint64 big = qToBigEndian(number);
        m_hash.addData(QByteArrayView(reinterpret_cast<const char*>(&big), sizeof big));
    }
    void add(QByteArrayView bytes)
    {
        add(qint64(bytes.size()));
        m_hash.addData(bytes);
    }
    void add(const QString& text) { add(QByteArrayView(text.toUtf8())); }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

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
    hash.add(QByteArrayView(QCryptographicHash::hash(event.body, QCryptographicHash::Sha256)));
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
