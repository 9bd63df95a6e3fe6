// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/bodyreader.h"

#include <QJsonArray>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTextMax = 60'000;
constexpr qsizetype kListMax = 20'000;
constexpr qint64 kInstantMax = 253'402'300'799'999; // End of the year 9999.

} // namespace

void BodyReader::refuse(QLatin1StringView key, const QString& why)
{
    if (m_error.isEmpty())
        m_error = QString(key) + u": "_s + why;
}

QString BodyReader::text(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString() || value.toString().size() > kTextMax)
        refuse(key, u"not a text of at most 60000 characters"_s);
    return value.toString();
}

QString BodyReader::requiredText(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty())
        refuse(key, u"missing"_s);
    return value;
}

bool BodyReader::flag(QLatin1StringView key, bool absent)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        return absent;
    if (!value.isBool())
        refuse(key, u"not true or false"_s);
    return value.toBool();
}

int BodyReader::number(QLatin1StringView key, int least, int most)
{
    const auto value = optionalNumber(key, least, most);
    if (!value)
        refuse(key, u"missing"_s);
    return value.value_or(least);
}

std::optional<int> BodyReader::optionalNumber(QLatin1StringView key, int least, int most)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const qint64 number = value.toInteger(qint64(least) - 1);
    if (number < least || number > most) {
        refuse(key, u"not a whole number in range"_s);
        return std::nullopt;
    }
    return int(number);
}

Instant BodyReader::instant(QLatin1StringView key)
{
    const auto value = optionalInstant(key);
    if (!value)
        refuse(key, u"missing"_s);
    return value.value_or(Instant{});
}

std::optional<Instant> BodyReader::optionalInstant(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const qint64 ms = value.toInteger(-1);
    if (ms < 0 || ms > kInstantMax) {
        refuse(key, u"not milliseconds between 1970 and 9999"_s);
        return std::nullopt;
    }
    return fromMs(ms);
}

std::optional<EventId> BodyReader::eventId(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    const auto id = EventId::parse(value);
    if (!id) {
        refuse(key, u"not an id"_s);
        return std::nullopt;
    }
    return *id;
}

std::optional<RequestId> BodyReader::requestId(QLatin1StringView key)
{
    const auto id = eventId(key);
    return id ? std::optional(RequestId(id->uuid())) : std::nullopt;
}

std::optional<UserId> BodyReader::user(QLatin1StringView key)
{
    const auto user = UserId::parse(text(key));
    if (!user) {
        refuse(key, u"not a user name"_s);
        return std::nullopt;
    }
    return *user;
}

QByteArray BodyReader::key(QLatin1StringView name)
{
    const QByteArray hex = text(name).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.toHex() != hex || bytes.size() > 64)
        refuse(name, u"not a message key"_s);
    return bytes;
}

QList<EventId> BodyReader::eventIds(QLatin1StringView key)
{
    QList<EventId> ids;
    const QJsonValue value = m_object.value(key);
    const QJsonArray items = value.toArray();
    if (!value.isArray() || items.size() > kListMax) {
        refuse(key, u"not a list of ids"_s);
        return ids;
    }
    for (const auto& item : items) {
        const auto id = EventId::parse(item.toString());
        if (!id) {
            refuse(key, u"not an id"_s);
            return {};
        }
        ids.append(*id);
    }
    return ids;
}

Message BodyReader::message(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject()) {
        refuse(name, u"missing"_s);
        return {};
    }
    BodyReader inner(value.toObject());
    Message message;
    message.key = inner.key("key"_L1);
    message.sender = inner.requiredText("sender"_L1);
    message.time = inner.instant("time"_L1);
    message.precision = inner.flag("minute"_L1) ? Precision::Minute : Precision::Second;
    message.text = inner.text("text"_L1);
    message.kind = inner.text("kind"_L1);
    if (message.kind.isEmpty())
        message.kind = u"text"_s;
    if (!inner.error().isEmpty())
        refuse(name, inner.error());
    return message;
}

std::optional<SentChecklist> BodyReader::checklist(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        return std::nullopt;
    BodyReader inner(value.toObject());
    SentChecklist sent;
    sent.id = inner.requiredText("id"_L1);
    sent.version = inner.number("version"_L1, 1, 1'000'000);
    sent.title = inner.text("title"_L1);
    sent.promisedDays = inner.optionalNumber("days"_L1, 0, 1000);
    if (!inner.error().isEmpty())
        refuse(name, inner.error());
    return sent;
}

std::optional<Route> BodyReader::route(QLatin1StringView key)
{
    const QString name = text(key);
    const auto route = routeFromName(name);
    if (!route && !name.isEmpty())
        refuse(key, u"not guided or proxy"_s);
    return route;
}

QList<QJsonObject> BodyReader::objects(QLatin1StringView key)
{
    QList<QJsonObject> list;
    const QJsonArray array = m_object.value(key).toArray();
    if (array.size() > kListMax) {
        refuse(key, u"too long"_s);
        return list;
    }
    for (const auto& item : array)
        list.append(item.toObject());
    return list;
}

} // namespace keting
