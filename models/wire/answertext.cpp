// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/answertext.h"

#include "models/wire/eventenvelope.h"
#include "models/wire/limitedjson.h"

namespace keting {

namespace {

constexpr qsizetype kUsualResultBytes = 112;
constexpr qsizetype kUsualEventBytes = 512; // Without its body.

QByteArray numberText(qint64 number)
{
    return QByteArray::number(number);
}

template <typename List, typename Write>
QByteArray listText(const List& list, qsizetype usualBytes, Write write)
{
    QByteArray text;
    text.reserve(2 + list.size() * usualBytes);
    for (const auto& one : list) {
        text += text.isEmpty() ? '[' : ',';
        text += write(one);
    }
    return text.isEmpty() ? QByteArray("[]") : text + ']';
}

QByteArray namesText(const QStringList& names)
{
    return listText(names, 0, jsonText);
}

QByteArray resultText(const PushResult& result)
{
    const QLatin1StringView state = nameOf(result.state);
    QByteArray text = "{\"id\":" + jsonText(result.id) + ",\"st\":\""
        + QByteArrayView(state.data(), state.size()) + '"';
    if (result.sseq > 0)
        text += ",\"scope\":" + jsonText(result.scope) + ",\"sseq\":" + numberText(result.sseq);
    if (!result.code.isEmpty())
        text += ",\"code\":" + jsonText(result.code);
    return text + '}';
}

//! Of UTF-8, between its quotes.
void appendEscaped(QByteArray& text, const QByteArray& utf8)
{
    constexpr auto kDigits = "0123456789abcdef";
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += '\\';
        if (byte >= ' ')
            text += c;
        else
            text.append("\\u00").append(kDigits[byte / 16]).append(kDigits[byte % 16]);
    }
}

QByteArray eventText(const PlacedEvent& placed)
{
    const Event& event = placed.sent.event;
    QByteArray text;
    text.reserve(kUsualEventBytes + event.body.size());
    text.append("{\"id\":").append(jsonText(event.id.toString()));
    text.append(",\"scope\":").append(jsonText(event.scope));
    text.append(",\"subject\":").append(jsonText(event.subject));
    text.append(",\"kind\":").append(jsonText(event.kind));
    text.append(",\"v\":").append(numberText(event.version));
    text.append(",\"actor\":").append(jsonText(event.actor.toString()));
    text.append(",\"device\":").append(jsonText(event.device.toString()));
    text.append(",\"dseq\":").append(numberText(placed.sent.dseq));
    text.append(",\"at\":").append(numberText(toMs(event.at)));
    if (event.group)
        text.append(",\"group\":").append(jsonText(event.group->toString()));
    if (goesAsText(event.body)) {
        text.append(",\"body\":\"");
        appendEscaped(text, event.body);
        text.append('"');
    } else {
        text.append(",\"body64\":\"").append(event.body.toBase64()).append('"');
    }
    text.append(",\"sseq\":").append(numberText(placed.sseq));
    return text.append(",\"recorded\":").append(numberText(toMs(placed.recorded))).append('}');
}

QByteArray pageText(const ScopePage& page)
{
    return "{\"scope\":" + jsonText(page.scope) + ",\"more\":" + (page.more ? "true" : "false")
        + ",\"head\":" + numberText(page.head)
        + ",\"events\":" + listText(page.events, kUsualEventBytes, eventText) + '}';
}

} // namespace

QByteArray answerText(const HelloAnswer& answer)
{
    return "{\"epoch\":" + jsonText(answer.epoch) + ",\"center\":" + jsonText(answer.center)
        + ",\"perm_ver\":" + numberText(answer.permissions)
        + ",\"server_time\":" + numberText(toMs(answer.serverTime))
        + ",\"limits\":{\"push_events\":" + numberText(kMostEventsOfAPush) + ",\"pull_events\":"
        + numberText(kMostEventsOfAPull) + ",\"event_bytes\":" + numberText(kMostEventBytes) + "}}";
}

QByteArray answerText(const PushAnswer& answer)
{
    return "{\"results\":" + listText(answer.results, kUsualResultBytes, resultText)
        + ",\"server_time\":" + numberText(toMs(answer.serverTime)) + '}';
}

QByteArray answerText(const PullAnswer& answer)
{
    return "{\"perm_ver\":" + numberText(answer.permissions)
        + ",\"grants\":" + namesText(answer.grants) + ",\"revokes\":" + namesText(answer.revokes)
        + ",\"scopes\":" + listText(answer.scopes, 0, pageText)
        + ",\"server_time\":" + numberText(toMs(answer.serverTime)) + '}';
}

} // namespace keting
