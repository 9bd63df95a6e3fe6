// SPDX-License-Identifier: GPL-3.0-or-later
// What desk and centre say to each other: nothing crashes a reader, and what one reads it writes
// again as it was.
#include "models/wire/answertext.h"
#include "models/wire/eventenvelope.h"
#include "models/wire/eventhash.h"
#include "models/wire/limitedjson.h"
#include "models/wire/quarantinemessages.h"
#include "models/wire/syncmessages.h"

#include <cstdint>

using namespace keting;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

template <typename Message>
QByteArray written(const Message& message)
{
    if constexpr (requires { answerText(message); })
        return answerText(message);
    else
        return compactJson(toJson(message));
}

template <typename Read>
void thereAndBack(const QJsonObject& json, Read read)
{
    const auto message = read(json);
    if (!message)
        return;
    const auto again = parseLimited(written(*message));
    require(again.has_value());
    require(read(*again).has_value());
}

void pushThereAndBack(const QJsonObject& json)
{
    const auto push = readPush(json);
    if (!push)
        return;
    for (const PushedEntry& entry : push->entries) {
        if (!entry.event)
            continue;
        const auto again = readEnvelope(envelope(entry.event->sent));
        require(again.has_value() && *again == entry.event->sent);
        require(eventHash(*again) == entry.event->hash);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto json = parseLimited(bytes);
    if (!json)
        return 0;
    thereAndBack(*json, readHello);
    thereAndBack(*json, readHelloAnswer);
    thereAndBack(*json, readPushAnswer);
    thereAndBack(*json, readPull);
    thereAndBack(*json, readPullAnswer);
    thereAndBack(*json, readSnapshot);
    thereAndBack(*json, readReconcile);
    thereAndBack(*json, readReconcileAnswer);
    thereAndBack(*json, readQuarantineAsk);
    thereAndBack(*json, readQuarantinePage);
    thereAndBack(*json, readAdopt);
    pushThereAndBack(*json);
    return 0;
}
