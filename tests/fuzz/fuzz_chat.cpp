// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/chatparser.h"
#include "models/intake/intakeplan.h"
#include "models/intake/messagekeys.h"

#include <QSet>

using namespace keting;

namespace {

void require(bool holds, const char* promise)
{
    if (!holds)
        qFatal("%s", promise);
}

void exercise(const ParsedChat& chat)
{
    GroupContext context;
    context.village = QStringLiteral("510923107212");
    const IntakePlan plan = planIntake(chat.messages, context);
    require(plan.items.size() == chat.messages.size(), "a message has no decision");
    QSet<MessageKey> keys;
    for (const PlanItem& item : plan.items)
        keys.insert(item.key);
    require(keys.size() == chat.messages.size(), "two messages share a key");
    for (const ParsedMessage& message : chat.messages) {
        require(message.uncertain == !message.why.isEmpty(), "doubt without a reason");
        require(message.time || message.uncertain || message.kind == MessageKind::System,
                "a message without a time looks certain");
        require(!message.text.contains(QChar(u'\r')), "a line end is not LF");
        if (message.time)
            require(parseIso(toIso(*message.time)).has_value(), "a time does not read back");
    }
}

} // namespace

//! Every reader of conversations behind its one door: text layouts, csv, json, xlsx, encodings.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    ParseOptions options;
    options.baseDate = QDate(2026, 1, 16);
    options.limits.expandedBytes = qint64(4) << 20;
    const auto chat
        = parseChatBytes(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), options);
    if (chat)
        exercise(*chat);
    else
        require(!chat.error().detail.isEmpty(), "a failure without a reason");
    return 0;
}
