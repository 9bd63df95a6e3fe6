// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QUuid>

namespace keting {

//! A UUID that is never null and cannot be mixed up with another kind of id. Absent =
//! std::optional.
template <typename Tag>
class Id {
public:
    [[nodiscard]] static Result<Id> parse(QStringView text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull())
            return fail(Error::Code::Invalid, QStringLiteral("not an id: ") + text.left(40));
        return Id(uuid);
    }
    //! `bytes` are the 16 bytes of RFC 4122 order, as stored.
    [[nodiscard]] static Result<Id> fromBytes(const QByteArray& bytes)
    {
        const QUuid uuid = bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
        if (uuid.isNull())
            return fail(Error::Code::Corrupt, QStringLiteral("an id in the database is damaged"));
        return Id(uuid);
    }
    //! For a source of fresh ids only; `uuid` must not be null.
    explicit Id(const QUuid& uuid) : m_uuid(uuid) { Q_ASSERT(!uuid.isNull()); }

    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QByteArray toBytes() const { return m_uuid.toRfc4122(); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using EventId = Id<struct EventTag>;
using RequestId = Id<struct RequestTag>;
using DeviceId = Id<struct DeviceTag>;

//! Twelve digits of the national division code, e.g. 510923107212 (town = the first nine).
class VillageCode {
public:
    [[nodiscard]] static Result<VillageCode> parse(QStringView text);
    [[nodiscard]] const QString& toString() const { return m_text; }
    [[nodiscard]] QString town() const { return m_text.left(9); }

    friend bool operator<(const VillageCode& a, const VillageCode& b)
    {
        return a.m_text < b.m_text;
    }
    friend bool operator==(const VillageCode&, const VillageCode&) = default;
    friend size_t qHash(const VillageCode& code, size_t seed = 0)
    {
        return qHash(code.m_text, seed);
    }

private:
    explicit VillageCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

//! A person's sign-in name: 1–64 characters, no spaces or control characters.
class UserId {
public:
    [[nodiscard]] static Result<UserId> parse(QStringView text);
    [[nodiscard]] const QString& toString() const { return m_text; }

    friend bool operator<(const UserId& a, const UserId& b) { return a.m_text < b.m_text; }
    friend bool operator==(const UserId&, const UserId&) = default;
    friend size_t qHash(const UserId& user, size_t seed = 0) { return qHash(user.m_text, seed); }

private:
    explicit UserId(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace keting
