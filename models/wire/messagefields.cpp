// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/messagefields.h"

#include <cmath>

namespace keting {

using namespace Qt::StringLiterals;

std::optional<qint64> wholeNumberIn(const QJsonValue& value, qint64 least, qint64 most)
{
    const double given = value.toDouble(std::nan(""));
    const bool fits = value.isDouble() && std::floor(given) == given && given >= double(least)
        && given <= double(most);
    return fits ? std::optional(qint64(given)) : std::nullopt;
}

std::optional<QByteArray> base64In(const QJsonValue& value)
{
    auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                  QByteArray::Base64Encoding
                                                      | QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

QString MessageFields::text(QLatin1StringView key, qsizetype most)
{
    QString text = anyText(key, most);
    if (text.contains(QChar(u'\0')))
        refuse(key, u"holds a NUL character"_s);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        refuse(key, u"begins with a byte order mark"_s);
    return text;
}

QString MessageFields::anyText(QLatin1StringView key, qsizetype most)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        refuse(key, u"must be a text"_s);
    const QString text = value.toString();
    if (text.size() > most)
        refuse(key, u"has more than %1 characters"_s.arg(most));
    if (!text.isValidUtf16())
        refuse(key, u"holds half a character"_s);
    return text;
}

QString MessageFields::name(QLatin1StringView key, qsizetype most)
{
    QString text = this->text(key, most);
    if (text.isEmpty())
        refuse(key, u"must not be empty"_s);
    return text;
}

qint64 MessageFields::number(QLatin1StringView key, qint64 least, qint64 most)
{
    const auto number = wholeNumberIn(m_object.value(key), least, most);
    if (!number)
        refuse(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
    return number.value_or(least);
}

bool MessageFields::flag(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(key, u"must be true or false"_s);
    return value.toBool();
}

Instant MessageFields::instant(QLatin1StringView key)
{
    return fromMs(number(key, 0, kLastMs));
}

QByteArray MessageFields::base64(QLatin1StringView key)
{
    auto bytes = base64In(m_object.value(key));
    if (!bytes)
        refuse(key, u"must be base64"_s);
    return bytes ? *std::move(bytes) : QByteArray();
}

QJsonArray MessageFields::list(QLatin1StringView key, qsizetype most)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray())
        refuse(key, u"must be a list"_s);
    QJsonArray list = value.toArray();
    if (list.size() > most) {
        refuse(key, u"has more than %1 entries"_s.arg(most));
        return {};
    }
    return list;
}

QJsonObject MessageFields::object(QLatin1StringView key)
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        refuse(key, u"must be an object"_s);
    return value.toObject();
}

void MessageFields::refuse(QLatin1StringView key, const QString& why)
{
    if (m_error.isEmpty())
        m_error = u'"' + key + u"\" "_s + why;
}

} // namespace keting
