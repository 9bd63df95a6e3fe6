// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/eventchecksum.h"

#include "models/domain/uuidbytes.h"

#include <QtEndian>

namespace keting {

namespace {

//! FNV-1a: every step is reversible, so two inputs of one length that differ in one byte never
//! agree.
class Fnv {
public:
    void add(const void* bytes, qsizetype size)
    {
        const auto* at = static_cast<const uchar*>(bytes);
        for (qsizetype i = 0; i < size; ++i)
            m_hash = (m_hash ^ at[i]) * 0x100000001b3;
    }
    void add(qint64 value)
    {
        const qint64 little = qToLittleEndian(value);
        add(&little, sizeof little);
    }
    void add(const QString& text)
    {
        add(text.size());
        add(text.constData(), text.size() * qsizetype(sizeof(char16_t)));
    }
    void add(const QUuid& uuid)
    {
        const UuidBytes bytes = uuidBytes(uuid);
        add(bytes.data(), qsizetype(bytes.size()));
    }
    [[nodiscard]] qint64 value() const { return qint64(m_hash); }

private:
    quint64 m_hash = 0xcbf29ce484222325;
};

} // namespace

qint64 eventChecksum(qint64 lseq, const Event& event)
{
    Fnv hash;
    hash.add(lseq);
    hash.add(event.id.uuid());
    hash.add(event.scope);
    hash.add(event.subject);
    hash.add(event.kind);
    hash.add(event.version);
    hash.add(event.body.size());
    hash.add(event.body.constData(), event.body.size());
    hash.add(event.actor.toString());
    hash.add(event.device.uuid());
    hash.add(toMs(event.at));
    hash.add(event.group ? event.group->uuid() : QUuid());
    return hash.value();
}

} // namespace keting
