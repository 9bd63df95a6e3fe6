// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/eventenvelope.h"

#include "models/wire/messagefields.h"

namespace keting {

using namespace Qt::StringLiterals;

namespace {

void putBody(QJsonObject& json, const QByteArray& body)
{
    if (goesAsText(body))
        json["body"_L1] = QString::fromUtf8(body);
    else
        json["body64"_L1] = QString::fromLatin1(body.toBase64());
}

QByteArray takeBody(MessageFields& fields)
{
    if (fields.has("body"_L1))
        return fields.anyText("body"_L1, kMostEventBytes).toUtf8();
    return fields.base64("body64"_L1);
}

} // namespace

//! Readers of UTF-8 leave out a byte order mark.
bool goesAsText(const QByteArray& body)
{
    return !body.startsWith("\xEF\xBB\xBF") && QByteArrayView(body).isValidUtf8();
}

QJsonObject envelope(const DeviceEvent& sent)
{
    const Event& event = sent.event;
    QJsonObject json{{"id"_L1, event.id.toString()},
                     {"scope"_L1, event.scope},
                     {"subject"_L1, event.subject},
                     {"kind"_L1, event.kind},
                     {"v"_L1, event.version},
                     {"actor"_L1, event.actor.toString()},
                     {"device"_L1, event.device.toString()},
                     {"dseq"_L1, sent.dseq},
                     {"at"_L1, toMs(event.at)}};
    if (event.group)
        json["group"_L1] = event.group->toString();
    putBody(json, event.body);
    return json;
}

Result<DeviceEvent> readEnvelope(const QJsonObject& json)
{
    MessageFields fields(json);
    const auto id = EventId::parse(fields.text("id"_L1, kMostNameCharacters));
    const auto device = DeviceId::parse(fields.text("device"_L1, kMostNameCharacters));
    const auto actor = UserId::parse(fields.text("actor"_L1, kMostNameCharacters));
    const QString scope = fields.name("scope"_L1, kMostNameCharacters);
    const QString subject = fields.text("subject"_L1, kMostNameCharacters);
    const QString kind = fields.name("kind"_L1, kMostNameCharacters);
    const int version = int(fields.number("v"_L1, 1, kMostVersion));
    const qint64 dseq = fields.number("dseq"_L1, 1, kMostNumber);
    const Instant at = fields.instant("at"_L1);
    std::optional<Result<EventId>> group;
    if (fields.has("group"_L1))
        group = EventId::parse(fields.text("group"_L1, kMostNameCharacters));
    const QByteArray body = takeBody(fields);
    if (body.size() > kMostEventBytes)
        return fail(Error::Code::TooLarge,
                    u"the body of the event has %1 bytes, %2 are allowed"_s.arg(body.size())
                        .arg(kMostEventBytes));
    if (!fields.error().isEmpty())
        return fail(Error::Code::Invalid, fields.error());
    if (!id || !device || !actor || (group && !*group))
        return fail(Error::Code::Invalid, u"an id or the actor of the event cannot be read"_s);
    return DeviceEvent{{*id, scope, subject, kind, version, body, *actor, *device, at,
                        group ? std::optional(**group) : std::nullopt},
                       dseq};
}

QJsonObject placedEnvelope(const PlacedEvent& placed)
{
    QJsonObject json = envelope(placed.sent);
    json["sseq"_L1] = placed.sseq;
    json["recorded"_L1] = toMs(placed.recorded);
    return json;
}

Result<PlacedEvent> readPlacedEnvelope(const QJsonObject& json)
{
    auto sent = readEnvelope(json);
    if (!sent)
        return tl::unexpected(sent.error());
    MessageFields fields(json);
    PlacedEvent placed{*std::move(sent), fields.number("sseq"_L1, 1, kMostNumber),
                       fields.instant("recorded"_L1)};
    if (!fields.error().isEmpty())
        return fail(Error::Code::Invalid, fields.error());
    return placed;
}

} // namespace keting
