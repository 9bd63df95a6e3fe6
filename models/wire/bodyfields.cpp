// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/bodyfields.h"

namespace keting {

using namespace Qt::StringLiterals;

void put(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject& json, QLatin1StringView key, const std::optional<Instant>& instant)
{
    if (instant)
        json.insert(key, toMs(*instant));
}

void put(QJsonObject& json, QLatin1StringView key, const std::optional<Route>& route)
{
    if (route)
        json.insert(key, routeName(*route));
}

QJsonObject toJson(const Message& message)
{
    QJsonObject json{{"sender"_L1, message.sender}, {"time"_L1, toMs(message.time)}};
    put(json, "key"_L1, QString::fromLatin1(message.key.toHex()));
    put(json, "text"_L1, message.text);
    if (message.kind != "text"_L1)
        put(json, "kind"_L1, message.kind);
    if (message.precision == Precision::Minute)
        json.insert("minute"_L1, true);
    return json;
}

QJsonObject toJson(const SentChecklist& sent)
{
    QJsonObject json{{"id"_L1, sent.id}, {"version"_L1, sent.version}, {"title"_L1, sent.title}};
    if (sent.promisedDays)
        json.insert("days"_L1, *sent.promisedDays);
    return json;
}

} // namespace keting
