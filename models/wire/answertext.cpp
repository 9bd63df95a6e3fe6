// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/answertext.h"

#include "models/wire/eventenvelope.h"
#include "models/wire/limitedjson.h"

namespace keting {

namespace {

constexpr qsizetype kUsualResultBytes = 112;

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
    const auto pageText = [](const ScopePage& page) { return compactJson(toJson(page)); };
    return "{\"perm_ver\":" + numberText(answer.permissions)
        + ",\"grants\":" + namesText(answer.grants) + ",\"revokes\":" + namesText(answer.revokes)
        + ",\"scopes\":" + listText(answer.scopes, 0, pageText)
        + ",\"server_time\":" + numberText(toMs(answer.serverTime)) + '}';
}

} // namespace keting
