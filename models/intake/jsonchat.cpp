// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/jsonchat.h"

#include "models/intake/exportedmessage.h"
#include "models/intake/exportedpeople.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace keting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kItemsPerReport = 1'024;

enum class JsonTool { WeFlow, PyWxDump, Chatlog };

QString formatOf(JsonTool tool)
{
    switch (tool) {
    case JsonTool::WeFlow: return u"weflow-json"_s;
    case JsonTool::PyWxDump: return u"pywxdump-json"_s;
    case JsonTool::Chatlog: return u"chatlog-json"_s;
    }
    Q_UNREACHABLE();
}

QString firstText(const QJsonObject& object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QJsonValue value = object.value(key);
        const QString text
            = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

bool isTrue(const QJsonValue& value)
{
    return value.toBool() || value.toInteger() == 1 || value.toString() == u"1";
}

QJsonArray messageArray(const QJsonDocument& document)
{
    if (document.isArray())
        return document.array();
    for (const auto key : {"messages"_L1, "items"_L1, "data"_L1, "list"_L1}) {
        if (const QJsonValue value = document.object().value(key); value.isArray())
            return value.toArray();
    }
    return {};
}

std::optional<JsonTool> toolOf(const QJsonObject& item)
{
    if (item.contains("createTime"_L1)
        && (item.contains("senderDisplayName"_L1) || item.contains("senderUsername"_L1)))
        return JsonTool::WeFlow;
    if (item.contains("CreateTime"_L1) && item.contains("type_name"_L1)
        && item.contains("talker"_L1))
        return JsonTool::PyWxDump;
    if (item.contains("time"_L1) && item.contains("sender"_L1) && item.contains("talker"_L1))
        return JsonTool::Chatlog;
    return std::nullopt;
}

ExportedMessage weflowMessage(const QJsonObject& item)
{
    ExportedMessage message;
    message.time = firstText(item, {"createTime"_L1, "formattedTime"_L1});
    message.sender = firstText(item, {"senderDisplayName"_L1, "senderUsername"_L1});
    message.text = item.value("content"_L1).toString();
    message.typeName = item.value("type"_L1).toString();
    if (item.value("localType"_L1).isDouble())
        message.typeCode = item.value("localType"_L1).toInteger();
    message.isSelf = isTrue(item.value("isSend"_L1));
    return message;
}

ExportedMessage pywxdumpMessage(const QJsonObject& item)
{
    ExportedMessage message;
    message.time = firstText(item, {"CreateTime"_L1});
    message.sender = firstText(item, {"talker"_L1});
    message.text = item.value("msg"_L1).toString();
    message.typeName = item.value("type_name"_L1).toString();
    message.isSelf = isTrue(item.value("is_sender"_L1));
    return message;
}

ExportedMessage chatlogMessage(const QJsonObject& item)
{
    ExportedMessage message;
    message.time = firstText(item, {"time"_L1});
    message.sender = firstText(item, {"senderName"_L1, "sender"_L1});
    message.text = item.value("content"_L1).toString();
    if (message.text.isEmpty()) // Shares have their words in "contents".
        message.text = item.value("contents"_L1).toObject().value("title"_L1).toString();
    if (item.value("type"_L1).isDouble())
        message.typeCode = item.value("type"_L1).toInteger();
    message.subType = int(item.value("subType"_L1).toInteger());
    message.isSelf = isTrue(item.value("isSelf"_L1));
    if (message.isSelf && item.value("senderName"_L1).toString().trimmed().isEmpty())
        message.sender = u"我"_s; // An account is nobody's name.
    return message;
}

ExportedMessage exportedMessage(JsonTool tool, const QJsonObject& item)
{
    switch (tool) {
    case JsonTool::WeFlow: return weflowMessage(item);
    case JsonTool::PyWxDump: return pywxdumpMessage(item);
    case JsonTool::Chatlog: return chatlogMessage(item);
    }
    Q_UNREACHABLE();
}

QString groupOf(JsonTool tool, const QJsonDocument& document, const QJsonObject& first)
{
    switch (tool) {
    case JsonTool::WeFlow:
        return firstText(document.object().value("session"_L1).toObject(),
                         {"displayName"_L1, "remark"_L1, "nickname"_L1, "wxid"_L1});
    case JsonTool::PyWxDump: return firstText(first, {"room_name"_L1});
    case JsonTool::Chatlog: return firstText(first, {"talkerName"_L1, "talker"_L1});
    }
    Q_UNREACHABLE();
}

} // namespace

ReadChat parseJsonChat(const QString& text, const ParseOptions& options)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return unread(Unread::Why::DamagedJson,
                      u"damaged JSON at byte %1 (%2); it may be cut short"_s.arg(problem.offset)
                          .arg(problem.errorString()));
    const QJsonArray items = messageArray(document);
    const auto tool = toolOf(items.first().toObject());
    if (!tool && isPeopleFile(document.object()))
        return unread(
            Unread::Why::UnknownJson,
            u"these are the people of a PyWxDump export: open the conversation beside it, "
            "the names are taken from here"_s);
    if (!tool)
        return unread(Unread::Why::UnknownJson,
                      u"the JSON is no known chat export: accepted are those of WeFlow, PyWxDump "
                      "and chatlog"_s);

    const TimeResolver resolver(options.baseDate);
    ParsedChat chat;
    chat.format = formatOf(*tool);
    chat.group = groupOf(*tool, document, items.first().toObject());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i % kItemsPerReport == 0 && !goesOn(options.progress, i, items.size()))
            return cancelled();
        if (!items.at(i).isObject()) {
            chat.warnings.append({u"row-skipped"_s, i + 1});
            continue;
        }
        chat.messages.append(toParsed(exportedMessage(*tool, items.at(i).toObject()), resolver));
    }
    return chat;
}

} // namespace keting
